/**
 * The model of preparing an interview, with the records it reads.
 *
 * Owns: its making for the popup and the reading page. Must not know: what these show.
 */
import { computed } from '@preact/signals';
import { activeTemplate } from '@/domain/own-template.ts';
import { t } from '@/locales/t.ts';
import { createPreparation, type Preparation } from '@/state/preparation.ts';
import { followInterviews } from './follow-interviews.ts';
import type { Surface } from './surface.ts';

export async function openPreparation(surface: Surface): Promise<Preparation> {
  const { records, settings, shelf, surroundings, signal: until } = surface;
  const steps = {
    choose: t('popup.step.choose'),
    takeOff: t('popup.step.takeOff'),
    move: t('popup.step.move'),
  };
  // The one prepared here may be another than the one that the other pages are about.
  const template = computed(
    () => shelf.find(activeTemplate(preparation.head.value, settings.value)),
    { name: 'preparedTemplate' },
  );
  const preparation: Preparation = createPreparation({ records, template, surroundings, steps });
  await followInterviews(records, preparation.planning.followed, until);
  return preparation;
}
