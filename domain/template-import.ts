/**
 * What a template file would change here, thing by thing, and the edits that do it.
 *
 * Owns: what each thing of the file is to what stands here, and which of them are chosen unless the
 * person says otherwise. An import adds and rewords; it never deletes, and what the person worded is
 * not replaced unless they choose it (docs/decisions/0035-three-way.md). Must not know: files, storage.
 */
import type { Edit } from './edit.ts';
import { aspectId, questionId } from './ids.ts';
import { canonical, type Json } from './json.ts';
import { keys, type RecordKey } from './keys.ts';
import { ordersAfter } from './order.ts';
import type { Aspect, Question, Template, TemplateBase } from './template.ts';
import type { TemplateFile } from './template-file.ts';
import { type MatchedAspect, type MatchedQuestion, matchFile } from './template-match.ts';
import { tidyWording } from './wording.ts';

export const IMPORT_KINDS = ['yours', 'changed', 'added', 'deleted', 'duplicate', 'same'] as const;

/**
 * `yours`: the person worded it differently from what had come. `deleted`: they deleted it.
 * `duplicate`: the same words stand here, or earlier in the file, under another name.
 */
export type ImportKind = (typeof IMPORT_KINDS)[number];

export type ImportItem = {
  readonly id: string;
  readonly kind: ImportKind;
  readonly what: 'aspect' | 'question';
  /** In the file. */
  readonly words: string;
  readonly aspect: string;
  /** What stands here instead. */
  readonly here: string | undefined;
  /** What had come before the person changed it, where that is known. */
  readonly before: string | undefined;
  /** Taken in unless the person says otherwise. */
  readonly isChosen: boolean;
  readonly edits: readonly Edit[];
};

export type TemplateImport = { readonly items: readonly ImportItem[] };

/** Where it goes: a template that stands here, or an empty one that is to be made. */
export type ImportTarget = {
  readonly template: Template;
  readonly base: TemplateBase;
  readonly isDeleted: (key: RecordKey) => boolean;
};

type Fields = { readonly [name: string]: Json };

export function planImport(
  file: TemplateFile,
  target: ImportTarget,
  /** An id that nothing has, the same each time for the same place in the file. */
  drawId: (place: string) => string,
): TemplateImport {
  const { template, base } = target;
  const matched = matchFile(file, template, drawId);
  // Another edition of what came, or whatever comes on words that came from a file.
  const isOther = file.edition !== undefined && file.edition !== template.edition;
  // Without orders of its own a file's things stand in its order behind what is here.
  const spare = spareOrders(matched, template);
  return {
    items: matched.flatMap((aspect) => [
      aspectItem(aspect, spare),
      ...aspect.questions.map((question) => questionItem(question, aspect, spare)),
    ]),
  };

  function aspectItem(
    { said, id, stands, questions }: MatchedAspect,
    order: () => string,
  ): ImportItem {
    const name = tidyWording(said.name);
    const key = keys.aspect(template.id, aspectId(id));
    const came = base.aspects.find((each) => each.id === id);
    const wanted = { name, order: said.order ?? stands?.order ?? order() };
    const change = changeOf(
      key,
      wanted,
      stands && aspectFields(stands),
      came && { name: came.name },
    );
    const isOwn = stands?.changed === true && stands.name !== name;
    return {
      ...change,
      id: `aspect ${id}`,
      what: 'aspect',
      words: name,
      aspect: name,
      here: stands?.name,
      before: came?.name,
      ...judged(change.kind, isOwn && isOther, key),
      ...(change.kind === 'added' && areElsewhere(questions) && { isChosen: false }),
    };
  }

  function questionItem(
    { said, id, stands, twin }: MatchedQuestion,
    aspect: MatchedAspect,
    order: () => string,
  ): ImportItem {
    const words = tidyWording(said.text);
    const key = keys.question(template.id, questionId(id));
    const came = base.aspects.flatMap((each) => each.questions).find((each) => each.id === id);
    const wanted = {
      text: words,
      hint: said.hint ?? stands?.hint ?? came?.hint ?? '',
      kind: said.kind ?? stands?.questionKind ?? came?.kind ?? 'open',
      types: said.types ?? stands?.types ?? came?.types ?? ['any'],
      on: said.on ?? stands?.on ?? came?.on ?? true,
      probes: said.probes ?? stands?.probes ?? came?.probes ?? [],
      // A list that names no ids says nothing of where a question stands that is here already.
      aspect: said.id === undefined && stands !== undefined ? stands.aspect : aspect.id,
      order: said.order ?? stands?.order ?? order(),
    };
    const from = came && {
      text: came.text,
      hint: came.hint,
      kind: came.kind,
      types: came.types,
      on: came.on,
      probes: came.probes,
    };
    const change = changeOf(key, wanted, stands && questionFields(stands), from);
    const before = stands?.base ?? stands?.shipped?.text;
    const isOwn = before !== undefined && stands?.text !== before && stands?.text !== words;
    const isDelivered = stands !== undefined && stands.shipped === undefined;
    const item = {
      ...change,
      id: `question ${id}`,
      what: 'question' as const,
      words,
      aspect: tidyWording(aspect.said.name),
      here: stands?.text ?? twin,
      before,
      edits: came === undefined ? withBase(change.edits, words, stands) : change.edits,
    };
    if (twin !== undefined) return { ...item, kind: 'duplicate', isChosen: false };
    return { ...item, ...judged(change.kind, isOwn && (isOther || isDelivered), key) };
  }

  function judged(
    kind: 'added' | 'changed' | 'same',
    isOwn: boolean,
    key: RecordKey,
  ): Pick<ImportItem, 'kind' | 'isChosen'> {
    if (kind === 'changed' && isOwn) return { kind: 'yours', isChosen: false };
    if (kind === 'added' && target.isDeleted(key)) return { kind: 'deleted', isChosen: !isOther };
    return { kind, isChosen: kind !== 'same' };
  }
}

