/**
 * Which questions stand by when a chosen one no longer fits.
 *
 * Owns: their order before anything is typed. Must not know: signals, elements.
 */
import type { Entry, InterviewHead } from './interview.ts';
import type { Pack } from './shipped-template.ts';
import type { Question, Template } from './template.ts';

/** What marked moments ask for first, then the rest of the pack, then questions of the kind of interview, then of the open aspect. */
export function alternates(options: {
  readonly template: Template;
  readonly packs: readonly Pack[];
  readonly head: InterviewHead | undefined;
  readonly entries: readonly Entry[];
  readonly open: Entry | undefined;
  /** Questions that marked moments ask for, the best first; empty before it is time for them. */
  readonly asked: readonly string[];
}): readonly Question[] {
  const { template, packs, head, entries, open, asked } = options;
  const chosen = new Set(entries.map((entry) => entry.asks.question));
  const pack = packs.find((candidate) => candidate.id === head?.pack);
  const type = head?.type ?? pack?.types[0];
  const free = template.aspects
    .flatMap((aspect) => aspect.questions)
    .filter((question) => question.on && !chosen.has(question.id));

  function rank(question: Question): number {
    const marked = asked.indexOf(question.id);
    if (marked >= 0) return marked - asked.length;
    const inPack = pack?.questions.indexOf(question.id) ?? -1;
    if (inPack >= 0) return inPack;
    const fits = type !== undefined && question.types.includes(type);
    const near = question.aspect === open?.asks.aspect;
    return 100 - (near ? 20 : 0) - (fits ? 10 : 0) - (question.types.includes('any') ? 5 : 0);
  }

  return free
    .map((question, at) => ({ question, at, rank: rank(question) }))
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .map(({ question }) => question);
}
