/** What storage costs the panel: all that the page loads only because words are kept. */
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ENTRY = fileURLToPath(new URL('./panel-storage.ts', import.meta.url));
const KB = 1024;

async function bundledBytes(external: readonly string[]): Promise<number> {
  const output = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: { '@': ROOT } },
    build: {
      write: false,
      lib: { entry: ENTRY, formats: ['es'], fileName: 'storage' },
      minify: true,
      rolldownOptions: { external: [...external] },
    },
  });
  const bundles = [output].flat().flatMap((made) => ('output' in made ? made.output : []));
  const code = bundles.flatMap((part) => (part.type === 'chunk' ? part.code : [])).join('');
  return gzipSync(code, { level: 9 }).length;
}

it('costs the panel at most 10 KB, gzipped, beside the library that checks all stored data', async () => {
  // The panel speaks to the browser without the polyfill (docs/decisions/0014). The reading of heads,
  // entries and settings needs zod as well, whoever stores them; it has a line of its own in 0006.
  const bytes = await bundledBytes(['webextension-polyfill', 'zod/mini']);
  expect(bytes).toBeGreaterThan(1 * KB);
  expect(bytes).toBeLessThanOrEqual(10 * KB);
});
