/** A message and what it is given: the types find what would be shown wrong. */
import { describe, expect, it } from 'vitest';
import { t } from '@/locales/t.ts';

describe('A message', () => {
  it('is refused by the types with a word too few, too many, or without its number', () => {
    const either = (): 'note.of' | 'save.saved' => 'save.saved';
    const wrong = () => [
      // @ts-expect-error: no such message
      t('no.such.message'),
      // @ts-expect-error: the question is missing
      t('note.of'),
      // @ts-expect-error: nothing to put in
      t('save.saved', ['a word']),
      // @ts-expect-error: two of three
      t('chosen.moved', ['Was I clear?', '1']),
      // @ts-expect-error: the number that chooses the form is missing
      t('popup.chosenNow'),
      // @ts-expect-error: one of the two wants a word
      t(either()),
    ];
    expect(wrong).toBeTypeOf('function');
  });

  it('takes what it has places for', () => {
    const state = (): 'save.saved' | 'save.saving' => 'save.saved';
    expect(t('note.of', ['Was I clear?'])).toContain('Was I clear?');
    expect(t('popup.chosenNow', 2)).toContain('2');
    expect(t(state())).not.toBe('');
  });
});
