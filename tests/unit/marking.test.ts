/** Naming and taking back a moment: only beside the interview in which it was marked. */
import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { interviewId, momentId } from '@/domain/ids.ts';
import { blankHead, type InterviewHead } from '@/domain/interview.ts';
import { createMarking } from '@/state/marking.ts';

const headOf = (id: string): InterviewHead => ({
  ...blankHead(interviewId(id), 0, { plannedMinutes: 45, feedbackMinutes: 10 }),
  state: 'running',
  startedAt: 0,
});

function open() {
  const head = signal<InterviewHead | undefined>(headOf('one'));
  const [act, unmark] = [vi.fn(), vi.fn()];
  const mark = () => ({ id: momentId('m'), at: 1, callMs: 1, kind: null });
  return { head, act, unmark, marking: createMarking({ head, act, unmark, mark }) };
}

describe('a marked moment', () => {
  beforeEach(() => void vi.useFakeTimers());

  it('is named in its own interview', () => {
    const { marking, act } = open();
    marking.mark();
    expect(marking.unnamed.value?.id).toBe('m');
    marking.name('stuck');
    expect(act).toHaveBeenCalledOnce();
    expect(marking.unnamed.value).toBeNull();
  });

  it('is not offered in the next, nor taken back there', () => {
    const { marking, head, act, unmark } = open();
    marking.mark();
    head.value = headOf('two');
    expect(marking.unnamed.value).toBeNull();
    marking.name('stuck');
    expect(act).not.toHaveBeenCalled();
    marking.mark();
    expect(unmark).not.toHaveBeenCalled();
    expect(marking.marked.value?.id).toBe('m');
  });
});
