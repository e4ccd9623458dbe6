/**
 * What an element says of the words in it, in the markup of each program that people copy from.
 *
 * Owns: these signs (Google Docs, Word, LibreOffice, Notion, Apple Notes). Must not know: the lines
 * that are made of them.
 */
const BLOCKS = new Set(
  'address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Not words to be read, or words that were taken back. */
const SKIPPED = new Set(
  'audio button canvas datalist del embed head iframe img input link math meta noscript object option script select style svg template textarea title video xml'.split(
    ' ',
  ),
);

export function nameOf(element: Element): string {
  return element.localName.toLowerCase();
}

export function styleOf(element: Element): string {
  return (element.getAttribute('style') ?? '').toLowerCase().replace(/\s+/g, ' ');
}

export function isSkipped(element: Element): boolean {
  if (SKIPPED.has(nameOf(element)) || element.hasAttribute('hidden')) return true;
  // Word's own deletions, and the bullet that it draws beside the words.
  if (element.classList.contains('msoDel')) return true;
  return /display: ?none|visibility: ?hidden|mso-hide: ?all|mso-list: ?ignore/.test(
    styleOf(element),
  );
}

export function isBlock(element: Element): boolean {
  return BLOCKS.has(nameOf(element));
}

/** Of the title of a document, which is no heading of it. */
export const TITLE_LEVEL = -1;

/** 1 to 6 for a heading, null for what is none. */
export function headingLevel(element: Element): number | null {
  const [, tag] = /^h([1-6])$/.exec(nameOf(element)) ?? [];
  const { className } = element;
  if (/\bMsoTitle\b/.test(className)) return TITLE_LEVEL;
  const [, word] = /\bMso(?:Heading|TocHeading)([1-9])?\b/.exec(className) ?? [];
  const role = element.getAttribute('role') === 'heading' ? element.getAttribute('aria-level') : '';
  const outline = /mso-outline-level: ?([1-9])/.exec(styleOf(element))?.[1];
  const level = Number(tag ?? word ?? (role || outline));
  if (level >= 1) return Math.min(level, 6);
  return /\bMsoHeading\b/.test(className) ? 6 : null;
}

/** How deep in a list an element that is an item says it is; null: not an item. */
export function itemDepth(element: Element, lists: number): number | null {
  const [, word] = /mso-list: ?l\d+ level(\d)/.exec(styleOf(element)) ?? [];
  if (word !== undefined) return Math.max(Number(word), 1);
  if (nameOf(element) !== 'li') return null;
  const said = element.getAttribute('aria-level') ?? element.getAttribute('data-aria-level');
  return Math.min(Number(said) || lists || 1, 99);
}

/** Null: as what is around it. Google Docs wraps everything in a `b` that is not bold. */
export function boldness(element: Element): boolean | null {
  const [, weight] = /font-weight: ?([\w]+)/.exec(styleOf(element)) ?? [];
  if (weight !== undefined) return weight.startsWith('bold') || Number(weight) >= 600;
  return ['b', 'strong'].includes(nameOf(element)) ? true : null;
}
