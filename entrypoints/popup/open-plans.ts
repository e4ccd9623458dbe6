/**
 * The open plans and the suggestions for the popup, read before it is drawn: nothing moves under the
 * pointer afterwards.
 *
 * Owns: what is read for them, in one go, and the words of their steps. Must not know: how they look.
 */

import { carryOverWords } from '@/components/ui/carry-over-words.ts';
import { groupsOfLeadBack, groupsOfPlans } from '@/domain/open-plans.ts';
import { groupsOfSuggestions } from '@/domain/suggestions.ts';
import { t } from '@/locales/t.ts';
import { headsOf } from '@/state/heads.ts';
import { createOpenPlans, type OpenPlans } from '@/state/open-plans.ts';
import type { Preparation } from '@/state/preparation.ts';
import type { Records } from '@/state/records.ts';
import { createSuggestions, type Suggestions } from '@/state/suggestions.ts';
import type { PartSurface } from '../shared/open-knowing-keys.ts';
import type { Surface } from '../shared/surface.ts';

export function readPlans(records: Records): Promise<void> {
  const heads = headsOf(records);
  return records.open([
    ...groupsOfPlans(heads),
    ...groupsOfLeadBack(heads),
    ...groupsOfSuggestions(heads),
  ]);
}

export function openPlans(surface: Surface, preparation: Preparation): OpenPlans {
  return createOpenPlans({
    records: surface.records,
    clock: surface.surroundings.clock,
    preparation,
    words: (plan) => carryOverWords(plan, surface.spoken.peek()),
    steps: {
      seen: t('popup.plans.step.seen'),
      notYet: t('popup.plans.step.notYet'),
      dropped: t('popup.plans.step.dropped'),
    },
  });
}

export function openSuggestions(
  surface: PartSurface,
  preparation: Preparation,
  plans: OpenPlans,
): Suggestions {
  return createSuggestions({
    records: surface.records,
    clock: surface.surroundings.clock,
    template: surface.template,
    lastFacts: surface.lastFacts,
    preparation,
    plans,
    step: t('popup.suggested.step'),
  });
}
