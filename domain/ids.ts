/**
 * Branded names of things, so that a question's id cannot be handed in for an aspect's.
 *
 * Owns: the brands and where they are made. Must not know: how a new id is drawn (a port gives it).
 */
export type TemplateId = string & { readonly brand: 'template' };
export type AspectId = string & { readonly brand: 'aspect' };
export type QuestionId = string & { readonly brand: 'question' };
export type InterviewId = string & { readonly brand: 'interview' };
export type EntryId = string & { readonly brand: 'entry' };
export type MomentId = string & { readonly brand: 'moment' };
export type PlanId = string & { readonly brand: 'plan' };
export type PackId = string & { readonly brand: 'pack' };

/** Slashes part the segments of a key, so an id must not hold one. */
function segment(id: string): string {
  return id.replaceAll('/', '_');
}

type Brand<Id> = (id: string) => Id;

// One function under each name: the panel counts its bytes.
export const templateId = segment as Brand<TemplateId>;
export const aspectId = segment as Brand<AspectId>;
export const questionId = segment as Brand<QuestionId>;
export const interviewId = segment as Brand<InterviewId>;
export const entryId = segment as Brand<EntryId>;
export const momentId = segment as Brand<MomentId>;
export const planId = segment as Brand<PlanId>;
export const packId = segment as Brand<PackId>;

/**
 * The same question chosen on two surfaces at once must be one entry, so an entry is named by its
 * question and not by chance.
 */
export function entryIdOf(template: TemplateId, question: QuestionId): EntryId {
  return entryId(`${template}~${question}`);
}
