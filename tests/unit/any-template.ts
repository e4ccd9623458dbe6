/**
 * Templates with words as awkward as words can be.
 *
 * Owns: the drawing. Must not know: how a template is written or read.
 */
import fc from 'fast-check';
import { aspectId, questionId, templateId } from '@/domain/ids.ts';
import { interviewTypeSchema, questionKindSchema } from '@/domain/question-kind.ts';
import {
  ASPECT_LENGTH,
  type Aspect,
  QUESTION_LENGTH,
  type Question,
  type Template,
} from '@/domain/template.ts';
import { tidyWording } from '@/domain/wording.ts';

/** Signs that mean something to a table, a formula, a text with marks, or a page. */
const SIGNS =
  "\" \"\" , ; \t | = + - @ ' '= ''- =1+1 @SUM( ＝ # ## * ** _ ` [ ] ( ) { } \\ / < > & &amp; 1. null true yes".split(
    ' ',
  );
const WRITINGS = [
  'né',
  'ü',
  'שלום',
  'مرحبا',
  '\u200f',
  '\u202e',
  '質問',
  '👩🏽‍💻',
  '🙂',
  'e\u0301',
  '\u2028',
  '\r\n',
  '\n',
  '\r',
];

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...SIGNS) },
  { weight: 2, arbitrary: fc.constantFrom(...WRITINGS) },
  { weight: 2, arbitrary: fc.lorem({ maxCount: 3 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
);

const joined = fc
  .tuple(fc.array(piece, { maxLength: 8 }), fc.constantFrom('', ' '))
  .map(([pieces, between]) => pieces.join(between));

/** As they stand in a template that the editor made: tidy, and of a length that it allows. */
function words(limit: number): fc.Arbitrary<string> {
  return joined.map((text) => tidyWording(text.slice(0, limit).toWellFormed()) || 'What else?');
}

/** A hint has no such rule: it may be anything up to its length. */
const hint = joined.map((text) => text.slice(0, 300).toWellFormed());
/** Without words it is none at all. */
const credit = joined.map((text) => (text.trim() === '' ? '' : text.slice(0, 80).toWellFormed()));
const id = fc.stringMatching(/^[\w~-]{1,20}$/);
const probe = fc.stringMatching(/^[a-z-]{1,12}$/);

type OwnQuestion = Omit<Question, 'id' | 'template' | 'aspect' | 'order'>;

const question: fc.Arbitrary<OwnQuestion> = fc.record({
  text: words(QUESTION_LENGTH),
  hint,
  questionKind: fc.constantFrom(...questionKindSchema.options),
  types: fc.uniqueArray(fc.constantFrom(...interviewTypeSchema.options), { minLength: 1 }),
  on: fc.boolean(),
  probes: fc.uniqueArray(probe, { maxLength: 6 }),
  shipped: fc.constant(undefined),
  base: fc.constant(undefined),
  changed: fc.constant(false),
});

/** With one aspect at least; aspects may be empty, and named alike. */
export function anyTemplate(): fc.Arbitrary<Template> {
  return fc
    .record({
      name: words(200),
      language: fc.constantFrom('en', 'pt-BR', 'ar', 'zh-Hant'),
      edition: credit,
      author: credit,
      aspects: fc.array(
        fc.record({
          name: words(ASPECT_LENGTH),
          questions: fc.array(question, { maxLength: 4 }),
        }),
        { minLength: 1, maxLength: 5 },
      ),
      ids: fc.uniqueArray(id, { minLength: 30, maxLength: 30 }),
    })
    .map(({ ids, aspects, ...head }) => {
      const drawn = ids.values();
      const next = () => drawn.next().value ?? 'none';
      return {
        ...head,
        id: templateId('any'),
        aspects: aspects.map(({ name, questions }, at): Aspect => {
          const aspect = aspectId(next());
          return {
            id: aspect,
            name,
            about: '',
            order: `a${at}`,
            shipped: undefined,
            changed: false,
            questions: questions.map((own, q) => ({
              ...own,
              id: questionId(next()),
              template: templateId('any'),
              aspect,
              order: `a${q}`,
            })),
          };
        }),
      };
    });
}
