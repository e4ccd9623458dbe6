/** The panel with notes, before and after the end, and words for what is in its short debrief. */
import { screen, within } from '@testing-library/preact';
import type { InterviewHead } from '@/domain/interview.ts';
import { type Plan, readPlans } from '@/domain/plan.ts';
import { note, openPanel, RAMBLED, STUCK } from './panel-page.tsx';

export type OpenPanel = Awaited<ReturnType<typeof openPanel>>;

export const card = () => screen.queryByRole('region', { name: 'A minute for what you heard' });
export const button = (name: string | RegExp) => screen.getByRole('button', { name });
export const line = (words: string) => within(screen.getByRole('group', { name: words }));
export const toggle = (words: string, name: string) => line(words).getByRole('button', { name });
export const field = (name: string): HTMLTextAreaElement => screen.getByRole('textbox', { name });
export const isPressed = (words: string, name: string) =>
  toggle(words, name).getAttribute('aria-pressed') === 'true';

export function headOf({ model }: OpenPanel): InterviewHead {
  const head = model.interview.head.value;
  if (head === undefined) throw new Error('There is no interview.');
  return head;
}

export const plansOf = (panel: OpenPanel): readonly Plan[] =>
  readPlans(headOf(panel).id, panel.surface.records);

/** With notes on two questions and the cursor out of them, not ended yet. */
export async function noted() {
  const panel = await openPanel();
  await panel.user.type(note(RAMBLED), 'around the cache{Enter}say it first');
  await panel.user.type(note(STUCK), 'guess aloud');
  note(STUCK).blur();
  return panel;
}

export async function ended() {
  const panel = await noted();
  panel.model.interview.end();
  await screen.findByRole('heading', { name: 'A minute for what you heard' });
  return panel;
}
