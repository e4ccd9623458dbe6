/**
 * One's own ready choices for the popup, read with what else it reads before it is drawn.
 *
 * Owns: the words of their steps. Must not know: how they look.
 */
import { computed } from '@preact/signals';
import { t } from '@/locales/t.ts';
import { openPacks } from '@/state/open-packs.ts';
import { createOwnPacks, type OwnPacks } from '@/state/own-packs.ts';
import type { Preparation } from '@/state/preparation.ts';
import type { Surface } from '../shared/surface.ts';

export function readOwnPacks({ records, template, signal }: Surface): Promise<void> {
  const id = computed(() => template.value.id, { name: 'packsOf' });
  return openPacks(records, id, signal, reportError);
}

export function openOwnPacks(surface: Surface, preparation: Preparation): OwnPacks {
  return createOwnPacks({
    ...surface,
    preparation,
    steps: {
      save: t('popup.ownPacks.step.save'),
      rename: t('popup.ownPacks.step.rename'),
      remove: t('popup.ownPacks.step.remove'),
    },
  });
}
