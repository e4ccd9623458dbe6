/**
 * The model of preparing an interview, with the records it reads.
 *
 * Owns: its making for the popup and the reading page. Must not know: what these show.
 */
import { computed } from '@preact/signals';
import { preparedInterview } from '@/domain/current.ts';
import { readHeads } from '@/domain/interview.ts';
import { t } from '@/locales/t.ts';
import { createPreparation, type Preparation } from '@/state/preparation.ts';
import { followInterviews } from './follow-interviews.ts';
import type { Surface } from './surface.ts';

export async function openPreparation(surface: Surface): Promise<Preparation> {
  const { records, template, surroundings, signal } = surface;
  const followed = computed(
    () => {
      const head = preparedInterview(readHeads(records), surroundings.clock.now());
      return head === undefined ? [] : [head.id];
    },
    { name: 'followed' },
  );
  await followInterviews(records, followed, signal);
  const steps = {
    choose: t('popup.step.choose'),
    takeOff: t('popup.step.takeOff'),
    move: t('popup.step.move'),
  };
  return createPreparation({ records, template, surroundings, steps });
}
