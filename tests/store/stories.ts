/**
 * What a person's storage holds in the stores' pictures: a candidate in practice, some weeks in.
 *
 * Owns: the words and numbers of it; people and companies are made up. Must not know: browsers, boards.
 */
import type { Edit } from '../../domain/edit.ts';
import { interviewId } from '../../domain/ids.ts';
import { keys } from '../../domain/keys.ts';
import { allAsks, asksWith } from '../e2e/sheet/records.ts';
import { type ToldEntry, tell } from '../e2e/sheet/stories.ts';
import { PRACTISE, RAMBLED, STUCK } from '../e2e/support/choose.ts';
import { DAY, type RatedInterview, ratedEdits } from '../support/rated-interviews.ts';

const PERSON = { interviewer: 'Noor', role: 'Backend' };
const KEEP = "What's one thing I should keep doing exactly as I did it today?";

const QUIET = 'Went quiet when the test failed.';
const stuck: ToldEntry = {
  asks: asksWith(STUCK),
  asked: true,
  note: QUIET,
};
const rambled: ToldEntry = {
  asks: asksWith(RAMBLED),
  asked: true,
  note: 'The cache: back to the start twice. “We keep the list, it changes once a day.”',
};
const practise: ToldEntry = { asks: asksWith(PRACTISE) };

function running(started: number, entries: readonly ToldEntry[], whole = ''): readonly Edit[] {
  const kind: Edit = {
    kind: 'set',
    key: keys.interview(interviewId('next')),
    fields: { type: 'coding' },
  };
  return [...tell({ ...PERSON, id: 'next', started, entries, whole }), kind];
}

/** One answered, one being answered, one to come; twelve minutes left. */
export const inTheCall = () =>
  running(32.6, [stuck, { asks: asksWith(RAMBLED) }, practise], 'Kind, and to the point.');

/** A minute and a half left, two not asked yet. */
export const late = () => running(43.4, [stuck, practise, { asks: asksWith(KEEP) }]);

const CLEAR = 'Clear plan before the code.';
const TWICE = 'Back to the start twice at the cache.';

/** All asked, ready to be told apart. */
export const asked = () => running(44, [stuck, { ...rambled, note: `${CLEAR}\n${TWICE}` }]);

/** Which line is told to be what. */
export const TOLD_APART = [
  [QUIET, 'Improve'],
  [CLEAR, 'Went well'],
  [TWICE, 'Improve'],
] as const;

const EXPLAINING = 'Explaining and listening';
const COMPOSURE = 'Composure and coachability';
const SOLVING = 'Solving and depth';
const VERDICTS = 'Verdict and next step';

type Told = Omit<RatedInterview, 'id' | 'startedAt'> & { readonly daysAgo: number };

const PAST: readonly Told[] = [
  {
    daysAgo: 37,
    with: 'Jonas',
    rating: 1,
    guess: 3,
    answers: [
      {
        aspect: EXPLAINING,
        rating: 2,
        guess: 3,
        note: 'Went back to the start twice before the answer came.',
        sorted: 'improve',
      },
      { aspect: SOLVING, rating: 3, guess: 2, note: 'One more option before you choose.' },
    ],
  },
  {
    daysAgo: 30,
    with: 'Amina',
    rating: 2,
    guess: 2,
    answers: [
      { aspect: COMPOSURE, note: 'Went quiet for a minute. Say what you are looking at.' },
      { aspect: SOLVING, rating: 3, guess: 2, note: 'Good: sizes first, then the plan.' },
    ],
    plans: [{ action: 'say where I am in one sentence', state: 'seen' }],
  },
  {
    daysAgo: 22,
    with: 'Wei',
    rating: 2,
    guess: 3,
    answers: [
      {
        aspect: EXPLAINING,
        rating: 2,
        guess: 3,
        note: 'Say the result first, then how you got there.',
        sorted: 'improve',
      },
      { aspect: COMPOSURE, note: 'Took the hint well.', sorted: 'wentWell' },
    ],
  },
  {
    daysAgo: 15,
    with: 'Lucía',
    rating: 3,
    guess: 2,
    answers: [
      { aspect: SOLVING, rating: 3, guess: 2, note: 'Compared two ways, chose, said why.' },
      { aspect: VERDICTS, rating: 3, note: 'Keep the summary at the end.' },
    ],
  },
  {
    daysAgo: 8,
    with: 'Tomasz',
    rating: 3,
    guess: 3,
    answers: [
      {
        aspect: EXPLAINING,
        rating: 3,
        guess: 2,
        note: 'Much clearer. The cache still took two tries.',
        sorted: 'improve',
      },
      { aspect: COMPOSURE, note: 'Said a guess aloud. That helped.', sorted: 'wentWell' },
    ],
    plans: [{ action: 'give the answer in one sentence, then the reasons', state: 'open' }],
  },
];

/** Five interviews by five people in five weeks, slowly better. */
export const past = (): readonly Edit[] =>
  PAST.flatMap(({ daysAgo, ...told }, at) =>
    ratedEdits({ ...told, id: `past${at}`, startedAt: Date.now() - daysAgo * DAY }, allAsks),
  );

/** The next one, prepared. */
export const prepared = () =>
  tell({
    ...PERSON,
    id: 'next',
    entries: [rambled, stuck, practise].map(({ asks }) => ({ asks })),
  });
