/** The form for the interviewer, saved from the popup: for the interview that it was asked for. */
import { signal } from '@preact/signals';
import { expect, it, vi } from 'vitest';
import { interviewId } from '@/domain/ids.ts';
import { blankHead } from '@/domain/interview.ts';
import { savePlannedForm } from '@/entrypoints/popup/save-planned-form.ts';

it('is about the interview shown as it was pressed, whichever is turned to while its maker is loaded', async () => {
  const saved: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    if (file instanceof Blob) saved.push(file);
    return 'blob:form';
  });
  const length = { plannedMinutes: 45, feedbackMinutes: 10 };
  const planned = (id: string) => blankHead(interviewId(id), 0, length);
  const head = signal(planned('with-ana'));
  const saving = savePlannedForm({ head, chosen: signal([]), textOf: () => '' }, 'en');
  head.value = planned('with-ben');
  await saving;
  const html = await saved[0]?.text();
  expect(html).toContain('with-ana');
  expect(html).not.toContain('with-ben');
});
