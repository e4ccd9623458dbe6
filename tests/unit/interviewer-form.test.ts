/** The form for the interviewer: its golden files, and that nothing put into it gets out of its place. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import arabic from '@/assets/interviewer-form/ar.json';
import english from '@/assets/interviewer-form/en.json';
import spanish from '@/assets/interviewer-form/es.json';
import french from '@/assets/interviewer-form/fr.json';
import portuguese from '@/assets/interviewer-form/pt-BR.json';
import { FORM_MARK_WORDS } from '@/domain/answers-text.ts';
import { entryId, interviewId } from '@/domain/ids.ts';
import {
  FORM_MARK,
  type FormWords,
  type InterviewerForm,
  interviewerFormHtml,
} from '@/domain/interviewer-form.ts';
import { formWordsFor } from '@/entrypoints/shared/save-form.ts';

const FOLDER = path.join(import.meta.dirname, '../golden/interviewer-form');
/** The script and the sheet are files of their own: here only where they stand. */
const PARTS = { script: 'run();', style: 'p{}', scriptHash: 'c2NyaXB0', styleHash: 'c3R5bGU=' };

const PAST: InterviewerForm = {
  interview: interviewId('past-a'),
  interviewer: 'Ana <Lima> & "co"',
  day: 'October 2, 2026',
  language: 'en',
  questions: [
    { entry: entryId('debrief-en~q0'), text: 'Where did you lose my thread?', isRated: false },
    { entry: entryId('debrief-en~q1'), text: '1 to 4: was I <b>clear</b>?', isRated: true },
  ],
};
const COMING: InterviewerForm = { ...PAST, interviewer: '', day: '' };
const ARABIC: InterviewerForm = {
  ...PAST,
  interviewer: 'أحمد',
  day: '',
  language: 'ar',
  questions: [{ entry: entryId('debrief-ar~q0'), text: 'أين فقدتَ خيط كلامي؟', isRated: true }],
};

/** Each is a page read by a whole parser. */
const RUNS = 30;

describe('the form', () => {
  it.each([
    ['past.html', PAST, english],
    ['coming.html', COMING, english],
    ['arabic.html', ARABIC, arabic],
  ] as const)('is the golden file %s', (file, form, words) => {
    const golden = path.join(FOLDER, file);
    const written = interviewerFormHtml(form, words, PARTS);
    if (process.env.GOLDEN === 'write') writeFileSync(golden, written);
    expect(written).toBe(readFileSync(golden, 'utf8'));
  });

  it('is known again when it comes back empty', () => {
    expect(FORM_MARK).toMatch(FORM_MARK_WORDS);
  });

  it('is spoken in the language of its questions, and in English where it has none', () => {
    const spoken = ['es', 'es-MX', 'pt-BR', 'pt-PT', 'fr', 'ar-EG', 'de'].map(
      (language) => formWordsFor(language).language,
    );
    expect(spoken).toEqual(['es', 'es', 'pt-BR', 'pt-BR', 'fr', 'ar', 'en']);
  });

  it.each([english, spanish, portuguese, french, arabic])('has all words in $language', (words) => {
    expect(Object.keys(words)).toEqual(Object.keys(english));
    expect(words.ratings).toHaveLength(4);
    expect(words.hello).toContain('$1');
  });
});

describe('whatever is put into it', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '</script><script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      '</bdi></label><iframe srcdoc="x">',
      "' onfocus='alert(1)",
      '$1 $& $`',
      '\ud800',
      '&lt;b&gt;',
      '<!--',
    ),
  );

  it('stays words: no element and no attribute comes of it', () => {
    const shape = shapeOf(PAST, english);
    fc.assert(
      fc.property(nasty, nasty, nasty, nasty, (interviewer, day, text, language) => {
        const form = {
          ...PAST,
          interviewer,
          day: `x${day}`,
          language,
          questions: PAST.questions.map((question) => ({ ...question, text })),
        };
        const marked = { ...PAST, language: 'xx' };
        expect(shapeOf(form, english)).toEqual(
          language === 'en' ? shape : shapeOf(marked, english),
        );
      }),
      { numRuns: RUNS },
    );
  });
});

/** Every element with the names of its attributes. */
function shapeOf(form: InterviewerForm, words: FormWords): readonly string[] {
  const window = new Window();
  const document = new window.DOMParser().parseFromString(
    interviewerFormHtml(form, words, PARTS),
    'text/html',
  );
  return [...document.querySelectorAll('*')].map((element) =>
    [element.tagName, ...element.getAttributeNames()].join(' '),
  );
}
