/** What the shipped English template holds, checked against the question bank row by row. */
import { describe, expect, it } from 'vitest';
import english from '@/assets/templates/en.json';
import type { InterviewType, QuestionKind } from '@/domain/question-kind.ts';
import { parseShippedTemplate } from '@/domain/shipped-template.ts';

const ASPECTS = [
  'Opening',
  'Understanding',
  'Solving and depth',
  'Code',
  'Design',
  'Explaining and listening',
  'Stories',
  'Projects',
  'Composure and coachability',
  'Presence and set-up',
  'Time',
  'Fit and closing',
  'Verdict and next step',
];

/** The question bank, a row each: number, star when on, aspect, kind, interview types. */
const BANK = `
   1 * Opening                    O *
   2 * Opening                    O *
   3   Opening                    1 sb
   4 * Understanding              1 cd
   5 * Understanding              O cd
   6   Understanding              Y c
   7 * Solving and depth          O cd
   8 * Solving and depth          Y cd
   9 * Solving and depth          1 c
  10 * Solving and depth          O *
  11   Solving and depth          Y c
  12 * Code                       1 c
  13 * Code                       1 c
  14 * Code                       O c
  15   Code                       R c
  16 * Design                     Y d
  17 * Design                     1 d
  18 * Design                     1 d
  19   Design                     1 d
  20 * Design                     R db
  21 * Explaining and listening   1 *
  22 * Explaining and listening   R cd
  23 * Explaining and listening   O *
  24 * Explaining and listening   1 *
  25 * Explaining and listening   1 *
  26   Explaining and listening   1 *
  27 * Stories                    O b
  28 * Stories                    Y b
  29 * Stories                    1 b
  30 * Stories                    O b
  31   Stories                    1 b
  32 * Projects                   Y p
  33 * Projects                   1 p
  34   Projects                   R p
  35 * Composure and coachability O *
  36 * Composure and coachability O *
  37 * Composure and coachability O *
  38 * Composure and coachability O *
  39 * Presence and set-up        1 *
  40 * Presence and set-up        Y *
  41 * Presence and set-up        R *
  42 * Time                       O *
  43   Time                       1 *
  44 * Fit and closing            R sb
  45 * Fit and closing            1 sb
  46   Fit and closing            O sb
  47 * Verdict and next step      R *
  48 * Verdict and next step      1 *
  49 * Verdict and next step      1 *
  50 * Verdict and next step      1 *
`;

const KINDS: Readonly<Record<string, QuestionKind>> = {
  O: 'open',
  '1': 'one',
  R: 'rating',
  Y: 'yesno',
};

const TYPES: Readonly<Record<string, InterviewType>> = {
  c: 'coding',
  d: 'design',
  b: 'behavioural',
  s: 'screen',
  p: 'project',
  '*': 'any',
};

const ROW = /^\s*(\d+) ([* ]) (.+?)\s+([O1RY]) ([cdbsp*]+)$/;

const bank = BANK.trim()
  .split('\n')
  .map((row) => {
    const [, number = '', star, aspect = '', kind = '', types = ''] = ROW.exec(row) ?? [];
    return {
      row: Number(number),
      aspect,
      on: star === '*',
      kind: KINDS[kind],
      types: [...types].map((letter) => TYPES[letter]),
    };
  });

const template = parseShippedTemplate(english);
const questions = template.aspects.flatMap((aspect) =>
  aspect.questions.map((question) => ({ ...question, aspect: aspect.name })),
);

describe('what the shipped template holds', () => {
  it('has the 13 aspects in the order of the bank', () => {
    expect(template.aspects.map((aspect) => aspect.name)).toEqual(ASPECTS);
  });

  it('has 50 questions, 40 of them on', () => {
    expect(questions).toHaveLength(50);
    expect(questions.filter((question) => question.on)).toHaveLength(40);
  });

  it('gives every question the aspect, kind, types and star of the bank', () => {
    const shipped = questions.map(({ aspect, on, kind, types }, i) => {
      return { row: i + 1, aspect, on, kind, types };
    });
    expect(shipped).toEqual(bank);
  });

  it('names each id after its aspect', () => {
    for (const aspect of template.aspects) {
      for (const question of aspect.questions) {
        expect(question.id.startsWith(`${aspect.id}-`), question.id).toBe(true);
      }
    }
  });

  it('has the six probes, each of them of use somewhere', () => {
    const ids = template.probes.map((probe) => probe.id);
    expect(ids).toEqual(['example', 'moment', 'good', 'small-step', 'serious', 'who-helps']);
    expect(new Set(questions.flatMap((question) => question.probes))).toEqual(new Set(ids));
  });

  it('makes the carry-over question apart from the list', () => {
    expect(template.carryOver.aspect).toBe(template.aspects.at(-1)?.id);
    expect(template.carryOver.text).toContain('{told}');
    expect(template.carryOver.text).toContain('{planned}');
    expect(questions.map((question) => question.text)).not.toContain(template.carryOver.text);
  });
});

describe('the packs', () => {
  it('are six, of five to eight questions each', () => {
    expect(template.packs.map((pack) => pack.name)).toEqual([
      'Coding',
      'System design',
      'Behavioural',
      'Recruiter screen',
      'Project talk',
      'Only two minutes',
    ]);
    for (const pack of template.packs) {
      expect(pack.questions.length, pack.id).toBeGreaterThanOrEqual(5);
      expect(pack.questions.length, pack.id).toBeLessThanOrEqual(8);
    }
  });

  it('hold only questions that are on and suit their kind of interview', () => {
    for (const pack of template.packs) {
      for (const id of pack.questions) {
        const question = questions.find((each) => each.id === id);
        expect(question?.on, id).toBe(true);
        const suits = question?.types.some((type) => type === 'any' || pack.types.includes(type));
        expect(suits, `${id} in ${pack.id}`).toBe(true);
      }
    }
  });

  it('begin the one for two minutes with the mark, what to practise and what went unasked', () => {
    const hurried = template.packs.find((pack) => pack.id === 'two-minutes');
    const firstThree = hurried?.questions.slice(0, 3);
    expect(firstThree).toEqual([47, 49, 50].map((row) => questions[row - 1]?.id));
  });
});
