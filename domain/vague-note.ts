/**
 * Whether a note on the interviewer's answer is so short or so vague that one follow-up would help.
 *
 * Owns: that judgement, a small one for each language. Must not know: which follow-up, or who is asked.
 * It errs on the quiet side: an offer that is not needed costs a nervous person more than one that is
 * missing. Its figures are in tests/unit/vague-note.test.ts.
 */

import { POINTED, plainWords } from './plain-words.ts';

type Language = {
  /** Praise, hedges and fillers that say nothing by themselves. */
  readonly empty: RegExp;
  /** What points to a moment, a cause or another way. */
  readonly concrete: RegExp;
};

const words = (list: string): RegExp => new RegExp(`(?<!\\p{L})(?:${list})(?!\\p{L})`, 'giu');

/** Folded: without accents, in lower case. */
const LANGUAGES: Readonly<Record<string, Language>> = {
  en: {
    empty: words(
      'good|great|nice|fine|ok(?:ay)?|well|better|best|solid|strong|clear(?:er)?|bad|weak|more|less|work|practi[sc]e|improve|communicat\\w+|confiden\\w+|structure|maybe|bit|overall|really|very|quite|pretty|job|was|were|is|it|i|a|the|be|to|on|my|at|and|of|in|need|should|could|just|all|everything',
    ),
    concrete: words(
      'when|because|after|before|during|instead|until|while|where|line|question|minute|example|e\\.?g|said|asked|forgot|missed|skipped|jumped',
    ),
  },
  es: {
    empty: words(
      'bien|bueno|buena|mejor|genial|mas|menos|claro|clara|mejorar|practicar|un|una|poco|muy|todo|estuvo|fue|la|el|y|de|en',
    ),
    concrete: words(
      'cuando|porque|despues|antes|durante|ejemplo|dijo|olvide|pregunta|linea|minuto',
    ),
  },
  pt: {
    empty: words(
      'bem|bom|boa|melhor|otimo|mais|menos|claro|clara|melhorar|praticar|um|uma|pouco|muito|tudo|foi|a|o|e|de|em',
    ),
    concrete: words(
      'quando|porque|depois|antes|durante|exemplo|disse|esqueci|pergunta|linha|minuto',
    ),
  },
  fr: {
    empty: words(
      'bien|bon|bonne|mieux|super|plus|moins|clair|claire|ameliorer|pratiquer|un|une|peu|tres|tout|etait|le|la|et|de|en',
    ),
    concrete: words('quand|parce|apres|avant|pendant|exemple|oublie|question|ligne|minute|lorsque'),
  },
  ar: {
    empty: words('جيد|جيدة|ممتاز|احسن|افضل|كويس|اكثر|اقل|واضح|تحسين|تدريب|كان|كل|شيء|في|من|و'),
    // Wherever they stand in a word: what goes before and after is written together with it.
    concrete: /عندما|لان|بعد|قبل|خلال|مثال|مثلا|قال|نسيت|سوال|دقيقة|لما/u,
  },
};

/** Words of a note, below which it says little whatever they are; and letters, where there are no spaces. */
const SHORT = 4;
const SHORT_LETTERS = 8;
/** A longer one has said something, even in words that are on the list. */
const LONG = 14;
/** Half of the words or more say nothing. */
const MOSTLY = 0.5;

/** Written without spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** An empty note is not vague: there is nothing to follow up. */
export function isVague(note: string, language: string): boolean {
  const text = plainWords(note.slice(0, 500));
  if (text === '') return false;
  if (POINTED.test(text)) return false;
  if (UNSPACED.test(text)) return text.length < SHORT_LETTERS;
  const count = text.match(/\p{L}[\p{L}'’-]*/gu)?.length ?? 0;
  if (count === 0 || count > LONG) return false;
  const known = LANGUAGES[language.slice(0, 2).toLowerCase()];
  if (known === undefined) return count < SHORT;
  if (text.search(known.concrete) >= 0) return false;
  const empty = text.match(known.empty)?.length ?? 0;
  return count < SHORT || empty / count >= MOSTLY;
}
