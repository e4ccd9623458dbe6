/**
 * The accessibility trees that are checked in, and the comparison with what a page says now.
 *
 * Owns: their files and what holds for every one of them. `GOLDEN=write` writes them anew. Must not
 * know: any surface.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Frame, type Locator, type Page } from '@playwright/test';
import { faultsOf, movesToEnd } from './accessibility.ts';
import {
  nodesIn,
  partOf,
  readTree,
  type TreeNode,
  treeLines,
  undated,
} from './accessibility-tree.ts';
import { type FocusStop, startAtTop, walkByTab } from './focus-walk.ts';

const FOLDER = fileURLToPath(new URL('../../golden/accessibility-tree', import.meta.url));

/** Names and sizes: rules that axe follows only when it is asked to. */
const NOT_USUAL = ['label-content-name-mismatch', 'target-size'];

export type Surface = {
  /** The file's name: the surface and its state. */
  readonly name: string;
  readonly page: Page;
  /** The panel in a call is a frame of the call's page. */
  readonly frame?: Frame;
  /** Where the way of the Tab key begins; the top of the document, unless what is open stands below. */
  readonly from?: Locator;
  /** Of a long page only these parts, each in a file of its own: its state, and its name on the page. */
  readonly parts?: Readonly<Record<string, string | RegExp>>;
};

/** Compares tree and way of the Tab key; goes on after a difference, so that one run shows them all. */
export async function expectTree({ name, page, frame, from, parts }: Surface): Promise<void> {
  const target = frame ?? page;
  await target.evaluate(movesToEnd);
  // What an open menu covers is no target while it is open.
  const rules = from === undefined ? NOT_USUAL : NOT_USUAL.slice(0, 1);
  expect.soft(await faultsOf(target, rules), `the names and sizes in ${name}`).toEqual([]);
  const session = await page.context().newCDPSession(target);
  await session.send('DOM.enable');
  const tree = await readTree(session);
  if (from === undefined) await startAtTop(session);
  else await from.focus();
  const stops = await walkByTab(page, session);
  await session.detach();
  const faults = stops.flatMap((stop) => (stop.fault ? `${stop.fault}:${stopLine(stop)}` : []));
  expect.soft(faults, `the way through ${name}`).toEqual([]);
  if (parts === undefined) compare(name, tree, stops);
  for (const [state, part] of Object.entries(parts ?? {})) {
    compare(`${name}-${state}`, partOf(tree, part), stops);
  }
}

function stopLine({ role, name }: FocusStop): string {
  return `  ${role} "${undated(name.replaceAll(/\s+/g, ' ').trim())}"`;
}

function compare(name: string, part: TreeNode, way: readonly FocusStop[]): void {
  const elements = new Set(nodesIn(part).map(({ element }) => element));
  // What comes only with the focus is not in the tree, and belongs to what it comes after.
  const isIn = ({ element }: FocusStop) => elements.has(element);
  const first = way.findIndex(isIn);
  const stops = first === -1 ? [] : way.slice(first, way.findLastIndex(isIn) + 1);
  const lines = [...treeLines(part), '', 'By the Tab key:', ...stops.map(stopLine), ''];
  const written = lines.join('\n');
  const file = `${FOLDER}/${name}.txt`;
  if (process.env.GOLDEN === 'write') {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, written);
  }
  const kept = existsSync(file) ? readFileSync(file, 'utf8') : '';
  expect.soft(written, name).toBe(kept);
}
