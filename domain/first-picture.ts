/**
 * Which records the popup's first picture is made from, where there are many.
 *
 * Owns: what can be left out of it unseen: own questions beyond the first rows that nothing names and no
 * suggestion takes, interviews long over with their plans, and what was asked and noted in those over, of
 * which it has the facts that suggestions are made from. Must not know: storage, elements. From what it
 * keeps, the chosen ones, the plans, the suggestions and the first rows come out as from all records
 * (tests/unit/head-start/first-picture.test.ts).
 */
import { entryIdOf, type InterviewId, type TemplateId } from './ids.ts';
import { type InterviewFacts, readFacts } from './insights/facts.ts';
import { type InterviewHead, readHeads } from './interview.ts';
import { groups, keys, nameOf, type RecordKey } from './keys.ts';
import type { RecordLookup } from './lookup.ts';
import { LEADS_BACK_FOR, lastEnded } from './open-plans.ts';
import { ownBase, readOwnTemplates } from './own-template.ts';
import { readPackFields } from './pack-fields.ts';
import { isOpen, readPlans } from './plan.ts';
import { interviewTypeSchema } from './question-kind.ts';
import { isAlive, type StoredRecord } from './record.ts';
import { lastInterviews } from './suggestions.ts';
import {
  countQuestions,
  type Question,
  resolveBase,
  type Template,
  type TemplateBase,
} from './template.ts';

/** So many rows of the list are drawn at first: a popup shows ten. */
export const FIRST_ROWS = 12;

export type FirstPictureOf = {
  readonly records: ReadonlyMap<RecordKey, StoredRecord>;
  readonly lookup: RecordLookup;
  /** Those of which all parts are at hand. */
  readonly interviews: readonly InterviewId[];
  /** In any language. */
  readonly shipped: TemplateBase;
  readonly now: number;
};

export type FirstPicture = {
  readonly keys: readonly RecordKey[];
  /** Questions of each template, by its id: the picture says how many there are in all. */
  readonly counts: Readonly<Record<string, number>>;
  /** Of the last interviews, in the place of their entries and notes. */
  readonly facts: readonly InterviewFacts[];
};

export function firstPicture(asked: FirstPictureOf): FirstPicture {
  const { records, lookup, interviews, now } = asked;
  const all = readHeads(lookup);
  const heads = idsOf(
    all.filter((head) => isLookedAt(head, interviews, now) || hasOpenPlan(head, lookup)),
  );
  // The last one's entries say whether it answered a plan.
  const last = lastEnded(all);
  const whole = idsOf(all.filter((head) => head.state === 'planned' || head === last));
  const { kept, counts } = questionsOf(asked);
  const isKept = (key: RecordKey) => {
    const name = nameOf(key);
    if (name?.kind === 'question') return kept.has(key);
    if (name === undefined || !('interview' in name)) return true;
    const isKeptOf = name.kind === 'interview' || name.kind === 'plan' ? heads : whole;
    return isKeptOf.has(name.interview);
  };
  const facts = lastInterviews(all).map((head) => readFacts(head, lookup));
  return { keys: [...records.keys()].filter(isKept), counts, facts };
}

function idsOf(heads: readonly InterviewHead[]): ReadonlySet<InterviewId> {
  return new Set(heads.map(({ id }) => id));
}

function isLookedAt(
  { id, state, debrief, endedAt }: InterviewHead,
  interviews: readonly InterviewId[],
  now: number,
): boolean {
  const isLate = now - (endedAt ?? 0) <= LEADS_BACK_FOR;
  return state !== 'ended' || isLate || debrief === 'later' || interviews.includes(id);
}

function hasOpenPlan({ id }: InterviewHead, lookup: RecordLookup): boolean {
  return readPlans(id, lookup).some(isOpen);
}

function questionsOf(asked: FirstPictureOf) {
  const { records, lookup, shipped } = asked;
  const templates = new Set<TemplateId>();
  const kept = new Set<RecordKey>();
  const isShipped = new Set(
    shipped.aspects.flatMap(({ questions }) => questions.map(({ id }) => id)),
  );
  for (const key of records.keys()) {
    const name = nameOf(key);
    if (name?.kind !== 'question') continue;
    templates.add(name.template);
    // Without its record it would be shown as shipped.
    if (isShipped.has(name.question)) kept.add(key);
  }
  const own = readOwnTemplates(lookup);
  const isNamed = namesOf(asked);
  const counts: Record<string, number> = {};
  for (const id of templates) {
    const found = own.find((each) => each.id === id);
    // Shipped ones have the same bones in every language.
    const template = resolveBase(found === undefined ? { ...shipped, id } : ownBase(found), lookup);
    counts[id] = countQuestions(template);
    for (const question of keptOf(template, isNamed)) kept.add(keys.question(id, question.id));
  }
  return { kept, counts };
}

/** What is named, the first rows of the whole list, and of each aspect: one that holds it
 * (domain/template.ts), and for each kind of interview the first that a suggestion can take, which of those
 * never asked takes the first that fits (domain/suggestions.ts). */
function keptOf({ aspects }: Template, isNamed: IsNamed): readonly Question[] {
  const free = (question: Question) => question.on && !isNamed(question);
  const all = aspects.flatMap(({ questions }) => questions);
  const ofEach = aspects.flatMap(({ questions }) => [
    ...questions.slice(0, 1),
    ...interviewTypeSchema.options.flatMap(
      (type) =>
        questions.find(
          (question) =>
            free(question) && (question.types.includes(type) || question.types.includes('any')),
        ) ?? [],
    ),
  ]);
  return [...all.filter(isNamed), ...all.filter(free).slice(0, FIRST_ROWS), ...ofEach];
}

type IsNamed = (question: Question) => boolean;

/** Whether an interview at hand or a pack names it. */
function namesOf({ records, lookup, interviews }: FirstPictureOf): IsNamed {
  const packed = new Set<string>();
  for (const [key, record] of records) {
    if (nameOf(key)?.kind !== 'pack' || !isAlive(record)) continue;
    for (const question of readPackFields(record)?.questions ?? []) packed.add(question);
  }
  const entries = new Set<RecordKey>(interviews.flatMap((id) => lookup.list(groups.entries(id))));
  return ({ template, id }) =>
    packed.has(id) ||
    interviews.some((interview) => entries.has(keys.entry(interview, entryIdOf(template, id))));
}
