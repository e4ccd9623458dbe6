/** The template as a person sees it: shipped wording with differences laid over it. */
import { describe, expect, it } from 'vitest';
import english from '@/assets/templates/en.json';
import type { Edit } from '@/domain/edit.ts';
import { aspectId, questionId, templateId } from '@/domain/ids.ts';
import { keys } from '@/domain/keys.ts';
import { join } from '@/domain/record.ts';
import { parseShippedTemplate } from '@/domain/shipped-template.ts';
import { resolveTemplate } from '@/domain/template.ts';
import { type Place, placeOf } from './lookup-of.ts';

const shipped = parseShippedTemplate(english);
const TEMPLATE = templateId(shipped.id);
const [FIRST] = shipped.aspects;
if (FIRST === undefined) throw new Error('The shipped template is empty.');
const [ASKED] = FIRST.questions;
if (ASKED === undefined) throw new Error('The shipped template has no question.');

const QUESTION = keys.question(TEMPLATE, questionId(ASKED.id));
const ASPECT = keys.aspect(TEMPLATE, aspectId(FIRST.id));
const own = (id: string) => keys.question(TEMPLATE, questionId(id));
const set = (key: Edit['key'], fields: Extract<Edit, { kind: 'set' }>['fields']): Edit => ({
  kind: 'set',
  key,
  fields,
});
const deletion = (key: Edit['key']): Edit[] => [
  set(key, { present: true }),
  { kind: 'delete', key },
];

const aspects = (place: Place) => resolveTemplate(shipped, place).aspects;
const question = (place: Place, id = ASKED.id) =>
  aspects(place)
    .flatMap((aspect) => aspect.questions)
    .find((found) => found.id === id);

function met(a: Place, b: Place): Place {
  const both = new Map(a.records);
  for (const [key, record] of b.records) {
    const held = both.get(key);
    both.set(key, held === undefined ? record : join(held, record));
  }
  return placeOf(both);
}

describe('The template', () => {
  it('is the shipped one where nothing is stored, in its order', () => {
    expect(aspects(placeOf()).map(({ id }) => id)).toEqual(shipped.aspects.map(({ id }) => id));
    expect(aspects(placeOf()).map((aspect) => aspect.questions.map(({ id }) => id))).toEqual(
      shipped.aspects.map((aspect) => aspect.questions.map(({ id }) => id)),
    );
  });

  it('shows a person’s wording, and the shipped one again after a restore', () => {
    const place = placeOf();
    place.edit(set(QUESTION, { text: 'Mine', present: true }));
    expect(question(place)).toMatchObject({ text: 'Mine', changed: true, hint: ASKED.hint });
    place.edit(set(QUESTION, { text: null }));
    expect(question(place)).toMatchObject({ text: ASKED.text, changed: false });
  });

  it('leaves out a deleted question, and shows it again after a revive', () => {
    const place = placeOf();
    place.edit(deletion(QUESTION));
    expect(question(place)).toBeUndefined();
    place.edit({ kind: 'revive', key: QUESTION });
    expect(question(place)?.text).toBe(ASKED.text);
  });

  it('keeps an edit against a delete made elsewhere without knowing of it', () => {
    const here = placeOf();
    const there = placeOf();
    here.edit(deletion(QUESTION), 'here');
    there.edit(set(QUESTION, { text: 'Mine', present: true }), 'there');
    expect(question(met(here, there))?.text).toBe('Mine');
  });

  it('keeps the untouched fields of an edited question as shipped, whatever is stored beside', () => {
    const place = placeOf();
    place.edit(set(QUESTION, { on: !ASKED.on, hint: null, kind: null, types: null }));
    expect(question(place)).toMatchObject({ on: !ASKED.on, questionKind: ASKED.kind });
  });
});

describe('An aspect', () => {
  it('is gone with its shipped questions when it is deleted', () => {
    const place = placeOf();
    place.edit([deletion(ASPECT), ...FIRST.questions.map(({ id }) => deletion(own(id)))].flat());
    expect(aspects(place).some(({ id }) => id === FIRST.id)).toBe(false);
  });

  it('comes back with a question written in it elsewhere, so that the question is seen', () => {
    const here = placeOf();
    const there = placeOf();
    here.edit(deletion(ASPECT), 'here');
    there.edit(set(own('mine'), { text: 'Mine', aspect: FIRST.id, order: 'a0' }), 'there');
    const both = met(here, there);
    expect(question(both, 'mine')?.text).toBe('Mine');
    expect(aspects(both).find(({ id }) => id === FIRST.id)?.name).toBe(FIRST.name);
  });

  it('of a person’s own comes back under its name', () => {
    const place = placeOf();
    const key = keys.aspect(TEMPLATE, aspectId('own'));
    place.edit([set(key, { name: 'Own', order: 'z0' }), { kind: 'delete', key }]);
    expect(aspects(place).some(({ id }) => id === 'own')).toBe(false);
    place.edit(set(own('mine'), { text: 'Mine', aspect: 'own', order: 'a0' }), 'there');
    expect(aspects(place).find(({ id }) => id === 'own')?.name).toBe('Own');
  });
});
