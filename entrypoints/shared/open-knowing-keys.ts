/**
 * A surface that has what it needs for its first picture in one piece, or else knows the keys as early as
 * it can.
 *
 * Owns: that the list of keys is on its way while the version of the data is read, where there is no head
 * start; with five hundred interviews it takes longer than all else that a page waits for. Must not know:
 * any particular page. The panel goes without: it reads little, and each byte of it counts.
 */
import type { KeyGroup } from '@/domain/keys.ts';
import type { ShippedTemplate } from '@/domain/shipped-template.ts';
import type { TemplateLanguage } from '@/domain/template-languages.ts';
import { localArea } from '@/storage/area.ts';
import { readHeadStart } from '@/storage/head-start/place.ts';
import { startArea } from '@/storage/head-start/start-area.ts';
import { knowingKeys } from '@/storage/known-keys.ts';
import { type PageSurface, withLanguages } from './page-surface.ts';
import { openSurfaceOn } from './surface.ts';

/** In milliseconds: the page stands, and the background has had its time to hear of a change; once more
 * for a background that a busy machine woke late. */
const LOOK_AGAIN_AFTER = [1000, 6000] as const;

/** Rejects when storage cannot be read: then the page shows that and nothing else. */
export async function openKnowingKeys(
  shipped: ShippedTemplate,
  loadLanguage: (language: TemplateLanguage) => Promise<ShippedTemplate>,
  more: readonly KeyGroup[] = [],
): Promise<PageSurface> {
  // As long as the page lives.
  const { signal } = new AbortController();
  const area = knowingKeys(localArea(), signal);
  const stored = startArea({ area, readHeadStart, signal });
  const knowing = async () => (await stored.begun) || area.getKeys();
  const [surface] = await Promise.all([openSurfaceOn(shipped, more, stored), knowing()]);
  for (const wait of LOOK_AGAIN_AFTER) {
    setTimeout(() => {
      stored.lookAgain().catch(reportError);
    }, wait);
  }
  return withLanguages(surface, loadLanguage);
}
