/**
 * The names under which records are kept: one key a record, found by prefix. There is no index kept
 * apart from the data (an index and its data can disagree; then templates vanish).
 *
 * Owns: the key layout of version 1. Must not know: the storage area.
 */
import type {
  AspectId,
  EntryId,
  InterviewId,
  MomentId,
  PackId,
  PlanId,
  QuestionId,
  TemplateId,
} from './ids.ts';
import { isReflectionStep, type ReflectionStep } from './reflection-steps.ts';

export type RecordKey = string & { readonly brand: 'key' };
/** A key without its last segment: the records listed together. */
export type KeyGroup = string & { readonly brand: 'group' };

export const KEY_PREFIX = 'v1/';
/** Copies of what could not be read, never overwritten and never read as records. */
export const QUARANTINE_PREFIX = 'quarantine/';

const key = (path: string): RecordKey => `${KEY_PREFIX}${path}` as RecordKey;
const group = (path: string): KeyGroup => `${KEY_PREFIX}${path}` as KeyGroup;
const under =
  <Owner extends string, Own extends string>(kind: string) =>
  (owner: Owner, own: Own): RecordKey =>
    key(`${kind}/${owner}/${own}`);
const allOf =
  <Owner extends string>(kind: string) =>
  (owner: Owner): KeyGroup =>
    group(`${kind}/${owner}`);

export const keys = {
  epoch: key('epoch/all'),
  settings: key('settings/all'),
  template: (template: TemplateId) => key(`template/${template}`),
  aspect: under<TemplateId, AspectId>('aspect'),
  question: under<TemplateId, QuestionId>('question'),
  pack: under<TemplateId, PackId>('pack'),
  interview: (interview: InterviewId) => key(`interview/${interview}`),
  entry: under<InterviewId, EntryId>('entry'),
  note: under<InterviewId, EntryId>('note'),
  wholeNote: (interview: InterviewId) => key(`note/${interview}/whole`),
  moment: under<InterviewId, MomentId>('moment'),
  plan: under<InterviewId, PlanId>('plan'),
  reflection: under<InterviewId, ReflectionStep>('reflection'),
};

export const groups = {
  epoch: group('epoch'),
  settings: group('settings'),
  templates: group('template'),
  aspects: allOf<TemplateId>('aspect'),
  questions: allOf<TemplateId>('question'),
  packs: allOf<TemplateId>('pack'),
  interviews: group('interview'),
  entries: allOf<InterviewId>('entry'),
  notes: allOf<InterviewId>('note'),
  moments: allOf<InterviewId>('moment'),
  plans: allOf<InterviewId>('plan'),
  reflections: allOf<InterviewId>('reflection'),
};

/** All that belongs to an interview beside its head. */
export function partsOf(interview: InterviewId): readonly KeyGroup[] {
  const { entries, notes, moments, plans, reflections } = groups;
  return [entries, notes, moments, plans, reflections].map((part) => part(interview));
}

export function groupOf(recordKey: RecordKey): KeyGroup {
  return recordKey.slice(0, recordKey.lastIndexOf('/')) as KeyGroup;
}

/** What a key names; undefined for a key that is none of ours. */
export type KeyName =
  | { readonly kind: 'epoch' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'template'; readonly template: TemplateId }
  | { readonly kind: 'aspect'; readonly template: TemplateId; readonly aspect: AspectId }
  | { readonly kind: 'question'; readonly template: TemplateId; readonly question: QuestionId }
  | { readonly kind: 'pack'; readonly template: TemplateId; readonly pack: PackId }
  | { readonly kind: 'interview'; readonly interview: InterviewId }
  | { readonly kind: 'entry'; readonly interview: InterviewId; readonly entry: EntryId }
  | { readonly kind: 'note'; readonly interview: InterviewId; readonly entry: EntryId }
  | { readonly kind: 'wholeNote'; readonly interview: InterviewId }
  | { readonly kind: 'moment'; readonly interview: InterviewId; readonly moment: MomentId }
  | { readonly kind: 'plan'; readonly interview: InterviewId; readonly plan: PlanId }
  | { readonly kind: 'reflection'; readonly interview: InterviewId; readonly step: ReflectionStep };

export function isRecordKey(text: string): text is RecordKey {
  return text.startsWith(KEY_PREFIX) && nameOf(text as RecordKey) !== undefined;
}

const OF_AN_INTERVIEW = ['entry', 'note', 'moment', 'plan', 'reflection'];
const OF_A_TEMPLATE = ['aspect', 'question', 'pack'];

/** Put together from the segments: a line for each kind is more than the panel has bytes for. */
export function nameOf(recordKey: RecordKey): KeyName | undefined {
  const [kind = '', first, second, ...rest] = recordKey.slice(KEY_PREFIX.length).split('/');
  if (!first || second === '' || rest.length > 0) return undefined;
  if (second === undefined) {
    if (kind === 'epoch' || kind === 'settings') return first === 'all' ? { kind } : undefined;
    const isHead = kind === 'template' || kind === 'interview';
    return isHead ? ({ kind, [kind]: first } as KeyName) : undefined;
  }
  if (OF_A_TEMPLATE.includes(kind)) return { kind, template: first, [kind]: second } as KeyName;
  if (!OF_AN_INTERVIEW.includes(kind)) return undefined;
  const interview = first as InterviewId;
  if (kind === 'reflection') {
    return isReflectionStep(second) ? { kind, interview, step: second } : undefined;
  }
  if (kind !== 'note') return { kind, interview, [kind]: second } as KeyName;
  if (second === 'whole') return { kind: 'wholeNote', interview };
  return { kind, interview, entry: second as EntryId };
}
