/** Several planned interviews side by side: which one is prepared, and that none loses anything. */
import { computed } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { type InterviewId, interviewId } from '@/domain/ids.ts';
import { readEntries, readHeads } from '@/domain/interview.ts';
import { keys, partsOf } from '@/domain/keys.ts';
import { readNote } from '@/domain/note.ts';
import { activeTemplate } from '@/domain/own-template.ts';
import { createPreparation, type Preparation } from '@/state/preparation.ts';
import { type MemorySurface, openMemorySurface } from '../support/memory-surface.ts';

const STEPS = { choose: 'choosing', takeOff: 'taking off', move: 'moving' };

function prepare(surface: MemorySurface): Preparation {
  const template = computed(() =>
    surface.shelf.find(activeTemplate(preparation.head.value, surface.settings.value)),
  );
  const preparation: Preparation = createPreparation({ ...surface, template, steps: STEPS });
  return preparation;
}

function choose(preparation: Preparation, at: number): void {
  const question = preparation.template.value.aspects.flatMap(({ questions }) => questions)[at];
  if (question === undefined) throw new Error('The template has more questions.');
  preparation.toggle(question);
}

function idOf(preparation: Preparation): InterviewId {
  const id = preparation.head.value?.id;
  if (id === undefined) throw new Error('Nothing is planned.');
  return id;
}

/** Two that wait: Acme with one question, then Bolt with two, which is shown. */
async function twoPlanned() {
  const surface = await openMemorySurface();
  const preparation = prepare(surface);
  choose(preparation, 0);
  preparation.describe({ role: 'Acme' });
  const acme = idOf(preparation);
  preparation.planning.planAnother();
  choose(preparation, 1);
  choose(preparation, 2);
  preparation.describe({ role: 'Bolt' });
  const bolt = idOf(preparation);
  return { surface, preparation, planning: preparation.planning, acme, bolt };
}

const states = ({ records }: MemorySurface) => readHeads(records).map(({ role }) => role);

describe('planned interviews side by side', () => {
  it('stay with the one that is worked in, whatever is planned elsewhere meanwhile', async () => {
    const { surface } = await twoPlanned();
    const opened = prepare(surface);
    const shown = idOf(opened);
    choose(opened, 3);
    surface.pass(1000);
    const createdAt = surface.surroundings.clock.now() + 1000;
    const elsewhere = keys.interview(interviewId('elsewhere'));
    surface.records.edit([{ kind: 'set', key: elsewhere, fields: { createdAt } }]);
    choose(opened, 4);
    expect(idOf(opened)).toBe(shown);
    expect(opened.chosen.value).toHaveLength(4);
  });

  it('each keep their own questions and details', async () => {
    const { preparation, planning, acme, bolt } = await twoPlanned();
    expect(preparation.chosen.value).toHaveLength(2);
    planning.turnTo(acme);
    expect(preparation.chosen.value).toHaveLength(1);
    expect(planning.present.value.role).toBe('Acme');
    planning.turnTo(bolt);
    expect(preparation.chosen.value).toHaveLength(2);
  });

  it('are not stored before something is put in', async () => {
    const { surface, preparation, planning } = await twoPlanned();
    planning.planAnother();
    expect(planning.isAnother.value).toBe(true);
    expect(preparation.chosen.value).toEqual([]);
    expect(states(surface)).toEqual(['Bolt', 'Acme']);
    expect(prepare(surface).planning.present.value.role).toBe('Bolt');
    preparation.describe({ interviewer: 'Ana' });
    expect(planning.isAnother.value).toBe(false);
    expect(readHeads(surface.records)).toHaveLength(3);
  });

  it('lead at the next opening as they were turned to last, whatever the clocks say', async () => {
    const { surface, planning, acme, bolt } = await twoPlanned();
    surface.pass(-3_600_000);
    planning.turnTo(acme);
    expect(prepare(surface).planning.present.value.id).toBe(acme);
    planning.turnTo(bolt);
    expect(prepare(surface).planning.present.value.id).toBe(bolt);
  });

  it('stay in their order as one turns from one to another', async () => {
    const { planning, acme } = await twoPlanned();
    const order = planning.planned.value.map(({ head }) => head.id);
    planning.turnTo(acme);
    expect(planning.planned.value.map(({ head }) => head.id)).toEqual(order);
  });

  it('stay the one turned to when another page turns elsewhere', async () => {
    const { surface, preparation, planning, acme, bolt } = await twoPlanned();
    planning.turnTo(acme);
    prepare(surface).planning.turnTo(bolt);
    expect(planning.present.value.id).toBe(acme);
    choose(preparation, 3);
    expect(readEntries(acme, surface.records)).toHaveLength(2);
    expect(readEntries(bolt, surface.records)).toHaveLength(2);
  });

  it('write nothing as long as there is only one', async () => {
    const surface = await openMemorySurface();
    const preparation = prepare(surface);
    choose(preparation, 0);
    const before = surface.records.get(keys.interview(idOf(preparation)));
    preparation.planning.turnTo(idOf(preparation));
    expect(surface.records.get(keys.interview(idOf(preparation)))).toBe(before);
  });
});

