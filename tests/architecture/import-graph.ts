/**
 * The imports of the shipped code as a graph of files.
 *
 * Owns: turning a written import into a file or a package, and finding circles. Must not know:
 * which imports are allowed.
 */
import path from 'node:path';
import type { ProjectFile } from './project-files.ts';
import { type Import, importsOf } from './syntax.ts';

export type Resolved =
  | { readonly kind: 'file'; readonly from: string; readonly to: string; readonly written: string }
  | { readonly kind: 'package'; readonly from: string; readonly name: string };

export function resolvedImports(files: readonly ProjectFile[]): readonly Resolved[] {
  return files.flatMap((file) => importsOf(file).map(resolve));
}

function resolve({ from, to }: Import): Resolved {
  // `?raw`, `?url` and the like say how a file is read, not which.
  const [address = to] = to.split('?');
  if (address.startsWith('@/')) {
    return { kind: 'file', from, to: address.slice(2), written: to };
  }
  if (address.startsWith('.')) {
    const target = path.posix.join(path.posix.dirname(from), address);
    return { kind: 'file', from, to: target, written: to };
  }
  return { kind: 'package', from, name: to };
}

/** Each circle once, as the files along it, the first repeated at the end. */
export function circlesIn(imports: readonly Resolved[]): readonly (readonly string[])[] {
  const targets = new Map<string, string[]>();
  for (const found of imports) {
    if (found.kind === 'file')
      targets.set(found.from, [...(targets.get(found.from) ?? []), found.to]);
  }
  const finished = new Set<string>();
  const circles: string[][] = [];
  const walk = (file: string, trail: readonly string[]): void => {
    const seenAt = trail.indexOf(file);
    if (seenAt >= 0) {
      circles.push([...trail.slice(seenAt), file]);
      return;
    }
    if (finished.has(file)) return;
    for (const next of targets.get(file) ?? []) walk(next, [...trail, file]);
    finished.add(file);
  };
  for (const file of targets.keys()) walk(file, []);
  return circles;
}
