/** The order of the panel's rows: it is the interview's own, and moves only by the person's step. */
import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import type { CallReport } from '@/domain/call/messages.ts';
import { asksOf, chooseEdit, planEdit } from '@/domain/choosing.ts';
import { interviewId } from '@/domain/ids.ts';
import { blankHead, readEntries } from '@/domain/interview.ts';
import { createChecklist } from '@/state/checklist.ts';
import { lifeOfTest } from '../support/life-of-test.ts';
import type { MemorySurface } from '../support/memory-surface.ts';
import { A, panelIn, surfaceWithWatch } from './panels-in-calls.ts';

/** An interview planned with these questions of the template, by their places in it. */
function plan(surface: MemorySurface, name: string, questions: readonly number[]): void {
  const { records, settings } = surface;
  const id = interviewId(name);
  const now = surface.surroundings.clock.now();
  const all = surface.template.value.aspects.flatMap((aspect) => aspect.questions);
  records.edit([planEdit(blankHead(id, now, settings.value))]);
  for (const at of questions) {
    const question = all[at];
    if (question === undefined) throw new Error('The template has no such question.');
    records.edit([chooseEdit(id, readEntries(id, records), asksOf(question, ''), now)]);
  }
}

it('is that of the next interview, whose questions are the same in another order', async () => {
  const { surface, watch } = await surfaceWithWatch();
  plan(surface, 'first', [0, 1, 2]);
  const interview = panelIn(surface, signal<CallReport | null>(A));
  const checklist = createChecklist(interview, lifeOfTest().signal);
  interview.start();
  const [one, two, three] = checklist.rows.value.map(({ id }) => id);
  if (two === undefined) throw new Error('Nothing was chosen.');
  checklist.openInPlace(two);
  interview.end();
  watch.time += 1000;
  plan(surface, 'second', [2, 0, 1]);
  expect(checklist.rows.value.map(({ id }) => id)).toEqual([one, two, three]);
  interview.turnToNext();
  expect(interview.head.value?.id).toBe('second');
  expect(checklist.rows.value.map(({ id }) => id)).toEqual([three, one, two]);
  expect(checklist.open.value).toBe(three);
});

it('stays while the interview starts, is ticked and ends', async () => {
  const { surface } = await surfaceWithWatch();
  plan(surface, 'only', [0, 1, 2]);
  const interview = panelIn(surface, signal<CallReport | null>(A));
  const checklist = createChecklist(interview, lifeOfTest().signal);
  const before = checklist.rows.value.map(({ id }) => id);
  const [first, second] = before;
  if (first === undefined || second === undefined) throw new Error('Nothing was chosen.');
  checklist.openInPlace(second);
  interview.click(first);
  interview.end();
  expect(checklist.rows.value.map(({ id }) => id)).toEqual(before);
  expect(checklist.open.value).toBe(second);
});
