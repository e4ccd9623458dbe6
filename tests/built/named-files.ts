/**
 * The files that an extension names: in its manifest, in its pages, in its scripts.
 *
 * Owns: where names stand. Must not know: which of them there are.
 */
import path from 'node:path';

const A_FILE = /^\/?[\w-]+(?:[/.][\w-]+)*\.(?:html|js|css|json|png)$/;

export function namedFiles(files: ReadonlyMap<string, Buffer>): readonly string[] {
  const manifest: unknown = JSON.parse(String(files.get('manifest.json')));
  const named = new Set(strings(manifest).filter((value) => A_FILE.test(value)));
  named.add('_locales/en/messages.json');
  for (const [file, bytes] of files) {
    const text = bytes.toString('utf8');
    for (const address of addresses(file, text)) named.add(whole(file, address));
  }
  return [...named].map((file) => file.replace(/^\//, ''));
}

/** Every text in any JSON value, however deep. */
function strings(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(strings);
}

function addresses(file: string, text: string): readonly string[] {
  const pattern = {
    '.html': /(?:src|href)="([^"#:]+)"/g,
    '.js': /(?:\bimport\(|\bfrom ?|\bimport ?)["'`]([./][^"'`]+)["'`]/g,
  }[path.extname(file)];
  return pattern === undefined
    ? []
    : [...text.matchAll(pattern)].flatMap(([, found]) => found ?? []);
}

function whole(file: string, address: string): string {
  return address.startsWith('/')
    ? address.slice(1)
    : path.posix.join(path.posix.dirname(file), address);
}
