/** Handing in one interview: the message of thanks. (The ways out: tests/e2e/hand-in.spec.ts.) */
import { signal } from '@preact/signals';
import { render, screen, waitFor } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { HandInOne } from '@/components/interviews/hand-in/HandInOne.tsx';
import { maskLabels, reportWords } from '@/components/interviews/hand-in/report-words.ts';
import type { DocumentPlace } from '@/components/interviews/hand-in/ways.ts';
import { createHandIn } from '@/state/hand-in.ts';
import { LAST, showInterviews } from './interviews-page.tsx';

async function openHandIn() {
  const { archive, surface } = await showInterviews([LAST]);
  const [head] = archive.heads.value;
  if (head === undefined) throw new Error('There is no interview.');
  const copyText = vi.fn(async () => true);
  render(
    <HandInOne
      head={head}
      handIn={createHandIn(surface.records, maskLabels())}
      ways={{
        go: async () => ({ kind: 'printed' }),
        copyText,
        offer: () => () => undefined,
        place: signal<DocumentPlace>('none'),
        choosePlace: () => undefined,
      }}
      words={() => reportWords(surface.settings.value)}
      thanksOf={() => 'Thank you, Ana!'}
    />,
  );
  return { copyText, user: userEvent.setup() };
}

it('that the thanks are copied is said each time, where there was a place for it before', async () => {
  const { copyText, user } = await openHandIn();
  const before = screen.getAllByRole('status');
  const thanks = screen.getByRole('button', { name: 'Thank-you message' });
  await user.click(thanks);
  const said = await screen.findByText(/^Copied\. Paste it into a mail/);
  expect(before).toContain(said);
  expect(copyText).toHaveBeenCalledExactlyOnceWith('Thank you, Ana!');
  expect(screen.getByText('Thank you, Ana!')).toBeTruthy();
  const first = said.textContent;
  await user.click(thanks);
  // A screen reader speaks of what changed.
  await waitFor(() => expect(said.textContent).not.toBe(first));
  expect(said.textContent?.trim()).toBe(first);
});
