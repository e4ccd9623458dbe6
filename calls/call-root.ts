/**
 * Makes the call narrower, so that the panel stands beside it and not upon it.
 *
 * Owns: the few inline styles put on the call's root, and taking them back. Must not know: the
 * panel. It measures what came of it: a page that does not obey is left as it was.
 */
import type { PanelSide } from '@/domain/call/phase.ts';
import type { SiteLayout } from './sites/site.ts';

/** Leaves `width` free at `side`; 0 gives everything back. True when nothing stands there. */
export type LeaveFree = (side: PanelSide, width: number) => boolean;

export function createCallRoot(document: Document, { root, controls }: SiteLayout): LeaveFree {
  let element: HTMLElement | null = null;
  let before: readonly (readonly [property: string, value: string])[] = [];
  let told = '';

  function giveBack(): void {
    for (const [property, value] of before) element?.style.setProperty(property, value);
    element = null;
  }

  function shrink(found: HTMLElement, side: PanelSide, width: number): void {
    const { style } = found;
    const wanted = [
      ['width', `calc(100% - ${width}px)`],
      ['left', side === 'left' ? `${width}px` : '0px'],
      ['right', 'auto'],
    ] as const;
    if (element === null) {
      element = found;
      before = wanted.map(([property]) => [property, style.getPropertyValue(property)]);
    }
    for (const [property, value] of wanted) {
      // Writing what is there already would make the page lay out anew at every look.
      if (style.getPropertyValue(property) !== value) {
        style.setProperty(property, value, 'important');
      }
    }
  }

  function isClear(side: PanelSide, width: number): boolean {
    const viewport = document.documentElement.clientWidth;
    return [...document.querySelectorAll(`${root},${controls}`)].every((target) => {
      const rect = target.getBoundingClientRect();
      const isBeside = side === 'left' ? rect.left > width - 1 : rect.right < viewport - width + 1;
      return isBeside || rect.width === 0;
    });
  }

  return (side, width) => {
    const found = root === null ? null : document.querySelector<HTMLElement>(root);
    if (found !== element) giveBack();
    let isFree = false;
    if (found !== null && width > 0) {
      shrink(found, side, width);
      isFree = isClear(side, width);
    }
    if (!isFree) giveBack();
    const now = isFree ? side + width : '';
    if (now !== told) {
      told = now;
      // Both sites place their tiles by script, from a size they take on this event.
      document.defaultView?.dispatchEvent(new Event('resize'));
    }
    return isFree;
  };
}
