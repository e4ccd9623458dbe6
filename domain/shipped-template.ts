/**
 * The shipped template: the question bank that comes with Debrief, one file per language.
 *
 * Owns: its shape, the types drawn from it, and the check that everything it refers to exists.
 * Must not know: where the file lies, or what a person has changed in it. Edits are kept elsewhere
 * as differences keyed by the ids here, so an id, once shipped, never changes its meaning.
 */
import * as z from 'zod/mini';
import { interviewTypeSchema, questionKindSchema } from './question-kind.ts';
import { wholeNumber } from './whole-number.ts';

const id = z.string().check(z.regex(/^[a-z]+(-[a-z0-9]+)*$/));
const words = z.string().check(z.regex(/\S/));

const interviewTypes = z.readonly(z.array(interviewTypeSchema).check(z.minLength(1)));

const shippedQuestion = z.readonly(
  z.strictObject({
    id,
    text: words,
    /** The placeholder of the note field. */
    hint: words,
    kind: questionKindSchema,
    types: interviewTypes,
    /** Offered from the start; the others wait in the template editor. */
    on: z.boolean(),
    why: words,
    good: words,
    /** Ids of the follow-ups that fit, the best first. */
    probes: z.readonly(z.array(id).check(z.minLength(1), z.maxLength(3))),
  }),
);

const shippedAspect = z.readonly(
  z.strictObject({
    id,
    name: words,
    about: words,
    questions: z.readonly(z.array(shippedQuestion).check(z.minLength(1))),
  }),
);

const probe = z.readonly(z.strictObject({ id, text: words }));

const pack = z.readonly(
  z.strictObject({
    id,
    name: words,
    types: interviewTypes,
    /** The first three are chosen with one click, the rest stand by as alternates. */
    questions: z.readonly(z.array(id).check(z.minLength(3))),
  }),
);

/** Not in the list of questions: it is made anew from each open plan. */
const carryOverQuestion = z.readonly(
  z.strictObject({
    aspect: id,
    text: words.check(z.includes('{told}'), z.includes('{planned}')),
    /** For a plan that was made of nothing that was told. */
    plainText: words.check(z.includes('{planned}')),
    hint: words,
    kind: z.literal('yesno'),
  }),
);

const shippedTemplate = z.readonly(
  z.strictObject({
    id,
    version: wholeNumber(1),
    /** A BCP 47 tag such as `en` or `pt-BR`. */
    language: z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)),
    name: words,
    aspects: z.readonly(z.array(shippedAspect).check(z.minLength(1))),
    probes: z.readonly(z.array(probe).check(z.minLength(1))),
    packs: z.readonly(z.array(pack)),
    carryOver: carryOverQuestion,
  }),
);

export type ShippedQuestion = z.infer<typeof shippedQuestion>;
export type ShippedAspect = z.infer<typeof shippedAspect>;
export type Probe = z.infer<typeof probe>;
export type Pack = z.infer<typeof pack>;
export type ShippedTemplate = z.infer<typeof shippedTemplate>;
/** In a language of their own: a template of one's own may be in one that has none. */
export type FollowUps = Pick<ShippedTemplate, 'language' | 'probes'>;

/** Throws an Error that names the first place at fault. What it returns is frozen throughout. */
export function parseShippedTemplate(json: unknown): ShippedTemplate {
  const outcome = z.safeParse(shippedTemplate, json);
  if (!outcome.success) {
    const [issue] = outcome.error.issues;
    throw faultAt(issue === undefined ? '' : z.core.toDotPath(issue.path), complaint(issue));
  }
  checkIds(outcome.data);
  checkReferences(outcome.data);
  return outcome.data;
}

function faultAt(place: string, what: string): Error {
  return new Error(`Shipped template, ${place === '' ? 'at the top' : place}: ${what}`);
}

function complaint(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'invalid_type') return `should be of type ${issue.expected}`;
  if (issue?.code === 'invalid_value') return `should be one of ${issue.values.join(', ')}`;
  if (issue?.code === 'unrecognized_keys') return `has unknown keys: ${issue.keys.join(', ')}`;
  return issue?.message ?? 'does not have the shape of a template';
}

/** One name space for all ids: a search or a stored difference can then never mix two things up. */
function checkIds({ aspects, probes, packs }: ShippedTemplate): void {
  const placed = [
    ...aspects.map((aspect, a) => ({ id: aspect.id, place: `aspects[${a}]` })),
    ...aspects.flatMap((aspect, a) =>
      aspect.questions.map((each, q) => ({ id: each.id, place: `aspects[${a}].questions[${q}]` })),
    ),
    ...probes.map((each, p) => ({ id: each.id, place: `probes[${p}]` })),
    ...packs.map((each, p) => ({ id: each.id, place: `packs[${p}]` })),
  ];
  const placeOf = new Map<string, string>();
  for (const { id: name, place } of placed) {
    const earlier = placeOf.get(name);
    if (earlier !== undefined) throw faultAt(place, `"${name}" is already the id of ${earlier}`);
    placeOf.set(name, place);
  }
}

function checkReferences({ aspects, probes, packs, carryOver }: ShippedTemplate): void {
  const probeIds = idsOf(probes);
  aspects.forEach((aspect, a) => {
    aspect.questions.forEach((question, q) => {
      checkNames(question.probes, probeIds, `aspects[${a}].questions[${q}].probes`);
    });
  });
  const questionIds = idsOf(aspects.flatMap((aspect) => aspect.questions));
  packs.forEach((each, p) => {
    checkNames(each.questions, questionIds, `packs[${p}].questions`);
  });
  if (!idsOf(aspects).has(carryOver.aspect)) {
    throw faultAt('carryOver.aspect', `"${carryOver.aspect}" does not exist`);
  }
}

function idsOf(things: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(things.map((thing) => thing.id));
}

function checkNames(names: readonly string[], known: ReadonlySet<string>, place: string): void {
  names.forEach((name, i) => {
    if (!known.has(name)) throw faultAt(`${place}[${i}]`, `"${name}" does not exist`);
    if (names.indexOf(name) !== i) throw faultAt(`${place}[${i}]`, `"${name}" stands there twice`);
  });
}
