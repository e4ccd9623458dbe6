/** Finding another question with interviews behind it: read when the search begins, and not before. */
import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { asksOf } from '@/domain/choosing.ts';
import type { Edit } from '@/domain/edit.ts';
import { entryIdOf, interviewId, questionId } from '@/domain/ids.ts';
import { groups, type KeyGroup, keys } from '@/domain/keys.ts';
import type { Records } from '@/state/records.ts';
import { type MemorySurface, openMemorySurface } from '../../support/memory-surface.ts';
import { createSharedStore } from '../../support/shared-area.ts';
import { openPanel, PRACTISE } from './panel-page.tsx';

const DAY = 86_400_000;
const WORDS = ['Did the zebra run?', 'Did the zebra eat?'] as const;

/** Two questions of one's own that fit "zebra" equally. */
function ownQuestions({ template }: MemorySurface): readonly Edit[] {
  const [aspect] = template.value.aspects;
  if (aspect === undefined) throw new Error('Nothing is shipped.');
  return WORDS.map((text, at) => ({
    kind: 'set',
    key: keys.question(template.value.id, questionId(`zebra${at}`)),
    fields: { text, hint: '', aspect: aspect.id, order: `z${at}`, kind: 'open', present: true },
  }));
}

/** So many interviews, the first of the own questions asked in the one of `daysAgo`. */
function asked(surface: MemorySurface, interviews: number, daysAgo: number): readonly Edit[] {
  const now = surface.surroundings.clock.now();
  const question = surface.template.value.aspects
    .flatMap((aspect) => aspect.questions)
    .find(({ text }) => text === WORDS[0]);
  if (question === undefined) throw new Error('It was not added.');
  const asks = asksOf(question, 'Own');
  return Array.from({ length: interviews }, (_, at): readonly Edit[] => {
    const id = interviewId(`past${at}`);
    const startedAt = now - (at + 1) * DAY;
    const times = { createdAt: startedAt, startedAt, endedAt: startedAt + 1000 };
    const entry = entryIdOf(asks.template, asks.question);
    const fields = { asks, order: 'a0', chosenAt: startedAt, status: 'asked' };
    return [
      { kind: 'set', key: keys.interview(id), fields: times },
      ...(at + 1 === daysAgo ? [{ kind: 'set', key: keys.entry(id, entry), fields } as const] : []),
    ];
  }).flat();
}

/** The panel of another page on the same store, which tells what it read. */
async function withPast(interviews: number, daysAgo: number, fails = false) {
  const store = createSharedStore({
    turns: { turn: async () => undefined, settle: async () => 0 },
  });
  const writer = await openMemorySurface(store, 'writer');
  const own = [interviewId(`past${daysAgo - 1}`)].map(groups.entries);
  await writer.records.open(own);
  writer.records.edit(ownQuestions(writer));
  writer.records.edit(asked(writer, interviews, daysAgo));
  await waitFor(() => expect(writer.records.saveState.value.kind).toBe('saved'));

  const surface = await openMemorySurface(store, 'panel');
  const read: KeyGroup[] = [];
  const records: Records = {
    ...surface.records,
    async open(wanted) {
      read.push(...wanted);
      if (fails && wanted.includes(groups.entries(interviewId('past0')))) throw new Error('busy');
      await surface.records.open(wanted);
    },
  };
  const panel = await openPanel({ surface: { ...surface, records }, chosen: [PRACTISE] });
  return { ...panel, entriesRead: () => read.filter((group) => group.includes('entry/past')) };
}

async function findZebra({ user }: Awaited<ReturnType<typeof withPast>>) {
  await user.click(screen.getByRole('button', { name: 'Find another question' }));
  await user.type(screen.getByRole('combobox', { name: 'Search, or write your own' }), 'zebra');
  const texts = within(screen.getByRole('listbox')).getAllByRole('option');
  return texts.map((option) => option.textContent).slice(0, 2);
}

describe('finding another question with interviews behind it', () => {
  it('puts one not asked lately before one that was, where both fit the words', async () => {
    const panel = await withPast(3, 2);
    expect(await findZebra(panel)).toEqual([WORDS[1], WORDS[0]]);
  });

  it('reads the last five interviews, none of them before the search begins', async () => {
    const panel = await withPast(8, 7);
    expect(panel.entriesRead()).toEqual([]);
    // The seventh is too long ago to count.
    expect(await findZebra(panel)).toEqual([...WORDS]);
    expect(panel.entriesRead()).toHaveLength(5);
  });

  it('goes by the words alone where they cannot be read', async () => {
    const panel = await withPast(3, 2, true);
    expect(await findZebra(panel)).toEqual([...WORDS]);
  });
});
