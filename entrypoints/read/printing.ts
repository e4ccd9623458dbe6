/**
 * The reading page on its way to paper.
 *
 * Owns: the foot of each sheet, and the page's title while it is printed, which the browser offers as the
 * file's name. Must not know: what the page shows.
 *
 * The foot stands in the margin, where no line can run into it. A browser without such boxes (Firefox) prints
 * the title and the day by its own.
 */

export type Foot = { readonly name: string; readonly date: string };

/** Returns what prints the page. */
export function createPrinting(foot: () => Foot, until: AbortSignal): () => void {
  const life = { signal: until };
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  const usual = document.title;

  // As it is printed: the page may have been opened days before.
  addEventListener(
    'beforeprint',
    () => {
      const { name, date } = foot();
      document.title = name;
      sheet.replaceSync(footRules(name, date));
    },
    life,
  );
  addEventListener(
    'afterprint',
    () => {
      document.title = usual;
    },
    life,
  );
  return () => window.print();
}

function footRules(name: string, date: string): string {
  return `@page {
    @bottom-left { content: ${cssString(name)}; }
    @bottom-center { content: counter(page) " / " counter(pages); }
    @bottom-right { content: ${cssString(date)}; }
  }`;
}

/** A name may hold quotes, and whatever else would end the text. */
function cssString(text: string): string {
  const escaped = text.replace(/[^\p{L}\p{M}\p{N} ,.\u200f]/gu, (character) => {
    return `\\${character.codePointAt(0)?.toString(16)} `;
  });
  return `"${escaped}"`;
}
