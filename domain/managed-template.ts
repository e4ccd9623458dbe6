/**
 * Templates that an administrator has set for everybody's browser.
 *
 * Owns: what is taken of such a policy, and which ids it gets: always the same ones for the same
 * template, so that a question chosen today is that question tomorrow and on another computer. Must
 * not know: where a policy comes from. Nothing of it is ever stored with the person's own things.
 * What a policy looks like and why: docs/decisions/0033-managed-templates.md.
 */
import { aspectId, questionId, type TemplateId, templateId } from './ids.ts';
import { ordersAfter } from './order.ts';
import { shortHash } from './short-hash.ts';
import type { Aspect, Question, Template } from './template.ts';
import {
  type FileAspect,
  type FileFault,
  type FileQuestion,
  readTemplateFile,
  type TemplateFile,
} from './template-file.ts';
import { tidyWording } from './wording.ts';

export const MOST_MANAGED = 20;
/** In characters, all templates of a policy together: each page reads them as it opens. */
export const MANAGED_SIZE = 2_000_000;

/** Why one of the templates, or all of the policy, was not taken. */
export type ManagedFault =
  /** `at`: which of the templates, counted from 0. */
  | { readonly kind: 'fault'; readonly at: number; readonly fault: FileFault }
  /** Beyond the room there is; it and all after it were left out. */
  | { readonly kind: 'too-large' | 'too-many'; readonly at: number }
  /** Another one before it has the same name and language. */
  | { readonly kind: 'twice'; readonly at: number }
  | { readonly kind: 'not-a-list' };

export type ManagedTemplates = {
  readonly templates: readonly Template[];
  readonly faults: readonly ManagedFault[];
};

export const NO_MANAGED: ManagedTemplates = { templates: [], faults: [] };

/** Reads what a policy says under `templates`; a stranger's, so it never throws. */
export function readManagedTemplates(said: unknown): ManagedTemplates {
  if (said === undefined || said === null) return NO_MANAGED;
  if (!Array.isArray(said)) return { templates: [], faults: [{ kind: 'not-a-list' }] };
  const templates = new Map<TemplateId, Template>();
  const faults: ManagedFault[] = [];
  let room = MANAGED_SIZE;
  for (const [at, one] of said.entries()) {
    const text = textOf(one);
    room -= text.length;
    if (at >= MOST_MANAGED || room < 0) {
      faults.push({ kind: room < 0 ? 'too-large' : 'too-many', at });
      break;
    }
    const read = readTemplateFile(text);
    if (read.kind === 'fault') {
      faults.push({ kind: 'fault', at, fault: read.fault });
      continue;
    }
    const template = managedTemplate(read.file);
    if (templates.has(template.id)) faults.push({ kind: 'twice', at });
    else templates.set(template.id, template);
  }
  return { templates: [...templates.values()], faults };
}

/** As a text, which every browser's policies can carry, or as the object itself, which Firefox's can. */
function textOf(one: unknown): string {
  return typeof one === 'string' ? one : (JSON.stringify(one) ?? '');
}

export function managedTemplate(file: TemplateFile): Template {
  const name = tidyWording(file.name);
  const id = templateId(`managed-${shortHash(`${name}\n${file.language}`)}`);
  const nameAspect = namesApart();
  const nameQuestion = namesApart();
  const orders = ordersAfter(undefined, file.aspects.length);
  return {
    id,
    name,
    language: file.language,
    edition: tidyWording(file.edition ?? ''),
    author: tidyWording(file.author ?? ''),
    aspects: file.aspects.map((aspect, at) =>
      managedAspect(id, aspect, orders[at] ?? '', nameAspect, nameQuestion),
    ),
  };
}

type NameOne = (own: string | undefined, words: string) => string;

/** The id in the file, or one made of the words; the same words a second time get another one. */
function namesApart(): NameOne {
  const taken = new Set<string>();
  return (own, words) => {
    const wanted = own ?? shortHash(words);
    let name = wanted;
    for (let count = 2; taken.has(name); count += 1) name = `${wanted}-${count}`;
    taken.add(name);
    return name;
  };
}

function managedAspect(
  template: TemplateId,
  aspect: FileAspect,
  order: string,
  nameAspect: NameOne,
  nameQuestion: NameOne,
): Aspect {
  const name = tidyWording(aspect.name);
  const id = aspectId(nameAspect(aspect.id, name));
  const orders = ordersAfter(undefined, aspect.questions.length);
  const questions = aspect.questions.map((question, at): Question => {
    const text = tidyWording(question.text);
    return {
      id: questionId(nameQuestion(question.id, text)),
      template,
      aspect: id,
      text,
      ...detailsOf(question),
      order: orders[at] ?? '',
      shipped: undefined,
      base: undefined,
      changed: false,
      differs: false,
    };
  });
  return { id, name, about: '', order, shipped: undefined, changed: false, questions };
}

function detailsOf(question: FileQuestion) {
  return {
    hint: tidyWording(question.hint ?? ''),
    questionKind: question.kind ?? 'open',
    types: question.types ?? ['any'],
    on: question.on ?? true,
    probes: question.probes ?? [],
  } as const;
}
