/** A question written in a call, kept for the next ones. */
import { describe, expect, it } from 'vitest';
import { findAsks } from '@/domain/choosing.ts';
import { entryIdOf, questionId } from '@/domain/ids.ts';
import { type Asks, type Entry, NOT_ASKED } from '@/domain/interview.ts';
import { keepingOf, keepOwnEdits } from '@/domain/keep-own.ts';
import { openMemorySurface } from '../support/memory-surface.ts';

async function open() {
  const { records, template } = await openMemorySurface();
  const own = (id: string, text: string): Entry => {
    const asks: Asks = {
      template: template.value.id,
      question: questionId(id),
      text,
      hint: '',
      aspect: 'own',
      aspectName: 'My own',
      questionKind: 'open',
    };
    const rated = { rating: null, guess: null };
    const entry = {
      asks,
      order: 'a0',
      chosenAt: 1,
      rated,
      probes: [],
      lines: [],
      sorted: { wentWell: [], improve: [] },
      ...NOT_ASKED,
    };
    return { id: entryIdOf(asks.template, asks.question), ...entry };
  };
  return { records, template, own };
}

describe('a question of one’s own', () => {
  it('is kept with its words and its id, under an aspect of its own', async () => {
    const { records, template, own } = await open();
    const entry = own('own-1', 'Was I too quiet?');
    expect(keepingOf(template.value, entry)).toBe('can-be-kept');
    records.edit(keepOwnEdits(template.value, entry));
    expect(keepingOf(template.value, entry)).toBe('kept');
    expect(findAsks(template.value, 'own-1')).toMatchObject({
      text: 'Was I too quiet?',
      aspectName: 'My own',
    });
  });

  it('comes after those kept before, and the aspect keeps the name it was given', async () => {
    const { records, template, own } = await open();
    records.edit(keepOwnEdits(template.value, own('own-1', 'First?')));
    records.edit(keepOwnEdits(template.value, own('own-2', 'Second?')));
    const aspect = template.value.aspects.find(({ name }) => name === 'My own');
    expect(aspect?.questions.map(({ text }) => text)).toEqual(['First?', 'Second?']);
    expect(template.value.aspects.at(-1)).toBe(aspect);
  });
});
