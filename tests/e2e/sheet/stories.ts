/**
 * What a person's storage holds in the states that are looked at: empty, usual, overfull.
 *
 * Owns: the words and numbers of these. Must not know: browsers, pictures.
 */
import { chooseEdit, planEdit } from '../../../domain/choosing.ts';
import type { Edit } from '../../../domain/edit.ts';
import {
  aspectId,
  entryIdOf,
  type InterviewId,
  interviewId,
  questionId,
  templateId,
} from '../../../domain/ids.ts';
import { type Asks, blankHead, readEntries } from '../../../domain/interview.ts';
import { groupOf, keys, type RecordKey } from '../../../domain/keys.ts';
import type { Settings } from '../../../domain/settings.ts';
import { PRACTISE, RAMBLED, STUCK } from '../support/choose.ts';
import { allAsks, asksWith, manyAsks, recordsAfter, shipped } from './records.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export type ToldEntry = { readonly asks: Asks; readonly note?: string; readonly asked?: boolean };

export type ToldInterview = {
  readonly id: string;
  readonly entries: readonly ToldEntry[];
  readonly whole?: string;
  readonly interviewer?: string;
  readonly role?: string;
  /** Minutes ago; absent while it is only planned. */
  readonly started?: number;
  readonly ended?: number;
};

export function tell(told: ToldInterview): readonly Edit[] {
  const id = interviewId(told.id);
  const now = Date.now();
  const began = now - (told.started ?? 0) * MINUTE;
  const head = blankHead(id, began - MINUTE, { plannedMinutes: 45, feedbackMinutes: 10 });
  const edits: Edit[] = [
    planEdit(head),
    { kind: 'set', key: keys.interview(id), fields: wordsOf(told) },
  ];
  if (told.started !== undefined) {
    const endedAt = told.ended === undefined ? null : now - told.ended * MINUTE;
    // A panel said just now that it runs: it would else be taken for one that nobody ended.
    const lastSeenAt = told.ended === undefined ? now : endedAt;
    const about = { call: null, site: 'meet', type: 'coding' };
    const fields = { startedAt: began, lastSeenAt, endedAt, ...about };
    edits.push({ kind: 'set', key: keys.interview(id), fields });
  }
  told.entries.forEach((entry, at) => {
    edits.push(choice(id, edits, entry.asks, began));
    const entryId = entryIdOf(entry.asks.template, entry.asks.question);
    if (entry.asked === true) {
      const askedAt = began + (30 + at) * MINUTE;
      const fields = { status: 'asked', askedAt, tickedBy: 'typing' };
      edits.push({ kind: 'set', key: keys.entry(id, entryId), fields });
    }
    if (entry.note !== undefined) edits.push(write(keys.note(id, entryId), entry.note));
  });
  if (told.whole !== undefined) edits.push(write(keys.wholeNote(id), told.whole));
  return edits;
}

/** The same story, its interview held in this call: a panel shows those of its own call. */
export function heldIn(call: string, story: readonly Edit[]): readonly Edit[] {
  return heldAt({ site: call.split(':')[0], call }, story);
}

export function heldAt(place: object, story: readonly Edit[]): readonly Edit[] {
  return story.map((edit) =>
    edit.kind === 'set' && edit.fields.call === null
      ? { ...edit, fields: { ...edit.fields, ...place } }
      : edit,
  );
}

function wordsOf({ interviewer, role }: ToldInterview) {
  return { interviewer: interviewer ?? '', role: role ?? '' };
}

function write(key: ReturnType<typeof keys.wholeNote>, text: string): Edit {
  return { kind: 'write', key, text, replaces: [] };
}

/** Only the records of this interview matter for the order, and only its entries are many. */
function choice(id: InterviewId, edits: readonly Edit[], asks: Asks, now: number): Edit {
  const records = recordsAfter(edits);
  const lookup = {
    get: (key: Parameters<typeof groupOf>[0]) => records.get(key),
    list: (group: ReturnType<typeof groupOf>) =>
      [...records.keys()].filter((key) => groupOf(key) === group),
  };
  return chooseEdit(id, readEntries(id, lookup), asks, now);
}

export function settings(wanted: Partial<Settings>): Edit {
  return { kind: 'set', key: keys.settings, fields: { ...wanted } };
}

const three = [RAMBLED, PRACTISE, STUCK].map((text) => ({ asks: asksWith(text) }));
const [rambled, practise, stuck] = three;

/** Chosen, nothing noted yet. */
export const planned = () => tell({ id: 'next', entries: three });

const ABOUT_STUCK = 'Froze when the test failed. Say one guess aloud, even a wrong one.';
const ABOUT_RAMBLING =
  'The one about the cache: went back to the start twice. In one sentence: we keep the list, it changes once a day.';
const PERSON = { interviewer: 'Noor', role: 'Backend engineer' };
const WHOLE = 'Kind, and to the point. Wants to meet again in two weeks.';

