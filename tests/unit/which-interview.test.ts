/** Which of several planned interviews a call is for: no answer loses a word of any. */
import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { CallReport } from '@/domain/call/messages.ts';
import type { InterviewId } from '@/domain/ids.ts';
import { readEntries, readHead } from '@/domain/interview.ts';
import { keys } from '@/domain/keys.ts';
import { readNote } from '@/domain/note.ts';
import { MISTAKEN_WITHIN } from '@/domain/turn-to.ts';
import { WAITING_FOR } from '@/domain/waiting.ts';
import { placementFor } from '@/entrypoints/background/placement.ts';
import { createInterviewModel } from '@/state/interview-model.ts';
import { createPreparation } from '@/state/preparation.ts';
import { createWhichInterview } from '@/state/which-interview.ts';
import { type MemorySurface, openMemorySurface } from '../support/memory-surface.ts';

const CALL: CallReport = { site: 'meet', call: 'meet:aaa-aaaa-aaa', phase: 'inCall' };
const STEPS = { choose: 'choosing', takeOff: 'taking off', move: 'moving' };

function plan(surface: MemorySurface, role: string, at: number): InterviewId {
  const preparation = createPreparation({ ...surface, steps: STEPS });
  const question = surface.template.value.aspects.flatMap(({ questions }) => questions)[at];
  preparation.planning.planAnother();
  if (question !== undefined) preparation.toggle(question);
  preparation.describe({ role });
  return preparation.planning.present.value.id;
}

async function twoWaiting() {
  const surface = await openMemorySurface();
  const acme = plan(surface, 'Acme', 0);
  const bolt = plan(surface, 'Bolt', 1);
  const report = signal<CallReport | null>(CALL);
  const interview = createInterviewModel({ ...surface, report, practice: false });
  const { clock } = surface.surroundings;
  const which = createWhichInterview({ records: surface.records, interview, clock });
  const roles = () => which.choices.value.map(({ head }) => head.role);
  const note = (words: string) => {
    const [entry] = interview.entries.value;
    if (entry === undefined) throw new Error('Nothing is chosen.');
    interview.noteOf(entry.id).type(words);
    return keys.note(interview.head.value?.id ?? acme, entry.id);
  };
  return { surface, acme, bolt, interview, which, roles, note };
}

describe('with several planned interviews', () => {
  it('the panel shows the one turned to last and asks which one is meant', async () => {
    const { interview, bolt, roles } = await twoWaiting();
    expect(interview.head.value?.id).toBe(bolt);
    expect(roles()).toEqual(['Bolt', 'Acme']);
  });

  it('an answer shows that one, and a reload shows it as well', async () => {
    const { surface, interview, which, acme, roles } = await twoWaiting();
    which.choose(acme);
    expect(interview.head.value?.id).toBe(acme);
    expect(roles()).toEqual([]);
    const report = signal<CallReport | null>(CALL);
    const again = createInterviewModel({ ...surface, report, practice: false });
    expect(again.head.value?.id).toBe(acme);
  });

  it('the first note is an answer too, and asks no more', async () => {
    const { interview, bolt, roles, note } = await twoWaiting();
    note('slow down');
    expect(roles()).toEqual([]);
    expect(interview.head.value).toMatchObject({ id: bolt, state: 'running' });
  });

  it('one begun by mistake keeps its note and waits again, and the other begins whole', async () => {
    const { surface, interview, which, acme, bolt, note } = await twoWaiting();
    const noted = note('slow down');
    which.ask();
    expect(which.leaving.value).toBe('waits');
    which.choose(acme);
    expect(readHead(bolt, surface.records)).toMatchObject({ state: 'planned', call: null });
    expect(readNote(noted, surface.records)).toBe('slow down');
    expect(interview.head.value).toMatchObject({ id: acme, state: 'planned' });
    note('breathe');
    expect(interview.head.value).toMatchObject({ id: acme, state: 'running' });
    expect(which.canTurn.value).toBe(true);
    expect(readEntries(bolt, surface.records)).toHaveLength(1);
    expect(readEntries(acme, surface.records)).toHaveLength(1);
  });

  it('one that ran for a while ends with what was noted', async () => {
    const { surface, which, acme, bolt, note } = await twoWaiting();
    const noted = note('slow down');
    surface.pass(MISTAKEN_WITHIN);
    which.ask();
    expect(which.leaving.value).toBe('ends');
    which.choose(acme);
    expect(readHead(bolt, surface.records)).toMatchObject({ state: 'ended', endedBy: 'away' });
    expect(readNote(noted, surface.records)).toBe('slow down');
  });

  it('one whose questions have waited too long is not asked about', async () => {
    const { surface, roles } = await twoWaiting();
    surface.pass(WAITING_FOR + 1);
    plan(surface, 'Cone', 2);
    expect(roles()).toEqual([]);
  });

  it('the panel appears for any of them that has questions waiting', async () => {
    const { surface } = await twoWaiting();
    createPreparation({ ...surface, steps: STEPS }).describe({ role: 'Bolt' });
    const later = createPreparation({ ...surface, steps: STEPS });
    later.planning.planAnother();
    later.describe({ role: 'No question yet' });
    const now = surface.surroundings.clock.now();
    expect(placementFor(CALL, surface.records, false, now).appear).toBe(true);
  });
});