describe('a planned interview that is taken away', () => {
  it('comes back whole by Undo, its notes too, and is shown again', async () => {
    const { surface, preparation, planning, acme } = await twoPlanned();
    planning.turnTo(acme);
    await surface.records.open(partsOf(acme));
    const note = keys.note(acme, preparation.chosen.value[0]?.id ?? ('' as never));
    surface.records.edit([{ kind: 'write', key: note, text: 'ask slowly', replaces: [] }]);
    expect(planning.takeAway('taking away')).toBe(true);
    expect(planning.present.value.role).toBe('Bolt');
    expect(states(surface)).toEqual(['Bolt']);
    preparation.undo.undo();
    expect(planning.present.value.role).toBe('Acme');
    expect(preparation.chosen.value).toHaveLength(1);
    expect(readNote(note, surface.records)).toBe('ask slowly');
  });

  it('leaves nothing of itself in the next one that is begun', async () => {
    const surface = await openMemorySurface();
    const preparation = prepare(surface);
    preparation.describe({ role: 'Acme', type: null });
    preparation.planning.takeAway('taking away');
    choose(preparation, 0);
    expect(preparation.planning.present.value.role).toBe('');
  });
});

describe('an undone step', () => {
  it('of another interview is taken back there, where it is seen', async () => {
    const { preparation, planning, acme } = await twoPlanned();
    planning.turnTo(acme);
    preparation.undo.undo();
    expect(planning.present.value.role).toBe('Bolt');
    expect(preparation.chosen.value).toHaveLength(1);
  });
});

describe('a new interview', () => {
  it('begins with the length, the feedback time and the kind used last, and with no name', async () => {
    const { preparation, planning } = await twoPlanned();
    preparation.describe({
      type: 'coding',
      plannedMinutes: 30,
      feedbackMinutes: 5,
      interviewer: 'Ana',
    });
    planning.planAnother();
    expect(planning.present.value).toMatchObject({
      type: 'coding',
      plannedMinutes: 30,
      feedbackMinutes: 5,
      role: '',
      interviewer: '',
    });
    choose(preparation, 4);
    expect(preparation.head.value).toMatchObject({ type: 'coding', plannedMinutes: 30 });
  });

  it('has the template turned to last, and leaves that of the others alone', async () => {
    const { surface, preparation, planning, acme } = await twoPlanned();
    const own = { name: 'Mine', language: 'en', edition: '', author: '', createdAt: 1 };
    surface.records.edit([
      { kind: 'set', key: 'v1/template/mine' as never, fields: own },
      { kind: 'set', key: keys.interview(acme), fields: { template: 'mine' } },
    ]);
    planning.turnTo(acme);
    expect(preparation.template.value.name).toBe('Mine');
    planning.planAnother();
    expect(preparation.template.value.id).toBe(surface.shipped.id);
  });
});
