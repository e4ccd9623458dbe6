/**
 * The names under which records are kept: one key a record, found by prefix. There is no index kept
 * apart from the data (an index and its data can disagree; then templates vanish).
 *
 * Owns: the key layout of version 1. Must not know: the storage area.
 */
import {
  type AspectId,
  aspectId,
  type EntryId,
  entryId,
  type InterviewId,
  interviewId,
  type MomentId,
  momentId,
  type PackId,
  type PlanId,
  packId,
  planId,
  type QuestionId,
  questionId,
  type TemplateId,
  templateId,
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

export const keys = {
  epoch: key('epoch/all'),
  settings: key('settings/all'),
  template: (template: TemplateId) => key(`template/${template}`),
  aspect: (template: TemplateId, aspect: AspectId) => key(`aspect/${template}/${aspect}`),
  question: (template: TemplateId, question: QuestionId) => key(`question/${template}/${question}`),
  pack: (template: TemplateId, pack: PackId) => key(`pack/${template}/${pack}`),
  interview: (interview: InterviewId) => key(`interview/${interview}`),
  entry: (interview: InterviewId, entry: EntryId) => key(`entry/${interview}/${entry}`),
  note: (interview: InterviewId, entry: EntryId) => key(`note/${interview}/${entry}`),
  wholeNote: (interview: InterviewId) => key(`note/${interview}/whole`),
  moment: (interview: InterviewId, moment: MomentId) => key(`moment/${interview}/${moment}`),
  plan: (interview: InterviewId, plan: PlanId) => key(`plan/${interview}/${plan}`),
  reflection: (interview: InterviewId, step: ReflectionStep) =>
    key(`reflection/${interview}/${step}`),
};

export const groups = {
  epoch: group('epoch'),
  settings: group('settings'),
  templates: group('template'),
  aspects: (template: TemplateId) => group(`aspect/${template}`),
  questions: (template: TemplateId) => group(`question/${template}`),
  packs: (template: TemplateId) => group(`pack/${template}`),
  interviews: group('interview'),
  entries: (interview: InterviewId) => group(`entry/${interview}`),
  notes: (interview: InterviewId) => group(`note/${interview}`),
  moments: (interview: InterviewId) => group(`moment/${interview}`),
  plans: (interview: InterviewId) => group(`plan/${interview}`),
  reflections: (interview: InterviewId) => group(`reflection/${interview}`),
};

/** All that belongs to an interview beside its head. */
export function partsOf(interview: InterviewId): readonly KeyGroup[] {
  return [
    groups.entries(interview),
    groups.notes(interview),
    groups.moments(interview),
    groups.plans(interview),
    groups.reflections(interview),
  ];
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

export function nameOf(recordKey: RecordKey): KeyName | undefined {
  const [kind, first, second, ...rest] = recordKey.slice(KEY_PREFIX.length).split('/');
  if (first === undefined || first === '' || rest.length > 0) return undefined;
  if (second === undefined) {
    if (kind === 'epoch' && first === 'all') return { kind };
    if (kind === 'settings' && first === 'all') return { kind };
    if (kind === 'template') return { kind, template: templateId(first) };
    if (kind === 'interview') return { kind, interview: interviewId(first) };
    return undefined;
  }
  if (second === '') return undefined;
  if (kind === 'aspect') return { kind, template: templateId(first), aspect: aspectId(second) };
  if (kind === 'question') {
    return { kind, template: templateId(first), question: questionId(second) };
  }
  if (kind === 'pack') return { kind, template: templateId(first), pack: packId(second) };
  if (kind === 'entry') return { kind, interview: interviewId(first), entry: entryId(second) };
  if (kind === 'moment') return { kind, interview: interviewId(first), moment: momentId(second) };
  if (kind === 'plan') return { kind, interview: interviewId(first), plan: planId(second) };
  if (kind === 'reflection') {
    return isReflectionStep(second)
      ? { kind, interview: interviewId(first), step: second }
      : undefined;
  }
  if (kind === 'note') {
    return second === 'whole'
      ? { kind: 'wholeNote', interview: interviewId(first) }
      : { kind, interview: interviewId(first), entry: entryId(second) };
  }
  return undefined;
}
