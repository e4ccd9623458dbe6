/**
 * The files of the project as the architecture tests read them.
 *
 * Owns: what counts as a file of the project and which of them ship. Must not know: any rule.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const PROJECT = path.resolve(import.meta.dirname, '../..');

/** The rooms whose code ends up in the extension. */
export const ROOMS = [
  'assets',
  'calls',
  'components',
  'domain',
  'entrypoints',
  'locales',
  'state',
  'storage',
] as const;

export type Room = (typeof ROOMS)[number];

/** Made by tools, never written by a person. */
const MADE = new Set([
  '.cache',
  '.git',
  '.output',
  '.wxt',
  'coverage',
  'node_modules',
  'playwright-report',
  'test-results',
]);

export type ProjectFile = { readonly path: string; readonly text: string };

/** Every text file of the given kinds below a folder; paths from the project's root, with `/`. */
export function filesBelow(folder: string, extensions: readonly string[]): readonly ProjectFile[] {
  return pathsBelow(folder)
    .filter((file) => extensions.includes(path.extname(file)))
    .map((file) => ({ path: file, text: readFileSync(path.join(PROJECT, file), 'utf8') }));
}

/** Part of the build, not of what is built; it stands beside the data that it shapes. */
export const BUILD_TIME = [
  'assets/templates/asked-template.ts',
  'assets/templates/packaged-languages.ts',
];

/** The shipped code: every TypeScript file of the rooms. */
export function shippedCode(): readonly ProjectFile[] {
  const code = ROOMS.flatMap((room) => filesBelow(room, ['.ts', '.tsx']));
  return code.filter((file) => !BUILD_TIME.includes(file.path));
}

export function roomOf(file: string): Room | undefined {
  const first = file.split('/')[0];
  return ROOMS.find((room) => room === first);
}

/** Of every file, whatever its kind. */
export function pathsBelow(folder: string): readonly string[] {
  return readdirSync(path.join(PROJECT, folder), { withFileTypes: true }).flatMap((entry) => {
    if (MADE.has(entry.name)) return [];
    const below = path.posix.join(folder, entry.name);
    return entry.isDirectory() ? pathsBelow(below) : [below];
  });
}
