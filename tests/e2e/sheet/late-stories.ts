/**
 * What a person's storage holds in the last minutes: ratings, guesses, follow-ups, moments, and little time.
 *
 * Owns: the words and numbers of these. Must not know: browsers, pictures.
 */
import type { Edit } from '../../../domain/edit.ts';
import { entryIdOf, interviewId, momentId } from '../../../domain/ids.ts';
import type { Asks } from '../../../domain/interview.ts';
import { keys } from '../../../domain/keys.ts';
import { type MomentKind, markEdit } from '../../../domain/moment.ts';
import type { Rated } from '../../../domain/rating.ts';
import { PRACTISE, RAMBLED, STUCK } from '../support/choose.ts';
import { allAsks, asksWith } from './records.ts';
import { past, settings, type ToldEntry, tell } from './stories.ts';

const MINUTE = 60_000;
const NEXT = interviewId('next');
const ALOUD = 'How well did I think aloud, from 1 to 4? Too little, too much or about right?';
/** So short that a follow-up is offered. */
const VAGUE = 'be clearer';
const PROBES = ['moment', 'example', 'good'];

type RatedEntry = ToldEntry & { readonly rated?: Rated; readonly probes?: readonly string[] };

const entryOf = ({ template, question }: Asks) => keys.entry(NEXT, entryIdOf(template, question));

/** Running for so many minutes of 45, one interview behind it. */
function running(started: number, entries: readonly RatedEntry[]): readonly Edit[] {
  const more = entries.flatMap(({ asks, rated, probes }): readonly Edit[] => {
    const fields = { ...rated, ...(probes === undefined ? {} : { probes }) };
    return Object.keys(fields).length === 0 ? [] : [{ kind: 'set', key: entryOf(asks), fields }];
  });
  return [...past(1), ...tell({ id: 'next', started, entries }), ...more];
}

const open: RatedEntry = { asks: asksWith(ALOUD) };
const vague: RatedEntry = { asks: asksWith(RAMBLED), asked: true, note: VAGUE };
const answered: RatedEntry = {
  asks: asksWith(STUCK),
  asked: true,
  note: 'Froze when the test failed. Say one guess aloud, even a wrong one.',
  probes: PROBES,
};

/** Nine minutes left: a guess can still be made first. */
export const tenMinutes = () => running(36, [open, answered, { asks: asksWith(PRACTISE) }]);

/** Four minutes left, a follow-up under the open note, all four kinds of moments marked. */
export const fiveMinutes = () => [
  ...running(41, [vague, open, { asks: asksWith(PRACTISE) }]),
  ...marked(['stuck', 'rambled', 'unclear', 'wentWell']),
];

/** One minute and a half left. */
export const twoMinutes = () =>
  running(43.5, [{ asks: asksWith(PRACTISE) }, answered, open, { asks: asksWith(RAMBLED) }]);

function marked(kinds: readonly MomentKind[]): readonly Edit[] {
  return kinds.map((kind, at) => {
    const callMs = (at + 1) * 5 * MINUTE;
    const id = momentId(`m${at}`);
    return markEdit(NEXT, { id, at: Date.now() - 41 * MINUTE + callMs, callMs, kind });
  });
}

/** Twelve chosen, every rating question among them rated, follow-ups under the notes. */
export function overfullLate(started = 36): readonly Edit[] {
  const ratings = allAsks.filter(({ questionKind }) => questionKind === 'rating').slice(0, 5);
  const others = allAsks.filter(({ questionKind }) => questionKind !== 'rating').slice(0, 7);
  const entries = [
    ...ratings.map((asks, at): RatedEntry => {
      const rating = ([1, 2, 3, 4] as const)[at];
      if (rating === undefined) return { asks };
      const rated = { rating, guess: at % 2 === 0 ? (4 as const) : null };
      return { asks, asked: true, note: VAGUE, rated, probes: PROBES.slice(0, 2) };
    }),
    ...others.map(
      (asks, at): RatedEntry =>
        at < 3 ? { asks, asked: true, note: `${VAGUE} `.repeat(60), probes: PROBES } : { asks },
    ),
  ];
  const whole = { rating: 3, guess: 2 };
  return [...running(started, entries), { kind: 'set', key: keys.interview(NEXT), fields: whole }];
}

/** Own names of 30 characters, the longest there are, one of them in one word. */
export const longNames = () =>
  settings({
    stuckName: 'Donaudampfschifffahrtsgesellsc',
    rambledName: 'Talked and talked and no point',
    unclearName: 'X',
  });
