/**
 * Where the panel's frame stands, as numbers and as style.
 *
 * Owns: its geometry. Must not know: the page's elements. `left` and `right` are the eye's sides
 * here, in every language, because the person chose one to look at.
 */
import { PANEL_WIDTH, type PanelSide } from '@/domain/call/phase.ts';

/** What of the call must stay wide enough to see the other person. */
const CALL_LEAST_WIDTH = 480;
const PILL = { height: 36, top: 72, margin: 8, leastWidth: 72, mostWidth: 320 } as const;

export type PanelShape =
  | { readonly kind: 'pill'; readonly width: number }
  /** `bottom` is what stays free below it. */
  | { readonly kind: 'docked'; readonly width: number; readonly bottom: number };

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

/** Narrower than asked where the call would be left with too little, never too narrow to read. */
export function dockedWidth(asked: number, viewport: number): number {
  const most = clamp(viewport - CALL_LEAST_WIDTH, PANEL_WIDTH.least, PANEL_WIDTH.most);
  return Math.min(clamp(asked, PANEL_WIDTH.least, most), viewport);
}

export function leavesRoomForCall(width: number, viewport: number): boolean {
  return viewport - width >= CALL_LEAST_WIDTH;
}

export function pillWidth(asked: number): number {
  return clamp(asked, PILL.leastWidth, PILL.mostWidth);
}

/**
 * Everything is important and stands inside the closed root, where the inner rule wins over the
 * page's, even over a style written on the host itself.
 */
export function hostStyle(side: PanelSide, shape: PanelShape | null): string {
  let rules = 'all:initial;position:fixed;z-index:2147483647;pointer-events:auto;overflow:hidden';
  if (shape === null) rules += ';display:none';
  else if (shape.kind === 'docked') {
    rules += `;display:block;${side}:0;top:0;bottom:${shape.bottom}px;width:${shape.width}px`;
  } else {
    rules += `;display:block;${side}:${PILL.margin}px;top:${PILL.top}px;width:${shape.width}px;height:${PILL.height}px;border-radius:${PILL.height}px;box-shadow:0 2px 10px #0006`;
  }
  return `:host{${rules.replaceAll(';', '!important;')}!important}iframe{all:initial;display:block;width:100%;height:100%}@media print{:host{display:none!important}}`;
}
