/**
 * What the last interviews suggest, while the next one is prepared.
 *
 * Owns: how many are shown, and that none comes up where another has left: whoever takes one or puts one
 * away is not offered the next. Must not know: the rules (domain/suggestions.ts), storage, elements.
 */

import { computed, type ReadonlySignal, untracked } from '@preact/signals';
import { RECOMMENDED } from '@/domain/choosing.ts';
import type { AspectId } from '@/domain/ids.ts';
import { type InterviewFacts, readFacts } from '@/domain/insights/facts.ts';
import { readHead } from '@/domain/interview.ts';
import { putAwayEdit } from '@/domain/put-away.ts';
import { lastInterviews, type Suggestion, suggestions } from '@/domain/suggestions.ts';
import type { Template } from '@/domain/template.ts';
import { headsOf } from './heads.ts';
import type { OpenPlans } from './open-plans.ts';
import type { Clock } from './ports.ts';
import type { Preparation } from './preparation.ts';
import type { Records } from './records.ts';

/** Together with the open plans, which come first. */
const MOST = 3;

export type Suggestions = {
  readonly shown: ReadonlySignal<readonly Suggestion[]>;
  readonly choose: (suggestion: Suggestion) => void;
  /** "Not now." */
  readonly putAway: (suggestion: Suggestion) => void;
};

export function createSuggestions(options: {
  readonly records: Records;
  readonly clock: Clock;
  readonly preparation: Preparation;
  readonly plans: Pick<OpenPlans, 'shown'>;
  readonly template: ReadonlySignal<Template>;
  /** Those of the last interviews, while the records that they are read from are not here yet. */
  readonly lastFacts: ReadonlySignal<readonly InterviewFacts[] | undefined>;
  /** The step as undo names it, in the person's language. */
  readonly step: string;
}): Suggestions {
  const { records, clock, preparation, plans, template, lastFacts, step } = options;
  // Those that have been read; one that ends meanwhile is for the next time.
  const read = untracked(() => lastInterviews(headsOf(records)).map(({ id }) => id));
  const interviews = computed(
    () =>
      lastFacts.value ??
      read.flatMap((id) => {
        const head = readHead(id, records);
        return head === undefined ? [] : [readFacts(head, records)];
      }),
    { name: 'factsOfLast' },
  );
  const found = computed(
    () =>
      suggestions({
        template: template.value,
        interviews: interviews.value,
        type: preparation.head.value?.type ?? null,
        chosen: preparation.chosen.value.map(({ asks }) => asks),
        lookup: records,
        now: clock.now(),
      }),
    { name: 'suggestions' },
  );
  const room = computed(() => Math.max(0, MOST - plans.shown.value.length), { name: 'room' });
  const templateInUse = computed(() => template.value.id, { name: 'templateInUse' });
  /** As they were when this template was first seen here. */
  const first = computed(
    () => {
      void templateInUse.value;
      return untracked(() => new Set(found.value.slice(0, room.value).map(aspectOf)));
    },
    { name: 'firstSuggestions' },
  );
  // Now, and not after the first change.
  first.peek();

  return {
    shown: computed(
      () => {
        // Three are what an interviewer can answer: nothing is suggested beyond them.
        if (preparation.chosen.value.length >= RECOMMENDED.most) return [];
        return found.value
          .filter((suggestion) => first.value.has(aspectOf(suggestion)))
          .slice(0, room.value);
      },
      { name: 'shownSuggestions' },
    ),
    choose: ({ question }) => preparation.toggle(question),
    putAway({ aspect }) {
      preparation.undo.edit(step, [putAwayEdit(aspect.id, clock.now())]);
    },
  };
}

function aspectOf({ aspect }: Suggestion): AspectId {
  return aspect.id;
}
