/**
 * What a page shows at this moment.
 *
 * Owns: weighing a site's marks. Must not know: time, history or addresses. It only reads: nothing
 * of the page is ever touched.
 */
import type { Mark, SignedPhase, Signs, SiteAdapter } from './sites/site.ts';

export type PageShows =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'moving' }
  | { readonly kind: 'phase'; readonly phase: SignedPhase; readonly strong: boolean };

/** What of a site it is about. */
export type Readable = Pick<SiteAdapter, 'moving'> & {
  readonly signs: readonly Omit<Signs, 'seen'>[];
};

/** Tells whether a mark is on the page; the names of icons are read once, when first asked for. */
export function markFinder(document: Document): (mark: Mark) => boolean {
  let icons: string | undefined;

  function hasIcon(name: string): boolean {
    // An icon's font class changes, that it stands in a button does not.
    const all = document.querySelectorAll('button i,button span,[role=button] i');
    icons ??= [...all].map((icon) => icon.textContent).join(' ');
    // Open at the end: `closed_caption` is also `closed_caption_off`.
    return ` ${icons}`.includes(` ${name}`);
  }

  return (mark) =>
    mark.startsWith('=') ? hasIcon(mark.slice(1)) : document.querySelector(mark) !== null;
}

export function readSigns(site: Readable, has: (mark: Mark) => boolean): PageShows {
  if (site.moving !== null && has(site.moving)) return { kind: 'moving' };
  for (const { phase, strong, weak, without } of site.signs) {
    if (without.some(has)) continue;
    const isStrong = strong.some(has);
    if (isStrong || weak.filter(has).length > 1) return { kind: 'phase', phase, strong: isStrong };
  }
  return { kind: 'nothing' };
}
