/** A message's plural forms, as each language counts. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { messageReader } from '../support/messages.ts';

const ENGLISH = { one: '1 note', rest: '$1 notes' };
const ARABIC = 'لا شيء | واحد | اثنان | $1 قليل | $1 كثير | $1 غير ذلك';

/** `t` where the catalogue says this of any key; a module of its own, since it keeps what it knows of counting. */
async function speaking(language: string, message: string) {
  vi.resetModules();
  const read = messageReader({ popup_readAll: { message }, language: { message: language } });
  fakeBrowser.i18n.getMessage = read;
  const { t } = await import('@/locales/t.ts');
  return (count: number) => t('popup.readAll', count);
}

describe('a word with a count', () => {
  beforeEach(() => vi.resetModules());

  it('has one form for one and another for the rest in English', async () => {
    const said = await speaking('en', `${ENGLISH.one} | ${ENGLISH.rest}`);
    expect([0, 1, 2, 21].map(said)).toEqual(['0 notes', '1 note', '2 notes', '21 notes']);
  });

  it('never says one of none, though French and Portuguese count both alike', async () => {
    for (const language of ['fr', 'pt-BR']) {
      const said = await speaking(language, 'une note | $1 notes');
      expect([0, 1, 2].map(said)).toEqual(['0 notes', 'une note', '2 notes']);
    }
  });

  it('has words of its own for none where the catalogue begins with them', async () => {
    for (const language of ['en', 'fr']) {
      const said = await speaking(language, 'nothing | $1 note | $1 notes');
      expect([0, 1, 2].map(said)).toEqual(['nothing', '1 note', '2 notes']);
    }
  });

  it('has six forms in Arabic', async () => {
    const said = await speaking('ar', ARABIC);
    expect([0, 1, 2, 3, 10, 11, 99, 100, 102, 103].map(said)).toEqual([
      'لا شيء',
      'واحد',
      'اثنان',
      '3 قليل',
      '10 قليل',
      '11 كثير',
      '99 كثير',
      '100 غير ذلك',
      '102 غير ذلك',
      '103 قليل',
    ]);
  });

  it('has its one form for every count where it has no more', async () => {
    const said = await speaking('en', 'notes: $1');
    expect([0, 1, 5].map(said)).toEqual(['notes: 0', 'notes: 1', 'notes: 5']);
  });
});
