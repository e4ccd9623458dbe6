/**
 * Rating a question's answer and the whole interview, and guessing first.
 *
 * Owns: when a guess is offered. Must not know: elements, storage. A rating is an answer, so it ticks its
 * question as the first character of a note does; a guess is made before it, and ticks nothing.
 */

import { computed, type ReadonlySignal } from '@preact/signals';
import type { EntryId } from '@/domain/ids.ts';
import type { InterviewHead } from '@/domain/interview.ts';
import { keys } from '@/domain/keys.ts';
import { type Rated, type Rating, type RatingOf, rateEdit, readRated } from '@/domain/rating.ts';
import { headsOf } from './heads.ts';
import type { InterviewModel } from './interview-model.ts';
import type { TimeLeft } from './minutes.ts';
import type { Records } from './records.ts';

/** Minutes left under which the question itself is all there is time for. */
const NO_GUESS_UNDER = 5;

export type Ratings = {
  /** From the second interview on, while there is time for it. */
  readonly offersGuess: ReadonlySignal<boolean>;
  readonly whole: ReadonlySignal<Rated>;
  /** Null: the whole interview. */
  readonly rate: (entry: EntryId | null, whose: RatingOf, value: Rating | null) => void;
};

function hasBeenThere({ state, practice }: InterviewHead): boolean {
  return state === 'ended' && !practice;
}

export function createRatings(
  { head, act }: Pick<InterviewModel, 'head' | 'act'>,
  records: Pick<Records, 'get' | 'list'>,
  timeLeft: ReadonlySignal<TimeLeft>,
): Ratings {
  return {
    offersGuess: computed(
      () => {
        const left = timeLeft.value;
        const isTime =
          left.kind === 'planned' || (left.kind === 'left' && left.minutes > NO_GUESS_UNDER);
        return isTime && headsOf(records).some(hasBeenThere);
      },
      { name: 'offersGuess' },
    ),
    whole: computed(() => head.value?.rated ?? readRated({}), { name: 'wholeRated' }),
    rate(entry, whose, value) {
      const ticks = whose === 'rating' && value !== null ? entry : null;
      act(ticks, ({ id }) => {
        const key = entry === null ? keys.interview(id) : keys.entry(id, entry);
        return [rateEdit(key, whose, value)];
      });
    },
  };
}
