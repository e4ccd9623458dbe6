/** What turning to a planned interview must not do: bring back what was deleted, or take a rejoined call over. */
import { describe, expect, it } from 'vitest';
import { interviewFor } from '@/domain/current.ts';
import { writtenSince } from '@/domain/epoch.ts';
import { interviewId } from '@/domain/ids.ts';
import { blankHead, type InterviewHead } from '@/domain/interview.ts';
import { keys } from '@/domain/keys.ts';
import { emptyRegister, setFields } from '@/domain/register.ts';

const ACME = keys.interview(interviewId('acme'));
const NOW = Date.UTC(2026, 10, 23, 12);
const MINUTE = 60_000;

describe('an interview planned before everything was deleted', () => {
  const before = setFields(
    emptyRegister(0),
    { createdAt: NOW, plannedMinutes: 45, role: 'Acme' },
    NOW,
    'ann',
  );
  const turnedTo = setFields(before, { createdAt: NOW + 2000 }, NOW + 2000, 'ben');

  it('stays deleted when a device that has not heard of it turns to it', () => {
    const since = writtenSince(new Map([[ACME, turnedTo]]), { epoch: 1, at: NOW + 1000 });
    expect([...since.keys()]).toEqual([]);
  });

  it('counts when it was planned since, by a device that has not heard of it', () => {
    const since = writtenSince(new Map([[ACME, before]]), { epoch: 1, at: NOW - 1000 });
    expect([...since.keys()]).toEqual([ACME]);
  });
});

describe('a call that is joined again', () => {
  const blank = blankHead(interviewId('left'), NOW - 60 * MINUTE, {
    plannedMinutes: 45,
    feedbackMinutes: 10,
  });
  const left: InterviewHead = {
    ...blank,
    state: 'ended',
    startedAt: NOW - 30 * MINUTE,
    endedAt: NOW - MINUTE,
    endedBy: 'call',
    call: 'meet:room',
  };
  const planned = (createdAt: number): InterviewHead => ({
    ...blank,
    id: interviewId('planned'),
    createdAt,
  });
  const shown = (createdAt: number) =>
    interviewFor([left, planned(createdAt)], left, false, NOW)?.id;

  it('goes on with its interview, whatever a clock that is ahead has planned', () => {
    expect(shown(NOW + 24 * 60 * MINUTE)).toBe('left');
  });

  it('is for the next one when that was planned after it', () => {
    expect(shown(NOW - 1000)).toBe('planned');
  });
});
