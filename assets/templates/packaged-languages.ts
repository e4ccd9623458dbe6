/**
 * A build step: each language beside English as two files of data in the package, one whole for the pages
 * that tell why a question is worth asking, one without those words for the popup and the panel
 * (docs/decisions/0041-template-languages.md).
 *
 * Owns: their names and their making. Runs in Node while building, never in the browser. Must not know: who
 * reads them (entrypoints/shared/language-file.ts).
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { askedText } from './asked-template.ts';

export type PackagedFile = { readonly relativeDest: string; readonly contents: string };

/** One without a file yet is left out; the tests of the finished build miss it. */
export async function packagedLanguages(
  languages: readonly string[],
): Promise<readonly PackagedFile[]> {
  const files = languages
    .map((language) => ({ language, file: path.join(import.meta.dirname, `${language}.json`) }))
    .filter(({ file }) => existsSync(file));
  const made = files.map(async ({ language, file }) => [
    { relativeDest: `assets/template-${language}.json`, contents: await askedText(file) },
    {
      relativeDest: `assets/whole-template-${language}.json`,
      contents: JSON.stringify(JSON.parse(await readFile(file, 'utf8'))),
    },
  ]);
  return (await Promise.all(made)).flat();
}
