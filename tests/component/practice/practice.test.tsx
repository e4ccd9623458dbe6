/** The practice call, as a person meets it on the first day. */
import { act, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { chooseEdit, planEdit } from '@/domain/choosing.ts';
import { plannedInterviews } from '@/domain/current.ts';
import { interviewId } from '@/domain/ids.ts';
import { blankHead, listedEntries, readEntries, readHeads } from '@/domain/interview.ts';
import { createArchive } from '@/state/archive.ts';
import { forgetEarlierPractice } from '@/state/practice-earlier.ts';
import { worriesOf } from '@/state/practice-worries.ts';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { type MemorySurface, openMemorySurface } from '../../support/memory-surface.ts';
import { openPractice, STUCK } from './practice-page.tsx';

const button = (name: string) => screen.getByRole('button', { name });
const captions = () => screen.getByRole('log', { name: 'Captions' }).textContent;

/** Through the call up to the given step. */
async function upTo(step: 'ask' | 'note' | 'probe' | 'end' | 'sheet', surface?: MemorySurface) {
  const page = await openPractice(surface);
  await page.user.click(screen.getByRole('button', { name: /^Getting stuck/ }));
  if (step === 'ask') return page;
  await page.user.click(button('I asked it'));
  if (step === 'note') return page;
  act(() => page.type('She saw me go quiet.'));
  if (step === 'probe') return page;
  await page.user.click(button('Ask: which moment?'));
  if (step === 'end') return page;
  await page.user.click(button('End'));
  return page;
}

function nextQuestions({ records }: MemorySurface): readonly string[] {
  const next = plannedInterviews(readHeads(records))[0];
  const entries = next === undefined ? [] : readEntries(next.id, records);
  return listedEntries(entries).map((entry) => entry.asks.text);
}

describe('before the call', () => {
  it('asks what worries the person most and offers four aspects', async () => {
    await openPractice();
    const worries = within(screen.getAllByRole('list')[0] ?? document.body);
    expect(worries.getAllByRole('button')).toHaveLength(4);
    expect(screen.getByText(/If the browser’s own account sync is on/)).toBeTruthy();
  });

  it('has written nothing yet', async () => {
    const { surface } = await openPractice();
    expect(surface.store.keys()).toEqual([]);
  });

  it('offers another aspect where one was put to rest', async () => {
    const surface = await openMemorySurface();
    const template = surface.template.value;
    const rested = {
      ...template,
      aspects: template.aspects.map((aspect) =>
        aspect.id === 'stories' ? { ...aspect, questions: [] } : aspect,
      ),
    };
    const kinds = worriesOf(rested).map((worry) => worry.kind);
    expect(kinds).toEqual(['composure', 'explaining', 'solving', 'other']);
    for (const { questions } of worriesOf(rested)) expect(questions).toHaveLength(3);
  });
});

describe('in the call', () => {
  it('one tap puts three questions into the panel', async () => {
    const { panel } = await upTo('ask');
    const entries = panel().entries.value;
    expect(entries).toHaveLength(3);
    expect(entries[0]?.asks.text).toBe(STUCK);
  });

  it('gives a vague answer to the first question', async () => {
    await upTo('ask');
    expect(captions()).toContain('What would you like to ask me?');
    await openedBy('I asked it');
    expect(captions()).toContain('You went a bit quiet, I think.');
  });

  it('goes on by itself when the note ticks the question, and leaves the cursor alone', async () => {
    const page = await upTo('note');
    const before = document.activeElement;
    act(() => page.type('Q'));
    expect(
      screen.getByText('It ticked itself. The answer was vague, so ask for more.'),
    ).toBeTruthy();
    expect(document.activeElement).toBe(before);
  });

  it('takes typing for asking when the person did not say so', async () => {
    const page = await upTo('ask');
    act(() => page.type('Q'));
    expect(button('Ask: which moment?')).toBeTruthy();
    expect(captions()).toContain('You went a bit quiet');
  });

  it('goes on too where the tick was taken off again, as long as something is noted', async () => {
    const page = await upTo('note');
    act(() => page.type('Q'));
    // The first click keeps what the typing has ticked.
    act(() => page.clickTick());
    act(() => page.clickTick());
    expect(page.panel().progress.value.asked).toBe(0);
    expect(button('Ask: which moment?')).toBeTruthy();
  });

  it('answers the probe with a moment', async () => {
    await upTo('end');
    expect(captions()).toContain('When the test failed, halfway through.');
  });

  it('takes the follow-up of the panel for the probe', async () => {
    const page = await upTo('probe');
    act(() => page.askFollowUp());
    expect(captions()).toContain('When the test failed, halfway through.');
    expect(button('End')).toBeTruthy();
  });

  it('ends when the interview is ended in the panel', async () => {
    const page = await upTo('probe');
    act(() => page.panel().end());
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Your feedback');
  });

  it('offers to show the panel once it was hidden', async () => {
    const page = await upTo('ask');
    act(() => {
      page.panelSide.value = null;
    });
    await page.user.click(button('Show the panel'));
    expect(page.showPanel).toHaveBeenCalledOnce();
  });

  it.each(['ask', 'note', 'probe', 'end'] as const)(
    'can be skipped at the step: %s',
    async (step) => {
      const page = await upTo(step);
      await page.user.click(button('Skip the practice'));
      expect(screen.getByText(/then pin Debrief/)).toBeTruthy();
    },
  );
});

describe('after the call', () => {
  it('shows the person’s own words, and keeps them out of past interviews', async () => {
    const { surface } = await upTo('sheet');
    const sheet = within(screen.getByRole('article', { name: 'Feedback sheet' }));
    expect(sheet.getByText('She saw me go quiet.')).toBeTruthy();
    expect(sheet.getAllByText('Not asked')).toHaveLength(2);
    expect(createArchive(surface.records, () => true).heads.value).toEqual([]);
  });

  it('copies the sheet as Markdown', async () => {
    const page = await upTo('sheet');
    await page.user.click(button('Copy as Markdown'));
    expect(page.copyText).toHaveBeenCalledWith(expect.stringContaining('> She saw me go quiet.'));
    expect(await screen.findByText(/^Copied\./)).toBeTruthy();
  });

  it('takes the three along into the next interview, once', async () => {
    const page = await upTo('sheet');
    expect(nextQuestions(page.surface)).toEqual([]);
    await page.user.click(button('Use these three in my next interview'));
    expect(nextQuestions(page.surface)).toHaveLength(3);
    expect(nextQuestions(page.surface)[0]).toBe(STUCK);
    expect(screen.getByText('They wait in the panel for your next interview.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Use these/ })).toBeNull();
  });

  it('adds none to what the person has chosen already', async () => {
    const surface = await openMemorySurface();
    const planned = blankHead(interviewId('own'), 1, { plannedMinutes: 45, feedbackMinutes: 10 });
    const own = worriesOf(surface.template.value).at(-1)?.questions.slice(0, 1) ?? [];
    expect(own).toHaveLength(1);
    surface.records.edit([
      planEdit(planned),
      ...own.map((asks) => chooseEdit(planned.id, [], asks, 1)),
    ]);
    await upTo('sheet', surface);
    expect(screen.getByText('The questions you have chosen wait in the panel.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'See or change them' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Use these/ })).toBeNull();
  });

  it('adds none to what was chosen in another page and is still being read here', async () => {
    const page = await upTo('sheet');
    const other = await openMemorySurface(page.surface.store, 'other');
    const planned = blankHead(interviewId('own'), 1, { plannedMinutes: 45, feedbackMinutes: 10 });
    const [own] = worriesOf(other.template.value).at(-1)?.questions ?? [];
    if (own === undefined) throw new Error('There is no question.');
    other.records.edit([planEdit(planned), chooseEdit(planned.id, [], own, 1)]);
    await waitFor(() => expect(plannedInterviews(readHeads(page.surface.records))).toHaveLength(1));
    await page.user.click(button('Use these three in my next interview'));
    await screen.findByText('The questions you have chosen wait in the panel.');
    expect(nextQuestions(page.surface)).toEqual([own.text]);
    expect(document.activeElement?.textContent).toMatch(/you have chosen wait/);
  });

  it('says that nothing was added when the next interview does not answer, and adds it when pressed again', async () => {
    const page = await upTo('sheet');
    const planned = blankHead(interviewId('own'), 1, { plannedMinutes: 45, feedbackMinutes: 10 });
    page.surface.records.edit([planEdit(planned)]);
    page.surface.store.failReads('An unexpected error occurred');
    await page.user.click(button('Use these three in my next interview'));
    expect((await screen.findByRole('alert')).textContent).toMatch(/nothing was added to it/);
    expect(nextQuestions(page.surface)).toEqual([]);
    page.surface.store.failReads('', 0);
    await page.user.click(button('Use these three in my next interview'));
    await screen.findByText('They wait in the panel for your next interview.');
    expect(nextQuestions(page.surface)).toHaveLength(3);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says how to go on when nothing was noted', async () => {
    const page = await openPractice();
    await page.user.click(button('Skip the practice'));
    expect(screen.queryByRole('article')).toBeNull();
    expect(screen.getByText(/Meet or Zoom in the browser/)).toBeTruthy();
  });

  it('is gone when the practice is opened again, while a real interview stays', async () => {
    const page = await upTo('sheet');
    await page.user.click(button('Use these three in my next interview'));
    const again = await openMemorySurface(page.surface.store, 'again');
    await forgetEarlierPractice(again.records);
    expect(readHeads(again.records).map((head) => head.practice)).toEqual([false]);
  });
});

describe('for everyone', () => {
  it('breaks no rule before the call', async () => {
    const { container } = await openPractice();
    await expectNoAxeViolations(container);
  });

  it.each(['ask', 'note', 'probe', 'end', 'sheet'] as const)(
    'breaks no rule at the step: %s',
    async (step) => {
      const { container } = await upTo(step);
      await expectNoAxeViolations(container);
    },
  );
});

async function openedBy(name: string): Promise<void> {
  await act(() => button(name).click());
}
