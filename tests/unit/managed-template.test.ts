/** Templates set by policy: what is taken, under which ids, and what is said of the rest. */
import { describe, expect, it } from 'vitest';
import { findAsks } from '@/domain/choosing.ts';
import {
  MANAGED_SIZE,
  MOST_MANAGED,
  managedTemplate,
  readManagedTemplates,
} from '@/domain/managed-template.ts';
import { byOrder } from '@/domain/order.ts';
import { templateFile } from '@/domain/template-file.ts';

const school = {
  format: 'debrief-template',
  version: 2,
  name: 'Mock interviews',
  edition: 'spring 2027',
  author: 'Career office',
  language: 'en',
  aspects: [
    {
      name: 'Opening',
      questions: [
        { text: 'Was my opening  clear?', hint: 'One moment', kind: 'yesno', on: false },
        { id: 'end', text: 'How did I end?', types: ['coding'], probes: ['moment'] },
      ],
    },
    { id: 'code', name: 'Code', questions: [{ text: 'Was my opening clear?' }] },
  ],
} as const;

const text = (changes: object = {}) => JSON.stringify({ ...school, ...changes });

function only(said: unknown) {
  const { templates, faults } = readManagedTemplates(said);
  expect(faults).toEqual([]);
  const [template] = templates;
  if (template === undefined) throw new Error('No template was read.');
  return template;
}

describe('a template set by policy', () => {
  it('is read as the file says it, in the file’s order', () => {
    const template = only([text()]);
    expect(template).toMatchObject({
      name: 'Mock interviews',
      edition: 'spring 2027',
      author: 'Career office',
      language: 'en',
    });
    const [opening, code] = template.aspects;
    expect(opening).toMatchObject({ name: 'Opening', shipped: undefined, changed: false });
    expect(code).toMatchObject({ id: 'code', name: 'Code' });
    expect(opening?.questions).toMatchObject([
      { text: 'Was my opening clear?', hint: 'One moment', questionKind: 'yesno', on: false },
      { id: 'end', types: ['coding'], probes: ['moment'], questionKind: 'open', on: true },
    ]);
    expect([...template.aspects].sort(byOrder)).toEqual(template.aspects);
    expect(opening?.questions.toSorted(byOrder)).toEqual(opening?.questions);
  });

  it('has the same ids whenever and wherever it is read, whatever stands around it', () => {
    const other = text({ name: 'Another one' });
    const here = only([text()]);
    const there = readManagedTemplates([other, text()]).templates[1];
    expect(there).toEqual(here);
    expect(here.id).toMatch(/^managed-[0-9a-z]{13}$/);
  });

  it('keeps the id of a question when others come before it, and of the template in a new edition', () => {
    const [opening, code] = school.aspects;
    const asked = only([text()]).aspects[1]?.questions[0];
    const later = only([
      text({
        edition: 'autumn 2027',
        aspects: [{ ...code, questions: [{ text: 'A new one?' }, ...code.questions] }, opening],
      }),
    ]);
    expect(later.id).toBe(only([text()]).id);
    const again = later.aspects[0]?.questions[1];
    expect(again?.text).toBe(asked?.text);
    // The same words stand in two aspects: the one that comes first has the plain id.
    expect([asked?.id.split('-')[0], again?.id]).toEqual([again?.id, asked?.id.split('-')[0]]);
  });

  it('never gives two questions one id, even where their words are the same', () => {
    const ids = only([text()]).aspects.flatMap(({ questions }) => questions.map(({ id }) => id));
    expect(new Set(ids).size).toBe(3);
  });

  it('can be chosen from, and goes out as a file that reads the same', () => {
    const template = only([text()]);
    const question = template.aspects[0]?.questions[1];
    if (question === undefined) throw new Error('There are two questions.');
    expect(findAsks(template, question.id)).toMatchObject({ text: 'How did I end?' });
    expect(managedTemplate(templateFile(template))).toEqual(template);
  });

  it('may stand there as an object, as Firefox can carry it', () => {
    expect(only([school])).toEqual(only([text()]));
  });
});

describe('what cannot be taken', () => {
  it('is nothing where no policy is set', () => {
    for (const said of [undefined, null, []]) {
      expect(readManagedTemplates(said)).toEqual({ templates: [], faults: [] });
    }
  });

  it.each(['words', 7, {}, true])('is named where it is no list: %j', (said) => {
    expect(readManagedTemplates(said).faults).toEqual([{ kind: 'not-a-list' }]);
  });

  it('is left out by itself, with its place, and the others stay', () => {
    const broken = text({ aspects: [{ name: ' ', questions: [] }] });
    const { templates, faults } = readManagedTemplates(['{', text(), broken, 7, null]);
    expect(templates.map(({ name }) => name)).toEqual(['Mock interviews']);
    expect(faults).toEqual([
      { kind: 'fault', at: 0, fault: { kind: 'not-json' } },
      { kind: 'fault', at: 2, fault: { kind: 'empty', place: ['aspects', 0, 'name'] } },
      { kind: 'fault', at: 3, fault: { kind: 'not-a-template' } },
      { kind: 'fault', at: 4, fault: { kind: 'not-a-template' } },
    ]);
  });

  it('is a second one of the same name and language', () => {
    const { templates, faults } = readManagedTemplates([text(), text({ edition: 'older' })]);
    expect(templates.map(({ edition }) => edition)).toEqual(['spring 2027']);
    expect(faults).toEqual([{ kind: 'twice', at: 1 }]);
    expect(readManagedTemplates([text(), text({ language: 'es' })]).templates).toHaveLength(2);
  });

  it('is more than there is room for', () => {
    const many = Array.from({ length: MOST_MANAGED + 3 }, (_, at) =>
      text({ name: `Number ${at}` }),
    );
    const counted = readManagedTemplates(many);
    expect(counted.templates).toHaveLength(MOST_MANAGED);
    expect(counted.faults).toEqual([{ kind: 'too-many', at: MOST_MANAGED }]);
    const large = readManagedTemplates([text(), ' '.repeat(MANAGED_SIZE), text({ name: 'Other' })]);
    expect(large.templates).toHaveLength(1);
    expect(large.faults).toEqual([{ kind: 'too-large', at: 1 }]);
  });

  it('never reaches the prototype of anything', () => {
    const hostile = `{"format":"debrief-template","version":2,"__proto__":{"name":"x"},"aspects":[]}`;
    expect(readManagedTemplates([hostile]).templates).toEqual([]);
    expect(Object.hasOwn(Object.prototype, 'name')).toBe(false);
  });
});
