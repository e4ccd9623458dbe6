/**
 * A page that shows the whole template, with why each question is worth asking.
 *
 * Owns: which form of the template such a page loads. The panel loads a lighter one
 * (entrypoints/panel/main.tsx). Must not know: any particular page.
 */
import english from '@/assets/templates/en.json';
import type { KeyGroup } from '@/domain/keys.ts';
import { parseShippedTemplate } from '@/domain/shipped-template.ts';
import { openKnowingKeys } from './open-knowing-keys.ts';
import type { Surface } from './surface.ts';

export type { Surface };

export function openSurface(more: readonly KeyGroup[] = []): Promise<Surface> {
  return openKnowingKeys(parseShippedTemplate(english), more);
}
