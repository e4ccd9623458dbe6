/** What is done to a template before a test looks: by a person, or by another edition of Debrief. */
import { screen, waitFor } from '@testing-library/preact';
import type { UserEvent } from '@testing-library/user-event';
import { expect } from 'vitest';
import { over, questionKey } from '@/domain/template-edits.ts';
import type { MemorySurface } from '../../support/memory-surface.ts';

export async function deleteAspect(user: UserEvent, name: string): Promise<void> {
  await user.click(screen.getByRole('button', { name: `More for ${name}` }));
  await user.click(screen.getByRole('button', { name: 'Delete with its questions' }));
  await waitFor(() => expect(screen.queryByRole('region', { name })).toBeNull());
}

/** Words of one’s own for the first questions, which came otherwise back then. */
export function reword(surface: MemorySurface, count: number): void {
  const questions = surface.template.value.aspects[0]?.questions.slice(0, count) ?? [];
  surface.records.edit(
    questions.map((question, at) =>
      over(questionKey(question), { text: `Mine ${at}`, base: `As it was ${at}` }),
    ),
  );
}
