/**
 * What a person may be worried about in the practice call, and the three questions for it.
 *
 * Owns: the four worries and their questions, from the person's own template: one that was deleted
 * or put to rest is not offered here either. Must not know: the words, elements.
 */
import { asksOf, RECOMMENDED } from '@/domain/choosing.ts';
import type { Asks } from '@/domain/interview.ts';
import type { Aspect, Question, Template } from '@/domain/template.ts';

/** `other`: the practice interviewer has no answer made for it, and gives one that always fits. */
export type WorryKind = 'composure' | 'explaining' | 'solving' | 'stories' | 'other';

export type Worry = {
  readonly kind: WorryKind;
  readonly aspect: Aspect;
  readonly questions: readonly Asks[];
};

/** The question that the practice interviewer can answer, by aspect. */
const ANSWERED: readonly { readonly kind: WorryKind; readonly question: string }[] = [
  { kind: 'composure', question: 'composure-stuck' },
  { kind: 'explaining', question: 'explaining-rambled' },
  { kind: 'solving', question: 'solving-lost-thread' },
  { kind: 'stories', question: 'stories-gap' },
];
/** Whatever the worry, this one tells what to do about it. */
const LAST = 'verdict-practise';

const WORRIES = 4;

export function worriesOf(template: Template): readonly Worry[] {
  const filled = template.aspects.filter((aspect) => offered(aspect).length > 0);
  const rank = (aspect: Aspect) => {
    const at = ANSWERED.findIndex(({ kind }) => kind === aspect.id);
    return at === -1 ? ANSWERED.length : at;
  };
  return filled
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, WORRIES)
    .map((aspect) => worryAbout(aspect, filled));
}

function worryAbout(aspect: Aspect, all: readonly Aspect[]): Worry {
  const answered = ANSWERED.find(({ kind }) => kind === aspect.id);
  const first = offered(aspect).find((question) => question.id === answered?.question);
  const own = offered(aspect).filter((question) => question !== first);
  const rest = all.flatMap(offered);
  const wanted = [
    ...(first === undefined ? [] : [first]),
    ...own.slice(0, first === undefined ? 2 : 1),
    ...rest.filter((question) => question.id === LAST),
    ...own,
    ...rest,
  ];
  return {
    kind: first === undefined || first.changed ? 'other' : (answered?.kind ?? 'other'),
    aspect,
    questions: [...new Set(wanted)]
      .slice(0, RECOMMENDED.most)
      .map((question) => asksOf(question, nameOf(question, all))),
  };
}

function offered(aspect: Aspect): readonly Question[] {
  return aspect.questions.filter((question) => question.on);
}

function nameOf(question: Question, all: readonly Aspect[]): string {
  return all.find((aspect) => aspect.id === question.aspect)?.name ?? '';
}
