/**
 * Makes the call narrower, so that the panel stands beside it and not upon it.
 *
 * Owns: the few inline styles put on the call's root, and taking them back. Must not know: the
 * panel. It measures what came of it: a page that does not obey is left as it was.
 */
import type { PanelSide } from '@/domain/call/phase.ts';
import { dockedStyle } from './panel-box.ts';
import type { SiteLayout } from './sites/site.ts';

/**
 * Leaves `width` free at `side`; 0 gives everything back. Where the panel stands beside the call, as
 * CSS has it; undefined when something stands in its place. It only measures when something has
 * changed, or `isFresh` says that something may have: measuring makes the page lay out at once, and
 * this is asked twice a second.
 */
export type LeaveFree = (side: PanelSide, width: number, isFresh: boolean) => string | undefined;

export function createCallRoot(document: Document, { root, controls }: SiteLayout): LeaveFree {
  let element: HTMLElement | undefined;
  let before: Record<string, string> = {};
  let asked = '';
  let stand: string | undefined;

  function giveBack(): void {
    for (const property in before) element?.style.setProperty(property, before[property] ?? '');
    before = {};
  }

  /** True when there was something to write. */
  function shrink({ style }: HTMLElement, side: PanelSide, width: number): boolean {
    // Together as wide as before, so that no `left` or `right` of the page's has to give way, whichever way
    // it is written; and what stands in the flow of its page is moved as well.
    const left = side === 'left' ? width : 0;
    const wanted = [
      ['width', `calc(100% - ${width}px)`],
      ['margin-left', `${left}px`],
      ['margin-right', `${width - left}px`],
    ] as const;
    let isWritten = false;
    for (const [property, value] of wanted) {
      const now = style.getPropertyValue(property);
      if (now === value) continue;
      before[property] ??= now;
      style.setProperty(property, value, 'important');
      isWritten = true;
    }
    return isWritten;
  }

  /** Where in the page's own bars the call begins, the panel does: a shell keeps its head and rail. */
  function standBeside(found: Element, side: PanelSide, width: number): string | undefined {
    const viewport = document.documentElement.clientWidth;
    const gapTo = ({ left, right }: DOMRect): number =>
      (side === 'left' ? left : viewport - right) - width;
    const rect = found.getBoundingClientRect();
    const isClear = [found, ...document.querySelectorAll(controls)].every((target) => {
      const other = target.getBoundingClientRect();
      return gapTo(other) > -1 || other.width === 0;
    });
    return isClear ? dockedStyle(side, gapTo(rect), width, rect.top, 0) : undefined;
  }

  return (side, width, isFresh) => {
    const found =
      root && width > 0 ? [...document.querySelectorAll<HTMLElement>(root)].at(-1) : undefined;
    const asking = side + width;
    const was = stand;
    const isOther = isFresh || found !== element || asking !== asked;
    if (found !== element) giveBack();
    element = found;
    asked = asking;
    if (found === undefined) stand = undefined;
    else if (isOther || stand !== undefined) {
      const isWritten = shrink(found, side, width);
      if (isOther || isWritten) stand = standBeside(found, side, width);
    }
    if (stand === undefined) giveBack();
    // Sites place their tiles by script, from a size they take on this event.
    if (stand !== was) window.dispatchEvent(new Event('resize'));
    return stand;
  };
}
