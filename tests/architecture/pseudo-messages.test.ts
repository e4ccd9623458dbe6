/** The made-up languages in which layouts are looked at. */
import { describe, expect, it } from 'vitest';
import { pseudoMessages, VARIANTS } from '@/scripts/pseudo-messages.mjs';

const said = (message: string, variant: (typeof VARIANTS)[number], key = 'panel_any') =>
  pseudoMessages({ [key]: { message } }, variant, ['extName'])[key]?.message ?? '';

describe('words made up for looking at layouts', () => {
  it('are longer, accented and bracketed, so that a cut shows', () => {
    const long = said('Notes on the whole interview', 'long');
    expect(long).toMatch(/^\[Ñøtëš .*\]$/);
    expect(long.length).toBeGreaterThan('Notes on the whole interview'.length * 1.4);
  });

  it('run from right to left, with the direction said', () => {
    expect(said('Saved', 'rtl')).toBe('\u202eSaved\u202c');
    expect(said('ltr', 'rtl', 'direction')).toBe('rtl');
    expect(said('ltr', 'long', 'direction')).toBe('ltr');
    expect(said('Saved', 'both')).toMatch(/^\u202e\[Šåvëd .+\]\u202c$/);
    expect(said('ltr', 'both', 'direction')).toBe('rtl');
  });

  it.each(VARIANTS)('keep places to fill and plural forms: %s', (variant) => {
    const words = said('One note | $1 notes of {name}', variant);
    expect(words.split(' | ')).toHaveLength(2);
    expect(words).toContain('$1');
    expect(words).toContain('{name}');
  });

  it('are as they were where there is no letter in them', () => {
    expect(said('+5', 'long')).toBe('+5');
    expect(said('$1', 'long')).toBe('$1');
  });

  it('leave the words of the manifest alone', () => {
    expect(said('Debrief', 'long', 'extName')).toBe('Debrief');
  });
});
