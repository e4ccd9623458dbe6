/**
 * A page that shows the whole template, with why each question is worth asking.
 *
 * Owns: which form of the template such a page loads. The panel loads a lighter one
 * (entrypoints/panel/main.tsx). Must not know: any particular page.
 */
import english from '@/assets/templates/en.json';
import type { KeyGroup } from '@/domain/keys.ts';
import { parseShippedTemplate } from '@/domain/shipped-template.ts';
import { readWholeLanguage } from './language-file.ts';
import { openKnowingKeys } from './open-knowing-keys.ts';
import type { PageSurface } from './page-surface.ts';

export type { Surface } from './surface.ts';

export function openSurface(more: readonly KeyGroup[] = []): Promise<PageSurface> {
  return openKnowingKeys(parseShippedTemplate(english), readWholeLanguage, more);
}
