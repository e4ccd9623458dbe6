/**
 * Which room may use which: the arrows of docs/architecture.md as data.
 *
 * Owns: the allowed arrows and packages. Must not know: how imports are found.
 */
import { type Room, roomOf } from './project-files.ts';

type Allowed = {
  /** Folders that may be imported, beside the room's own. */
  readonly folders: readonly string[];
  /** Packages that may be imported; null where any may. */
  readonly packages: readonly string[] | null;
};

const ALLOWED: Readonly<Record<Room, Allowed>> = {
  domain: {
    folders: [],
    packages: ['zod/mini', 'fractional-indexing', 'minisearch', 'papaparse', 'markdown-it'],
  },
  storage: {
    folders: ['domain'],
    packages: ['zod/mini', 'nanoid', 'idb', 'webextension-polyfill'],
  },
  state: { folders: ['domain'], packages: ['@preact/signals', 'zod/mini', 'nanoid', 'minisearch'] },
  components: {
    folders: ['state', 'domain', 'locales', 'assets'],
    packages: [
      'preact',
      '@preact/signals',
      'lucide',
      '@atlaskit/pragmatic-drag-and-drop',
      'd3-scale',
      'd3-shape',
    ],
  },
  calls: { folders: ['domain/call'], packages: [] },
  locales: { folders: [], packages: ['#i18n', 'wxt/browser'] },
  assets: { folders: ['domain'], packages: [] },
  entrypoints: {
    folders: ['assets', 'calls', 'components', 'domain', 'locales', 'state', 'storage'],
    packages: null,
  },
};

/** Rooms within a room: the script in the call page imports them, so they stay free of the rest. */
const NARROWER: readonly { readonly folder: string; readonly allowed: Allowed }[] = [
  { folder: 'domain/call/', allowed: { folders: [], packages: [] } },
];

/** The one file that speaks to the browser for the extension's own pages and background. */
export const BROWSER_SEAM = 'storage/browser.ts';
const BROWSER_PACKAGE = 'webextension-polyfill';
const ROOMS_NEAR_THE_BROWSER: readonly (Room | undefined)[] = ['entrypoints', 'storage'];

/** Why a file may not import another, or null when it may. */
export function forbiddenFile(from: string, to: string): string | null {
  if (to === BROWSER_SEAM && !ROOMS_NEAR_THE_BROWSER.includes(roomOf(from))) {
    return `only entrypoints and storage may import ${BROWSER_SEAM}`;
  }
  const narrow = NARROWER.find((rule) => from.startsWith(rule.folder));
  if (narrow !== undefined) {
    const allowed = [narrow.folder, ...narrow.allowed.folders];
    return within(to, allowed) ? null : `${narrow.folder} may import nothing outside itself`;
  }
  const room = roomOf(from);
  if (room === undefined) return null;
  const allowed = [room, ...ALLOWED[room].folders];
  return within(to, allowed) ? null : `${room} may import only ${allowed.join(', ')}`;
}

/** Why a file may not import a package, or null when it may. */
export function forbiddenPackage(from: string, name: string): string | null {
  if (name === BROWSER_PACKAGE && from !== BROWSER_SEAM) {
    return `only ${BROWSER_SEAM} may import ${BROWSER_PACKAGE}`;
  }
  const room = roomOf(from);
  if (room === undefined) return null;
  const narrow = NARROWER.find((rule) => from.startsWith(rule.folder));
  const { packages } = narrow?.allowed ?? ALLOWED[room];
  if (packages === null || packages.some((allowed) => isPartOf(name, allowed))) return null;
  return `${room} may not import the package ${name}`;
}

function within(file: string, folders: readonly string[]): boolean {
  return folders.some((folder) => file.startsWith(folder.endsWith('/') ? folder : `${folder}/`));
}

function isPartOf(name: string, allowed: string): boolean {
  return name === allowed || name.startsWith(`${allowed}/`);
}
