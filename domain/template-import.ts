/**
 * What a template file would change here, and the edits that do it.
 *
 * Owns: the comparison by id: new, changed, same. An import adds and rewords; it never deletes.
 * Must not know: files, storage. Words equal to the shipped ones are written as no difference.
 */
import type { Edit } from './edit.ts';
import { aspectId, questionId } from './ids.ts';
import { canonical, type Json } from './json.ts';
import { keys, type RecordKey } from './keys.ts';
import { ordersAfter } from './order.ts';
import type { ShippedAspect, ShippedQuestion, ShippedTemplate } from './shipped-template.ts';
import type { Question, Template } from './template.ts';
import type { FileAspect, FileQuestion, TemplateFile } from './template-file.ts';
import { tidyWording } from './wording.ts';

export type Compared = { readonly added: number; readonly changed: number; readonly same: number };

export type TemplateImport = {
  readonly aspects: Compared;
  readonly questions: Compared;
  /** None when the file says what stands here already. */
  readonly edits: readonly Edit[];
};

type Fields = { readonly [name: string]: Json };
type Verdict = { readonly kind: keyof Compared; readonly edits: readonly Edit[] };

export function planImport(
  read: TemplateFile,
  here: Template,
  shipped: ShippedTemplate,
  /** An id that nothing has. */
  drawId: () => string,
): TemplateImport {
  const file = withIds(read, drawId);
  const known = new Map<string, Question>(
    here.aspects.flatMap((aspect) => aspect.questions.map((each) => [each.id, each] as const)),
  );
  const shippedQuestions = new Map<string, ShippedQuestion>(
    shipped.aspects.flatMap((aspect) => aspect.questions.map((each) => [each.id, each] as const)),
  );
  // Without orders of its own a file's things stand in its order behind what is here.
  const spare = spareOrders(read, here);

  const aspects = file.aspects.map((aspect): Verdict => {
    const base = shipped.aspects.find((candidate) => candidate.id === aspect.id);
    const stands = here.aspects.find((candidate) => candidate.id === aspect.id);
    const order = aspect.order ?? stands?.order ?? spare();
    const said = { name: tidyWording(aspect.name), order };
    const key = keys.aspect(here.id, aspectId(aspect.id));
    return verdict(
      key,
      said,
      stands && { name: stands.name, order: stands.order },
      aspectBase(base),
    );
  });
  const questions = file.aspects.flatMap((aspect) =>
    aspect.questions.map((question): Verdict => {
      const stands = known.get(question.id);
      const base = shippedQuestions.get(question.id);
      const order = question.order ?? stands?.order ?? spare();
      const said = { ...saidOf(question, stands, base), aspect: aspect.id, order };
      const key = keys.question(here.id, questionId(question.id));
      return verdict(key, said, stands && standingOf(stands), base && shippedFields(base));
    }),
  );
  return {
    aspects: counted(aspects),
    questions: counted(questions),
    edits: [...aspects, ...questions].flatMap((each) => each.edits),
  };
}

type NamedAspect = Omit<FileAspect, 'questions'> & {
  readonly id: string;
  readonly questions: readonly (FileQuestion & { readonly id: string })[];
};

function withIds(
  file: TemplateFile,
  drawId: () => string,
): { readonly aspects: readonly NamedAspect[] } {
  return {
    aspects: file.aspects.map((aspect) => ({
      ...aspect,
      id: aspect.id ?? drawId(),
      questions: aspect.questions.map((each) => ({ ...each, id: each.id ?? drawId() })),
    })),
  };
}

function aspectBase(base: ShippedAspect | undefined): Fields | undefined {
  return base && { name: base.name };
}

/** What the file leaves unsaid stays as it is here, or as it came. */
function saidOf(
  question: FileQuestion,
  stands: Question | undefined,
  base: ShippedQuestion | undefined,
): Fields {
  return {
    text: tidyWording(question.text),
    hint: question.hint ?? stands?.hint ?? base?.hint ?? '',
    kind: question.kind ?? stands?.questionKind ?? base?.kind ?? 'open',
    types: question.types ?? stands?.types ?? base?.types ?? ['any'],
    on: question.on ?? stands?.on ?? base?.on ?? true,
  };
}

function shippedFields({ text, hint, kind, types, on }: ShippedQuestion): Fields {
  return { text, hint, kind, types, on };
}

function standingOf(question: Question): Fields {
  const { text, hint, questionKind: kind, types, on, aspect, order } = question;
  return { text, hint, kind, types, on, aspect, order };
}

function verdict(
  key: RecordKey,
  said: Fields,
  stands: Fields | undefined,
  base: Fields | undefined,
): Verdict {
  const own = Object.fromEntries(
    Object.entries(said).map(([name, value]) => [
      name,
      base !== undefined && canonical(base[name]) === canonical(value) ? null : value,
    ]),
  );
  // `present` would make undo leave a thing standing that was not here before (domain/undo.ts).
  if (stands === undefined) return { kind: 'added', edits: [{ kind: 'set', key, fields: own }] };
  const differing = Object.entries(own).filter(
    ([name]) => canonical(said[name]) !== canonical(stands[name]),
  );
  if (differing.length === 0) return { kind: 'same', edits: [] };
  const fields = { ...Object.fromEntries(differing), present: true };
  return { kind: 'changed', edits: [{ kind: 'set', key, fields }] };
}

function counted(verdicts: readonly Verdict[]): Compared {
  const of = (kind: keyof Compared) => verdicts.filter((each) => each.kind === kind).length;
  return { added: of('added'), changed: of('changed'), same: of('same') };
}

function spareOrders(file: TemplateFile, here: Template): () => string {
  const orders = here.aspects.flatMap((aspect) => [
    aspect.order,
    ...aspect.questions.map((question) => question.order),
  ]);
  const count = file.aspects.reduce(
    (sum, aspect: FileAspect) => sum + aspect.questions.length + 1,
    0,
  );
  const fresh = ordersAfter(orders.sort().at(-1), count).values();
  return () => fresh.next().value ?? 'a0';
}
