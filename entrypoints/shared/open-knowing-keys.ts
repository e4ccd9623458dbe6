/**
 * A surface that asks the browser once which records there are, and as early as it can.
 *
 * Owns: that the list of keys is on its way while the version of the data is read; with five hundred
 * interviews it takes longer than all else that a page waits for. Must not know: any particular page.
 * The panel goes without: it reads little, and each byte of it counts.
 */
import type { KeyGroup } from '@/domain/keys.ts';
import type { ShippedTemplate } from '@/domain/shipped-template.ts';
import type { TemplateLanguage } from '@/domain/template-languages.ts';
import { localArea } from '@/storage/area.ts';
import { knowingKeys } from '@/storage/known-keys.ts';
import { type PageSurface, withLanguages } from './page-surface.ts';
import { openSurfaceOn } from './surface.ts';

/** Rejects when storage cannot be read: then the page shows that and nothing else. */
export async function openKnowingKeys(
  shipped: ShippedTemplate,
  loadLanguage: (language: TemplateLanguage) => Promise<ShippedTemplate>,
  more: readonly KeyGroup[] = [],
): Promise<PageSurface> {
  // As long as the page lives.
  const stored = knowingKeys(localArea(), new AbortController().signal);
  const [surface] = await Promise.all([openSurfaceOn(shipped, more, stored), stored.getKeys()]);
  return withLanguages(surface, loadLanguage);
}
