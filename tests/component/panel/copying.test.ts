/** Copying questions for the call's chat: what is offered, how it reads, and the word afterwards. */
import { type Signal, signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CallReport } from '@/domain/call/messages.ts';
import { chatText } from '@/domain/chat-text.ts';
import { createChecklist } from '@/state/checklist.ts';
import { createCopying } from '@/state/copying.ts';
import { createInterviewModel } from '@/state/interview-model.ts';
import { openMemorySurface } from '../../support/memory-surface.ts';
import { choose, PRACTISE, RAMBLED, STUCK } from './panel-page.tsx';

describe('a message for the chat', () => {
  it('is one question alone, or several by number', () => {
    expect(chatText(['Why?'])).toBe('Why?');
    expect(chatText(['Why?', 'How?'])).toBe('1. Why?\n2. How?');
  });
});

describe('copying for the chat', () => {
  const copied: string[] = [];
  let works = true;

  beforeEach(() => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    copied.length = 0;
    works = true;
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  async function open() {
    const surface = await openMemorySurface();
    choose(surface, [RAMBLED, PRACTISE, STUCK]);
    const report: Signal<CallReport | null> = signal(null);
    const interview = createInterviewModel({ ...surface, report, practice: false });
    const checklist = createChecklist(interview, new AbortController().signal);
    const copying = createCopying(interview, checklist, async (text) => {
      copied.push(text);
      return works;
    });
    return { interview, copying };
  }

  it('takes the open question, and those that are still to be asked', async () => {
    const { interview, copying } = await open();
    const [first] = interview.entries.value;
    if (first === undefined) throw new Error('Nothing was chosen.');
    expect(copying.one.value?.id).toBe(first.id);
    await copying.copy([first]);
    interview.click(first.id);
    await copying.copy(copying.all.value);
    expect(copied).toEqual([RAMBLED, `1. ${PRACTISE}\n2. ${STUCK}`]);
  });

  it('takes all of them once all were asked', async () => {
    const { interview, copying } = await open();
    for (const { id } of interview.entries.value) interview.click(id);
    expect(copying.all.value).toHaveLength(3);
  });

  it('says for a moment whether it was copied', async () => {
    const { copying } = await open();
    await copying.copy(copying.all.value);
    expect(copying.said.value).toBe(true);
    vi.advanceTimersByTime(4000);
    expect(copying.said.value).toBeNull();
    works = false;
    await copying.copy(copying.all.value);
    expect(copying.said.value).toBe(false);
  });

  it('says so again when it is copied again meanwhile', async () => {
    const { copying } = await open();
    await copying.copy(copying.all.value);
    const said: (boolean | null)[] = [];
    const stop = copying.said.subscribe((now) => said.push(now));
    await copying.copy(copying.all.value);
    stop();
    // A screen reader speaks of what changed.
    expect(said).toEqual([true, null, true]);
  });
});
