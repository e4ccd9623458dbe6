/**
 * Where the panel's frame stands, as numbers and as style.
 *
 * Owns: its geometry. Must not know: the page's elements. `left` and `right` are the eye's sides
 * here, in every language, because the person chose one to look at.
 */
import { LEAST_WIDTH, MOST_WIDTH, type PanelSide } from '@/domain/call/phase.ts';
import type { SiteLayout } from './sites/site.ts';

/** What of the call must stay wide enough to see the other person. */
const CALL_LEAST_WIDTH = 480;
const PILL_HEIGHT = 36;
const PILL_GAP = 8;

/** What a site's bars of controls take of the window's height. */
type Bars = Pick<SiteLayout, 'above' | 'below'>;

export type PanelShape =
  | { readonly kind: 'hidden' }
  | { readonly kind: 'pill'; readonly width: number; readonly top: number }
  | { readonly kind: 'docked'; readonly style: string };

/** Narrower than asked where the call would be left with too little, never too narrow to read. */
export function dockedWidth(asked: number, viewport: number): number {
  const most = Math.min(MOST_WIDTH, viewport - CALL_LEAST_WIDTH);
  return Math.max(LEAST_WIDTH, Math.min(asked, most));
}

export function leavesRoomForCall(width: number, viewport: number): boolean {
  return viewport - width >= CALL_LEAST_WIDTH;
}

/** Within the window, and off the bar of controls, whether that is at its top or its bottom. */
export function pillTop(asked: number, viewport: number, { above, below }: Bars): number {
  const most = viewport - below - PILL_GAP - PILL_HEIGHT;
  return Math.max(above + PILL_GAP, Math.min(asked, most));
}

/** So far off the side's edge, so wide, and so much left free above and below it. */
export function dockedStyle(
  side: PanelSide,
  gap: number,
  width: number,
  above: number,
  below: number,
): string {
  return `${side}:${gap}px;inset-block:${above}px ${below}px;width:${width}px;max-width:100%`;
}

function shapeRules(side: PanelSide, shape: PanelShape): string {
  switch (shape.kind) {
    case 'hidden':
      return 'display:none';
    case 'pill':
      return `${side}:${PILL_GAP}px;top:${shape.top}px;width:${shape.width}px;height:${PILL_HEIGHT}px;border-radius:18px;overflow:hidden;box-shadow:0 2px 10px #0006`;
    case 'docked':
      return shape.style;
  }
}

/**
 * Everything is important and stands inside the closed root, where the inner rule wins over the
 * page's, even over a style written on the host itself. In the top layer it has a backdrop, which a
 * page's rule for every backdrop would paint over the call.
 */
export function hostStyle(side: PanelSide, shape: PanelShape): string {
  const rules = `all:initial;position:fixed;z-index:2147483647;${shapeRules(side, shape)};`;
  return `:host{${rules.replaceAll(';', '!important;')}}iframe{all:initial;display:block;width:100%;height:100%}:host::backdrop{display:none!important}`;
}
