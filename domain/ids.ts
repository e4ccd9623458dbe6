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

export const templateId = (id: string): TemplateId => segment(id) as TemplateId;
export const aspectId = (id: string): AspectId => segment(id) as AspectId;
export const questionId = (id: string): QuestionId => segment(id) as QuestionId;
export const interviewId = (id: string): InterviewId => segment(id) as InterviewId;
export const entryId = (id: string): EntryId => segment(id) as EntryId;
export const momentId = (id: string): MomentId => segment(id) as MomentId;
export const planId = (id: string): PlanId => segment(id) as PlanId;
export const packId = (id: string): PackId => segment(id) as PackId;

/**
 * The same question chosen on two surfaces at once must be one entry, so an entry is named by its
 * question and not by chance.
 */
export function entryIdOf(template: TemplateId, question: QuestionId): EntryId {
  return entryId(`${template}~${question}`);
}
