/** The first start, in the browser's language. */
import { describe, expect, it } from 'vitest';
import { firstLanguage } from '@/domain/first-language.ts';
import { keys } from '@/domain/keys.ts';
import { join } from '@/domain/record.ts';
import { emptyRegister, setFields } from '@/domain/register.ts';

const NOTHING = { local: [], synced: [] };

function templateIn(items: ReturnType<typeof firstLanguage>): unknown {
  const record = items?.[keys.settings];
  return record?.kind === 'register' ? record.fields.template?.[0] : undefined;
}

describe('at the first start', () => {
  it.each([
    ['es-419', 'debrief-es'],
    ['pt', 'debrief-pt-br'],
    ['pt-BR', 'debrief-pt-br'],
    ['fr', 'debrief-fr'],
    ['ar', 'debrief-ar'],
  ])('a browser in %s gets %s', (browser, template) => {
    expect(templateIn(firstLanguage(browser, NOTHING, 'me'))).toBe(template);
  });

  it.each(['en-US', 'de', ''])('a browser in "%s" gets nothing written', (browser) => {
    expect(firstLanguage(browser, NOTHING, 'me')).toBeUndefined();
  });

  it('nothing is written where something is stored, here or in the account', () => {
    const here = { ...NOTHING, local: [keys.settings] };
    expect(firstLanguage('es', here, 'me')).toBeUndefined();
    expect(firstLanguage('es', { ...NOTHING, synced: ['m1'] }, 'me')).toBeUndefined();
  });

  it('a choice made by hand long ago on another device holds against it', () => {
    const chosen = setFields(emptyRegister(0), { template: '' }, 1000, 'other');
    const record = firstLanguage('es', NOTHING, 'me')?.[keys.settings] ?? expect.fail();
    expect(join(record, chosen)).toMatchObject({ fields: { template: ['', 1001, 'other'] } });
  });
});
