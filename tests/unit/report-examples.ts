/**
 * Reports to be written down: what a real history holds, and what no program expects.
 *
 * Owns: the examples and plain English words for them. Must not know: any form.
 */
import type { MaskLabels } from '@/domain/masked-report.ts';
import type { InterviewReport, ReportEntry, ReportPlan } from '@/domain/report.ts';
import type { ReportWords } from '@/domain/report-words.ts';

const NOT_RATED = { rating: null, guess: null } as const;
const UNSORTED = { wentWell: [], improve: [] };
const BEGAN = Date.UTC(2026, 9, 2, 9);
const MINUTE = 60_000;

export const anEntry = (entry: Partial<ReportEntry>): ReportEntry => ({
  question: 'Where did you lose my thread?',
  aspectName: 'Clarity',
  status: 'asked',
  askedAt: null,
  rated: NOT_RATED,
  note: '',
  sorted: UNSORTED,
  ...entry,
});

export const aPlan = (plan: Partial<ReportPlan>): ReportPlan => ({
  moment: 'I go back to the start',
  action: 'say where I stand in one sentence',
  told: '',
  state: 'open',
  aspectName: 'Clarity',
  createdAt: BEGAN + 50 * MINUTE,
  checkedAt: null,
  ...plan,
});

export const anInterview = (interview: Partial<InterviewReport> = {}): InterviewReport => ({
  startedAt: BEGAN,
  endedAt: BEGAN + 45 * MINUTE,
  site: 'meet',
  type: 'coding',
  interviewer: '',
  role: '',
  rated: NOT_RATED,
  entries: [],
  whole: '',
  sorted: UNSORTED,
  moments: [],
  reflection: null,
  plans: [],
  ...interview,
});

export const FULL = anInterview({
  interviewer: 'Ana Lima',
  role: 'Backend engineer at Acme',
  rated: { rating: 3, guess: 2 },
  entries: [
    anEntry({
      askedAt: BEGAN + 40 * MINUTE,
      note: 'Around the cache, said Ana.\nThe first answer was clear.',
      rated: { rating: 2, guess: 3 },
      sorted: {
        wentWell: ['The first answer was clear.'],
        improve: ['Around the cache, said Ana.'],
      },
    }),
    anEntry({ question: 'Did I *listen* <b>well</b>?', note: '# 1. Yes & no, says LIMA' }),
    anEntry({ question: 'Did you see my plan at work today?' }),
    anEntry({ question: 'What should I practise next?', status: 'planned' }),
    anEntry({ question: 'Which answer rambled?', status: 'setAside', note: 'The second one.' }),
  ],
  whole: 'A slow start.\n\nAna would hire me at ACME for another team.',
  sorted: { wentWell: [], improve: ['A slow start.'] },
  moments: [
    { callMs: 754_000, kind: 'stuck' },
    { callMs: 3_723_000, kind: null },
  ],
  reflection: {
    said: 'She lost me at the cache.',
    factOrReading: 'reading',
    reading: 'That I was slow is my reading.',
    notYet: 'I cannot yet stop and sum up.',
  },
  plans: [
    aPlan({ told: 'around the cache, said Ana', state: 'seen', checkedAt: BEGAN + 99 * MINUTE }),
    aPlan({ moment: '', action: 'ask Ana Lima for a second look' }),
  ],
});

export const LATER = anInterview({
  startedAt: BEGAN + 20 * 24 * 60 * MINUTE,
  endedAt: BEGAN + 20 * 24 * 60 * MINUTE + 30 * MINUTE,
  site: 'zoom',
  type: 'design',
  interviewer: 'أحمد',
  role: 'Acme',
  entries: [anEntry({ note: 'قال أحمد: كان الجواب الأول واضحا.' })],
  plans: [aPlan({ state: 'dropped' })],
});

/** Of an interview with somebody met before. */
export const AGAIN = anInterview({
  startedAt: BEGAN + 30 * 24 * 60 * MINUTE,
  endedAt: null,
  site: null,
  type: null,
  interviewer: 'ana  lima',
  whole: 'Better than when أحمد asked.',
});

const iso = (time: number) => new Date(time).toISOString();

export const WORDS: ReportWords = {
  language: 'en',
  direction: 'ltr',
  titleOf: (when) => `Feedback, ${when}`,
  when: (time) => (time === null ? 'Date unknown' : iso(time).slice(0, 16).replace('T', ' ')),
  day: (time) => iso(time).slice(0, 10),
  minutes: (count) => `${count} minutes`,
  site: (site) => site,
  type: (type) => type,
  fact: {
    with: 'With',
    role: 'Role',
    type: 'Kind',
    where: 'Where',
    time: 'Time',
    rating: 'Rating',
    interviews: 'Interviews',
    period: 'From',
    plans: 'Plans',
  },
  period: (first, last) => `${first} to ${last}`,
  joined: (parts) => parts.join(' · '),
  part: {
    contents: 'In this dossier',
    asked: 'Asked',
    notAsked: 'Not asked',
    setAside: 'Set aside',
    whole: 'Notes on the whole interview',
    wentWell: 'What went well',
    improve: 'What to improve',
    plans: 'Plans',
    reflection: 'Reflection',
    moments: 'Moments',
  },
  reflection: {
    said: 'What was said',
    reading: 'What I make of it',
    notYet: 'What I cannot do yet',
    fact: 'A fact.',
    interpretation: 'A reading.',
  },
  noNote: 'No note',
  empty: 'No interview is chosen yet.',
  rated: (rating, guess) => `Rating: ${rating} of 4${guess === null ? '' : ` (guess ${guess})`}`,
  rating: (rating, guess) => `${rating} of 4${guess === null ? '' : ` (guess ${guess})`}`,
  moment: (kind) => kind ?? 'A moment',
  plan: (moment, action) =>
    [moment === '' ? '' : `When ${moment}`, action === '' ? '' : `I will ${action}`]
      .filter((words) => words !== '')
      .join(', '),
  planState: (state) => `State: ${state}`,
  plansAs: (state, count) => `${count} ${state}`,
  told: (words) => `Told: ${words}`,
};

export const LABELS: MaskLabels = {
  interviewer: (number) => `Interviewer ${number}`,
  role: (number) => `Company or role ${number}`,
};