/** The first of three has been answered. */
export const oneAnswered = () =>
  tell({
    ...PERSON,
    id: 'next',
    started: 36,
    entries: [{ ...first(stuck), asked: true, note: ABOUT_STUCK }, first(rambled), first(practise)],
    whole: WHOLE,
  });

/** Two answered, one to come. */
export const halfFilled = () =>
  tell({
    ...PERSON,
    id: 'next',
    started: 36,
    entries: [
      { ...first(stuck), asked: true, note: ABOUT_STUCK },
      { ...first(rambled), asked: true, note: ABOUT_RAMBLING },
      first(practise),
    ],
    whole: WHOLE,
  });

function first<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Error('The story has three questions.');
  return thing;
}

export const LONG_NOTE =
  'You explained the cache well at first, then went back to the start twice and I lost the thread. '
    .repeat(21)
    .slice(0, 2000);

/** Twelve chosen, one with 2,000 characters under it. */
export const overfull = () =>
  tell({
    id: 'next',
    started: 38,
    interviewer: 'Maximiliane von Hohenstein-Wallenberg',
    role: 'Donaudampfschifffahrtsgesellschaft, platform reliability engineering',
    entries: allAsks.slice(0, 12).map((asks, at) => ({
      asks,
      ...(at === 0 ? { asked: true, note: LONG_NOTE } : {}),
      ...(at === 2
        ? { asked: true, note: 'Rechtsschutzversicherungsgesellschaften'.repeat(4) }
        : {}),
    })),
    whole: LONG_NOTE.slice(0, 600),
  });

/** Any number of questions chosen, nothing noted. */
export const chosen = (asks: readonly Asks[]) =>
  tell({ id: 'next', entries: asks.map((each) => ({ asks: each })) });

/** A template to which a person has added many, some of them very long words. */
export function manyOwnQuestions(count: number): readonly Edit[] {
  return manyAsks(count).map((asks, at): Edit => {
    const text =
      at % 5 === 0 ? `${asks.text} ${'Feedbackgesprächsvorbereitung'.repeat(3)}` : asks.text;
    const fields = { text, aspect: asks.aspect, order: `b${String(at).padStart(4, '0')}x` };
    return { kind: 'set', key: keys.question(asks.template, asks.question), fields };
  });
}

/** A template from which a person has deleted every aspect, each with its questions. */
export function noQuestions(): readonly Edit[] {
  const template = templateId(shipped.id);
  return shipped.aspects.flatMap(({ id, questions }): readonly Edit[] => [
    ...deleted(keys.aspect(template, aspectId(id))),
    ...questions.flatMap((question) => deleted(keys.question(template, questionId(question.id)))),
  ]);
}

function deleted(key: RecordKey): readonly Edit[] {
  return [
    { kind: 'set', key, fields: { present: true } },
    { kind: 'delete', key },
  ];
}

const PEOPLE = ['Noor', 'Jonas', 'Amina', 'Wei', 'Lucía', 'Tomasz'];
const ROLES = ['Backend engineer', 'Data engineer at a bank', '', 'Frontend', 'Site reliability'];
const NOTES = [
  'Said the plan before the code. Good. Then lost it at the second edge case.',
  'Ask about the input sizes first, always.',
  'Two examples were the same story told twice.',
  'Silence is fine for ten seconds; after that say what I am looking at.',
];

/** Interviews that are over, the newest first. */
export function past(count: number, entriesEach = 3): readonly Edit[] {
  return Array.from({ length: count }, (_, at) => {
    const daysAgo = 1 + at * 3;
    const started = (daysAgo * DAY) / MINUTE + 47;
    return tell({
      id: `past${at}`,
      started,
      ended: started - 47,
      interviewer: PEOPLE[at % PEOPLE.length] ?? '',
      role: ROLES[at % ROLES.length] ?? '',
      entries: Array.from({ length: entriesEach }, (_entry, number) => ({
        asks: first(allAsks[(at * 3 + number) % allAsks.length]),
        asked: number !== 2,
        ...(number === 2 ? {} : { note: first(NOTES[(at + number) % NOTES.length]) }),
      })),
      whole: at % 2 === 0 ? 'Friendly, and exact about what to change.' : '',
    });
  }).flat();
}

/** One interview of twelve questions with a very long note, seen afterwards. */
export const overfullPast = () => [...overfull(), ...endOf('next'), ...past(60)];

function endOf(id: string): readonly Edit[] {
  const fields = { endedAt: Date.now() - MINUTE, endedBy: 'hand' };
  return [{ kind: 'set', key: keys.interview(interviewId(id)), fields }];
}

/** What stands where records should: damaged, with no copy anywhere, and written by a newer program. */
export function unreadableValues(): Readonly<Record<string, unknown>> {
  const gone = entryIdOf(templateId(shipped.id), questionId('gone'));
  return {
    [keys.entry(interviewId('past0'), gone)]: { v: 1, kind: 'broken' },
    [keys.wholeNote(interviewId('nobody'))]: 'garbage',
    [keys.settings]: { v: 9, kind: 'register' },
    [keys.template(templateId(shipped.id))]: { v: 2, kind: 'register' },
  };
}
