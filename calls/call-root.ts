/**
 * Makes the call narrower, so that the panel stands beside it and not upon it.
 *
 * Owns: the few inline styles put on the call's root, and taking them back. Must not know: the
 * panel. It measures what came of it: a page that does not obey is left as it was.
 */
import type { PanelSide } from '@/domain/call/phase.ts';
import type { SiteLayout } from './sites/site.ts';

/**
 * Leaves `width` free at `side`; 0 gives everything back. True when nothing stands there. It only
 * measures when something has changed, or `isFresh` says that something may have: measuring makes
 * the page lay out at once, and this is asked twice a second.
 */
export type LeaveFree = (side: PanelSide, width: number, isFresh: boolean) => boolean;

export function createCallRoot(document: Document, { root, controls }: SiteLayout): LeaveFree {
  let element: HTMLElement | null = null;
  let before: readonly (readonly [property: string, value: string])[] = [];
  let asked = '';
  let isFree = false;

  function giveBack(): void {
    for (const [property, value] of before) element?.style.setProperty(property, value);
    before = [];
  }

  /** True when there was something to write. */
  function shrink({ style }: HTMLElement, side: PanelSide, width: number): boolean {
    const wanted = [
      ['width', `calc(100% - ${width}px)`],
      ['left', side === 'left' ? `${width}px` : '0px'],
      ['right', 'auto'],
    ] as const;
    const missing = wanted.filter(
      ([property, value]) => style.getPropertyValue(property) !== value,
    );
    if (before.length === 0) {
      before = wanted.map(([property]) => [property, style.getPropertyValue(property)]);
    }
    for (const [property, value] of missing) style.setProperty(property, value, 'important');
    return missing.length > 0;
  }

  function isClear(side: PanelSide, width: number): boolean {
    const viewport = document.documentElement.clientWidth;
    return [...document.querySelectorAll(`${root},${controls}`)].every((target) => {
      const rect = target.getBoundingClientRect();
      const isBeside = side === 'left' ? rect.left > width - 1 : rect.right < viewport - width + 1;
      return isBeside || rect.width === 0;
    });
  }

  return (side, width, isFresh) => {
    const found = root === null || width === 0 ? null : document.querySelector<HTMLElement>(root);
    const asking = side + width;
    const wasFree = isFree;
    const isAskedAnew = asking !== asked;
    const isOther = isFresh || found !== element || isAskedAnew;
    if (found !== element) giveBack();
    element = found;
    asked = asking;
    if (found === null) isFree = false;
    else if (isOther || isFree) {
      const isWritten = shrink(found, side, width);
      if (isOther || isWritten) isFree = isClear(side, width);
    }
    if (!isFree) giveBack();
    // Both sites place their tiles by script, from a size they take on this event.
    if (isFree !== wasFree || (isFree && isAskedAnew)) window.dispatchEvent(new Event('resize'));
    return isFree;
  };
}
