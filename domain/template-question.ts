/**
 * One question as a person sees it: what is shipped, with their own differences laid over.
 *
 * Owns: how the two resolve, and that it is done once for each record. Must not know: storage, which
 * other questions there are (domain/template.ts).
 */
import { type AspectId, aspectId, type QuestionId, type TemplateId } from './ids.ts';
import { canonical } from './json.ts';
import { ordersAfter } from './order.ts';
import type { InterviewType, QuestionKind } from './question-kind.ts';
import { isAlive, type StoredRecord } from './record.ts';
import type { ShippedQuestion } from './shipped-template.ts';
import { type QuestionFields, readQuestionFields } from './template-fields.ts';

export type ResolvedQuestion = {
  readonly id: QuestionId;
  readonly template: TemplateId;
  readonly aspect: AspectId;
  readonly text: string;
  readonly hint: string;
  readonly questionKind: QuestionKind;
  readonly types: readonly InterviewType[];
  /** Offered in the popup; a question that is off stays in the editor. */
  readonly on: boolean;
  /** Ids of the follow-ups that fit, the best first; none: any may be offered. */
  readonly probes: readonly string[];
  readonly order: string;
  readonly shipped: ShippedQuestion | undefined;
  /** What had come when the person changed the words; undefined: unchanged, or not known. */
  readonly base: string | undefined;
  /** The wording differs from the shipped one, or from the one that a file brought. */
  readonly changed: boolean;
  /** Words or details differ from what came. */
  readonly differs: boolean;
};

/**
 * Order keys of shipped things: a fixed row, so that a longer template in a later version leaves
 * the keys of earlier ones, and the moves made between them, as they were.
 */
export const SHIPPED_ROW = 400;
let shippedRow: readonly string[] | undefined;

export function shippedOrder(index: number): string {
  shippedRow ??= ordersAfter(undefined, SHIPPED_ROW);
  return shippedRow[index] ?? `z${index}`;
}

type ShippedPlace = {
  readonly question: ShippedQuestion;
  readonly aspect: string;
  readonly at: number;
};

type Resolved = {
  readonly base: ShippedQuestion | undefined;
  readonly question: ResolvedQuestion | undefined;
};
const byRecord = new WeakMap<StoredRecord, Resolved>();
const byShipped = new WeakMap<ShippedQuestion, Resolved>();

/**
 * A record never changes, and neither does what is shipped: so one question is the same object until
 * it is edited, and two thousand of them need not be looked at for a letter typed in one.
 */
export function questionOf(
  record: StoredRecord | undefined,
  base: ShippedPlace | undefined,
  id: QuestionId,
  template: TemplateId,
): ResolvedQuestion | undefined {
  const shipped = base?.question;
  const known = record === undefined ? shipped && byShipped.get(shipped) : byRecord.get(record);
  if (known !== undefined && known.base === shipped && known.question?.template === template) {
    return known.question;
  }
  const question = resolveQuestion(record, base, id, template);
  const resolved = { base: shipped, question };
  if (record !== undefined) byRecord.set(record, resolved);
  else if (shipped !== undefined) byShipped.set(shipped, resolved);
  return question;
}

function resolveQuestion(
  record: StoredRecord | undefined,
  base: ShippedPlace | undefined,
  id: QuestionId,
  template: TemplateId,
): ResolvedQuestion | undefined {
  if (record !== undefined && !isAlive(record)) return undefined;
  const own = readQuestionFields(record);
  const text = own?.text ?? base?.question.text;
  const aspect = own?.aspect ?? base?.aspect;
  if (text === undefined || aspect === undefined) return undefined;
  const came = base?.question.text ?? own?.base ?? undefined;
  return {
    id,
    template,
    aspect: aspectId(aspect),
    text,
    hint: own?.hint ?? base?.question.hint ?? '',
    questionKind: own?.kind ?? base?.question.kind ?? 'open',
    types: own?.types ?? base?.question.types ?? ['any'],
    on: own?.on ?? base?.question.on ?? true,
    probes: own?.probes ?? base?.question.probes ?? [],
    order: own?.order ?? shippedOrder(base?.at ?? SHIPPED_ROW - 1),
    shipped: base?.question,
    base: own?.base ?? undefined,
    changed: came !== undefined && text !== came,
    differs:
      base === undefined ? came !== undefined && text !== came : differs(own ?? {}, base.question),
  };
}

/** What is stored may be what is shipped by now: then it is no difference. */
function differs(own: QuestionFields, shipped: ShippedQuestion): boolean {
  const said = [own.text, own.hint, own.kind, own.types, own.probes];
  const came = [shipped.text, shipped.hint, shipped.kind, shipped.types, shipped.probes];
  return said.some(
    (value, at) => value != null && canonical(value) !== canonical(came[at] ?? null),
  );
}
