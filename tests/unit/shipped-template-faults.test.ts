/** How a faulty template is refused: each time with the place at fault. */
import { describe, expect, it } from 'vitest';
import { parseShippedTemplate } from '@/domain/shipped-template.ts';

describe('a faulty template is refused with the place at fault', () => {
  type Json = Record<string, unknown>;

  const question = {
    id: 'opening-start',
    text: 'How did I start?',
    hint: 'The start',
    kind: 'open',
    types: ['any'],
    on: true,
    why: 'It comes first.',
    good: 'Names a moment.',
    probes: ['moment'],
  };
  const aspect = { id: 'opening', name: 'Opening', about: 'The start.', questions: [question] };
  const more = ['a', 'b'].map((name) => ({ ...question, id: `opening-${name}` }));
  const pack = {
    id: 'coding',
    name: 'Coding',
    types: ['coding'],
    questions: ['opening-start', 'opening-a', 'opening-b'],
  };
  const small: Json = {
    id: 'small',
    version: 1,
    language: 'pt-BR',
    name: 'Small',
    aspects: [{ ...aspect, questions: [question, ...more] }],
    probes: [{ id: 'moment', text: 'Which moment?' }],
    packs: [pack],
    carryOver: {
      aspect: 'opening',
      text: '{told} and {planned}?',
      plainText: '{planned}?',
      hint: 'Where',
      kind: 'yesno',
    },
  };

  const withQuestion = (change: Json): Json => ({
    ...small,
    aspects: [{ ...aspect, questions: [{ ...question, ...change }, ...more] }],
  });
  const withPack = (change: Json): Json => ({ ...small, packs: [{ ...pack, ...change }] });

  it('takes the small one that the faults are made from, and freezes it', () => {
    const parsed = parseShippedTemplate(small);
    expect(parsed).toEqual(small);
    expect(Object.isFrozen(parsed.aspects[0]?.questions[0])).toBe(true);
  });

  it.each<readonly [fault: string, json: unknown, message: string | RegExp]>([
    ['no object at all', null, 'at the top: should be of type object'],
    ['a missing part', { ...small, packs: undefined }, 'packs: should be of type array'],
    ['an unknown key', { ...small, extra: 1 }, 'at the top: has unknown keys: extra'],
    ['a version of nothing', { ...small, version: 0 }, 'version: '],
    ['a language that is none', { ...small, language: 'English, please' }, 'language: '],
    ['an unknown kind', withQuestion({ kind: 'essay' }), /questions\[0\]\.kind: .*open, one/],
    ['an unknown type', withQuestion({ types: ['chess'] }), 'questions[0].types[0]: '],
    ['no type', withQuestion({ types: [] }), 'aspects[0].questions[0].types: '],
    ['an empty text', withQuestion({ text: ' ' }), 'aspects[0].questions[0].text: '],
    ['an unknown key deep down', withQuestion({ mood: 1 }), 'questions[0]: has unknown keys: mood'],
    ['an id with capitals', withQuestion({ id: 'Opening' }), 'aspects[0].questions[0].id: '],
    ['four probes', withQuestion({ probes: ['a', 'b', 'c', 'd'] }), 'questions[0].probes: '],
    [
      'the id of another question',
      withQuestion({ id: 'opening-a' }),
      'aspects[0].questions[1]: "opening-a" is already the id of aspects[0].questions[0]',
    ],
    [
      'a pack with the id of an aspect',
      withPack({ id: 'opening' }),
      'packs[0]: "opening" is already the id of aspects[0]',
    ],
    [
      'a probe that is not there',
      withQuestion({ probes: ['moment', 'weather'] }),
      'aspects[0].questions[0].probes[1]: "weather" does not exist',
    ],
    [
      'a pack with a question that is not there',
      withPack({ questions: ['opening-start', 'opening-a', 'lost'] }),
      'packs[0].questions[2]: "lost" does not exist',
    ],
    [
      'a pack that names a question twice',
      withPack({ questions: ['opening-start', 'opening-a', 'opening-a'] }),
      'packs[0].questions[2]: "opening-a" stands there twice',
    ],
    [
      'a carry-over question in no aspect',
      {
        ...small,
        carryOver: {
          aspect: 'end',
          text: '{told} {planned}?',
          plainText: '{planned}?',
          hint: 'Where',
          kind: 'yesno',
        },
      },
      'carryOver.aspect: "end" does not exist',
    ],
    [
      'a carry-over question without the plan',
      {
        ...small,
        carryOver: {
          aspect: 'opening',
          text: '{told}?',
          plainText: '{planned}?',
          hint: 'Where',
          kind: 'yesno',
        },
      },
      'carryOver.text: ',
    ],
  ])('%s', (_fault, json, message) => {
    expect(() => parseShippedTemplate(json)).toThrow(message);
  });
});
