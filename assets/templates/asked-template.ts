/**
 * A build step: the template without the words that are only read beforehand (why a question is worth
 * asking, what a good answer gives): 3 KB less.
 *
 * `en.json?asked` is that template as part of the script that names it. `en.json?asked-data` is a JSON
 * module: a file of data beside the script, which the browser loads together with it
 * (docs/decisions/0027-template-as-data.md).
 *
 * Owns: that one transformation. Runs in Node while building, never in the browser.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'vite';

const IN_SCRIPT = '.json?asked';
const AS_DATA = '.json?asked-data';
const NOT_ASKED: readonly string[] = ['why', 'good', 'about'];

export async function askedText(file: string): Promise<string> {
  const light: unknown = JSON.parse(await readFile(file, 'utf8'), (key, value: unknown) =>
    NOT_ASKED.includes(key) ? '' : value,
  );
  return JSON.stringify(light);
}

export function askedTemplate(): Plugin {
  const files = new Map<string, string>();
  return {
    name: 'debrief:asked-template',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith(AS_DATA)) return null;
      const found = await this.resolve(source.slice(0, -'?asked-data'.length), importer);
      if (found === null) return null;
      const name = `assets/template-${path.basename(found.id)}`;
      files.set(name, found.id);
      return { id: `/${name}`, external: 'absolute' };
    },
    async load(id) {
      if (!id.endsWith(IN_SCRIPT)) return null;
      const light = await askedText(id.slice(0, -'?asked'.length));
      return { code: `export const template = ${light};`, moduleType: 'js' };
    },
    async generateBundle(_, bundle) {
      for (const [fileName, file] of files) {
        this.emitFile({ type: 'asset', fileName, source: await askedText(file) });
        for (const chunk of Object.values(bundle)) {
          if (chunk.type === 'chunk') chunk.code = sayItIsData(chunk.code, `/${fileName}`);
        }
      }
    },
  };
}

/** The bundler drops the attribute without which a browser refuses to load data as a module. */
function sayItIsData(code: string, address: string): string {
  const named = new RegExp(`from ?"${address.replaceAll('.', '\\.')}"`, 'g');
  const said = code.replace(named, (found) => `${found}with{type:"json"}`);
  if (code.includes(address) && said === code) throw new Error(`${address} is named unforeseen.`);
  return said;
}
