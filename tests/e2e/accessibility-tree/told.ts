/**
 * What a person's storage holds while the accessibility trees are written: little, and the same every day.
 *
 * Owns: these words. Must not know: browsers.
 */
import type { Edit } from '../../../domain/edit.ts';
import { aspectId, interviewId, planId, questionId, templateId } from '../../../domain/ids.ts';
import { keys, type RecordKey } from '../../../domain/keys.ts';
import { newPlanEdit } from '../../../domain/plan.ts';
import { ratedEdits } from '../../support/rated-interviews.ts';
import { ANA, BEN, CHEN } from '../../support/three-people.ts';
import { allAsks, shipped } from '../sheet/records.ts';
import { tell } from '../sheet/stories.ts';
import { PRACTISE, RAMBLED, STUCK } from '../support/choose.ts';

const KEPT = new Set([
  RAMBLED,
  'How well did I think aloud, from 1 to 4? Too little, too much or about right?',
  STUCK,
  'What did I rush, and what did I spend too long on?',
  PRACTISE,
]);

/** The shipped template down to five questions in four aspects: a tree that one reads in a minute. */
export function fewQuestions(): readonly Edit[] {
  const template = templateId(shipped.id);
  return shipped.aspects.flatMap(({ id, questions }): readonly Edit[] => {
    const gone = questions.filter(({ text }) => !KEPT.has(text));
    return [
      ...(gone.length === questions.length ? deleted(keys.aspect(template, aspectId(id))) : []),
      ...gone.flatMap((question) => deleted(keys.question(template, questionId(question.id)))),
    ];
  });
}

function deleted(key: RecordKey): readonly Edit[] {
  return [
    { kind: 'set', key, fields: { present: true } },
    { kind: 'delete', key },
  ];
}

/** When the pages are looked at: by the clock of whoever runs the tests, so that it is ten everywhere. */
export const TODAY = new Date(2026, 10, 20, 10);

/** Three interviews by three people: rated, one line sorted, one plan open. */
export function pastInterviews(): readonly Edit[] {
  return [ANA, BEN, CHEN].flatMap((told) => ratedEdits(told, allAsks));
}

/** An open plan that leads the next preparation. */
export function openPlan(interview: string): Edit {
  const words = { moment: 'I get stuck', action: 'say one guess aloud' };
  const source = { told: '', entry: null, aspectName: '' };
  return newPlanEdit(interviewId(interview), planId('p'), { ...words, ...source }, Date.now());
}

/** Two that wait, one prepared after the other. */
export function severalPlanned(): readonly Edit[] {
  return [another('acme', 'Acme', 'Noor', 2), another('bolt', 'Bolt', '', 1)].flat();
}

function another(id: string, role: string, interviewer: string, minutes: number): readonly Edit[] {
  const asks = allAsks.filter(({ text }) => text === (id === 'acme' ? RAMBLED : STUCK));
  const createdAt = Date.now() - minutes * 60_000;
  return [
    ...tell({ id, role, interviewer, entries: asks.map((each) => ({ asks: each })) }),
    { kind: 'set', key: keys.interview(interviewId(id)), fields: { createdAt } },
  ];
}

/** The same story of another interview: what the browser still does about the one before is not done to it. */
export function toldOf(id: string, story: readonly Edit[]): readonly Edit[] {
  return story.map((edit) => ({ ...edit, key: edit.key.replace('/next', `/${id}`) as RecordKey }));
}
