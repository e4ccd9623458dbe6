/**
 * Records put into Firefox as if surfaces had written them earlier.
 *
 * Owns: the way into the extension's storage, from one of its pages. Must not know: which records make
 * a story.
 */
import type { Edit } from '../../domain/edit.ts';
import { recordsAfter } from '../e2e/sheet/records.ts';
import type { Firefox } from './start-firefox.ts';

/** The open tab is one of the extension's pages afterwards. */
export async function storeItems(
  { tab, pageAddress }: Firefox,
  items: Readonly<Record<string, unknown>>,
): Promise<void> {
  await tab.open(pageAddress('read'));
  await tab.run(
    'return browser.storage.local.set(JSON.parse(arguments[0]))',
    JSON.stringify(items),
  );
}

export function storeEdits(firefox: Firefox, edits: readonly Edit[]): Promise<void> {
  return storeItems(firefox, Object.fromEntries(recordsAfter(edits)));
}
