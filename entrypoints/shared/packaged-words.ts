/**
 * Words from the package itself, for a page whose browser has lost them.
 *
 * A page that goes away in the very moment in which it first asks Chromium for a word leaves the
 * whole process without words: every `getMessage` answers with nothing until the browser is started
 * anew (seen in 156, under load; call pages remove frames as they please). Owns: noticing that, and
 * answering from the catalogue's own file (docs/decisions/0013-words-in-need.md). Must not know: what is
 * shown.
 */
import { words } from 'virtual:language-files';
import { browser } from 'wxt/browser';

type Catalogue = Readonly<Record<string, { readonly message: string }>>;

/** To be awaited before the first word is drawn. */
export async function ensureWords(): Promise<void> {
  if (browser.i18n.getMessage('@@extension_id') !== '') return;
  const catalogue = await catalogueOf(browser.i18n.getUILanguage().replace('-', '_'));
  Object.assign(browser.i18n, { getMessage: readerOf(catalogue) });
}

/** In the browser's order: language and region, language, English. */
async function catalogueOf(language: string): Promise<Catalogue> {
  const way = words[language] ?? words[language.replace(/_.*/, '')] ?? words.en;
  return way === undefined ? {} : (await way()).default;
}

/** `$1` to `$9` are filled in, `$$` is one dollar: the browser's own rule. */
function readerOf(catalogue: Catalogue) {
  return (key: string, substitutions: string | readonly string[] = []): string => {
    const values = typeof substitutions === 'string' ? [substitutions] : substitutions;
    const message = catalogue[key]?.message ?? '';
    return message.replace(/\$(\$|[1-9])/g, (_, sign: string) =>
      sign === '$' ? '$' : (values[Number(sign) - 1] ?? ''),
    );
  };
}
