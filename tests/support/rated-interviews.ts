/**
 * Interviews with interviewers, ratings, guesses, sorted lines and plans, for the insights.
 *
 * Owns: their making as edits, with the questions of a given template, and a long history that is the
 * same in every run. Must not know: what is told of them.
 */
import type { Edit } from '../../domain/edit.ts';
import { entryIdOf, interviewId, planId } from '../../domain/ids.ts';
import type { Asks } from '../../domain/interview.ts';
import { keys } from '../../domain/keys.ts';
import { newPlanEdit, type PlanState } from '../../domain/plan.ts';
import type { Rating } from '../../domain/rating.ts';
import type { Sort } from '../../domain/sorted-fields.ts';
import { sortLineEdit } from '../../domain/sorted-lines.ts';

export type RatedAnswer = {
  /** By its aspect's name in the shipped template. */
  readonly aspect: string;
  readonly rating?: Rating | undefined;
  readonly guess?: Rating | undefined;
  readonly note?: string;
  /** All lines of the note. */
  readonly sorted?: Sort;
};

export type RatedInterview = {
  readonly id: string;
  readonly startedAt: number;
  readonly with?: string;
  readonly rating?: Rating | undefined;
  readonly guess?: Rating | undefined;
  readonly answers?: readonly RatedAnswer[];
  readonly plans?: readonly { readonly action: string; readonly state: PlanState }[];
};

const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

function asksOf(all: readonly Asks[], aspect: string): Asks {
  const found = all.find(({ aspectName }) => aspectName === aspect);
  if (found === undefined) throw new Error(`The template has no aspect "${aspect}".`);
  return found;
}

export function ratedEdits(told: RatedInterview, all: readonly Asks[]): readonly Edit[] {
  const id = interviewId(told.id);
  const { startedAt, rating = null, guess = null } = told;
  const endedAt = startedAt + 45 * MINUTE;
  const about = { createdAt: startedAt, startedAt, endedAt, endedBy: 'hand', site: 'meet' };
  const fields = { ...about, interviewer: told.with ?? '', rating, guess };
  const answers = (told.answers ?? []).flatMap((answer, at) => {
    const asks = asksOf(all, answer.aspect);
    const entry = entryIdOf(asks.template, asks.question);
    const key = keys.entry(id, entry);
    const own = { asks, order: `a${at}`, chosenAt: startedAt, status: 'asked' };
    const rated = { rating: answer.rating ?? null, guess: answer.guess ?? null };
    const edits: Edit[] = [{ kind: 'set', key, fields: { ...own, ...rated } }];
    if (answer.note !== undefined) {
      edits.push({ kind: 'write', key: keys.note(id, entry), text: answer.note, replaces: [] });
      const nothing = { wentWell: [], improve: [] };
      if (answer.sorted !== undefined) {
        edits.push(sortLineEdit(key, nothing, answer.note, answer.sorted));
      }
    }
    return edits;
  });
  const plans = (told.plans ?? []).flatMap(({ action, state }, at): readonly Edit[] => {
    const plan = planId(`${told.id}p${at}`);
    const words = { moment: 'I notice that I talk without a pause', action };
    const source = { told: '', entry: null, aspectName: '' };
    const made = newPlanEdit(id, plan, { ...words, ...source }, endedAt);
    return [made, { kind: 'set', key: keys.plan(id, plan), fields: { state } }];
  });
  return [{ kind: 'set', key: keys.interview(id), fields }, ...answers, ...plans];
}

const PEOPLE = ['Ana', 'Ben Okafor', 'Chen Wei', '', 'Dr. Dora Delacroix-Montgomery'];
const WORDS = [
  'You went back to the start twice before the answer came.',
  'Say the end first, then how you got there.',
  'I lost you at the cache.',
  'Good drawing, but silent while you drew.',
];

/** Between 1 and 4, without chance: the same in every run. */
function step(seed: number, more = 0): Rating {
  const turned = ((seed * 7919 + more * 104_729) % 97) / 97;
  if (turned < 0.15) return 1;
  if (turned < 0.45) return 2;
  return turned < 0.85 ? 3 : 4;
}

/** The newest a day before `now`; each before it `apart` days earlier. */
export type History = {
  readonly count: number;
  readonly now: number;
  /** Days between two of them. */
  readonly apart: number;
  readonly answers: number;
};

/** The newest is a day old. */
export function longHistory(history: History, all: readonly Asks[]): readonly Edit[] {
  const { count, now, apart, answers } = history;
  const aspects = [...new Set(all.map(({ aspectName }) => aspectName))];
  return Array.from({ length: count }, (_, at) => {
    const hasGuess = at % 4 !== 3;
    const told: RatedInterview = {
      id: `past-${at}`,
      startedAt: now - DAY - at * apart * DAY,
      with: PEOPLE[at % PEOPLE.length] ?? '',
      rating: at % 5 === 2 ? undefined : step(at),
      guess: hasGuess && at % 5 !== 2 ? step(at, 3) : undefined,
      answers: Array.from({ length: answers }, (_each, each) => ({
        aspect: aspects[(at * 2 + each * 3) % (aspects.length - 2)] ?? '',
        rating: (at + each) % 2 === 0 ? step(at, each) : undefined,
        guess: hasGuess && (at + each) % 2 === 0 ? step(at, each + 7) : undefined,
        note: WORDS[(at + each) % WORDS.length] ?? '',
        ...(each === 0 && { sorted: 'improve' as const }),
      })),
      plans:
        at % 3 === 0
          ? [
              {
                action: 'stop, and say where I am in one sentence',
                state:
                  (['open', 'seen', 'notYet', 'seen', 'dropped'] as const)[(at / 3) % 5] ?? 'open',
              },
            ]
          : [],
    };
    return ratedEdits(told, all);
  }).flat();
}