/** All that the file puts into this aspect stands in others here: it would be empty. */
function areElsewhere(questions: readonly MatchedQuestion[]): boolean {
  const isElsewhere = ({ said, stands }: MatchedQuestion) =>
    said.id === undefined && stands !== undefined;
  return questions.length > 0 && questions.every(isElsewhere);
}

/** The edits of the chosen things, with the aspects that their questions stand in. */
export function importEdits(plan: TemplateImport, chosen: ReadonlySet<string>): readonly Edit[] {
  const aspects = new Set(
    plan.items.flatMap((item) =>
      item.what === 'question' && chosen.has(item.id) ? [item.aspect] : [],
    ),
  );
  return plan.items
    .filter(({ id, what, kind, aspect }) => {
      const isNeeded = what === 'aspect' && kind === 'added' && aspects.has(aspect);
      return chosen.has(id) || isNeeded;
    })
    .flatMap((item) => item.edits);
}

/** What came from a file is remembered, so that the next file can tell whose change is whose. */
function withBase(
  edits: readonly Edit[],
  words: string,
  stands: Question | undefined,
): readonly Edit[] {
  if (stands !== undefined && stands.text === words) return edits;
  return edits.map((edit) =>
    edit.kind === 'set' ? { ...edit, fields: { ...edit.fields, base: words } } : edit,
  );
}

function aspectFields({ name, order }: Aspect): Fields {
  return { name, order };
}

function questionFields(question: Question): Fields {
  const { text, hint, questionKind: kind, types, on, probes, aspect, order } = question;
  return { text, hint, kind, types, on, probes, aspect, order };
}

function changeOf(
  key: RecordKey,
  wanted: Fields,
  stands: Fields | undefined,
  came: Fields | undefined,
): { readonly kind: 'added' | 'changed' | 'same'; readonly edits: readonly Edit[] } {
  const own = Object.entries(wanted).map(([name, value]): [string, Json] => [
    name,
    came !== undefined && canonical(came[name]) === canonical(value) ? null : value,
  ]);
  // `present` would make undo leave a thing standing that was not here before (domain/undo.ts).
  if (stands === undefined) {
    return { kind: 'added', edits: [{ kind: 'set', key, fields: Object.fromEntries(own) }] };
  }
  const differing = own.filter(([name]) => canonical(wanted[name]) !== canonical(stands[name]));
  if (differing.length === 0) return { kind: 'same', edits: [] };
  const fields = { ...Object.fromEntries(differing), present: true };
  return { kind: 'changed', edits: [{ kind: 'set', key, fields }] };
}

function spareOrders(matched: readonly MatchedAspect[], here: Template): () => string {
  const orders = here.aspects.flatMap((aspect) => [
    aspect.order,
    ...aspect.questions.map((question) => question.order),
  ]);
  const count = matched.reduce((sum, aspect) => sum + aspect.questions.length + 1, 0);
  const fresh = ordersAfter(orders.sort().at(-1), count).values();
  return () => fresh.next().value ?? 'a0';
}
