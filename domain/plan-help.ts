/**
 * What would make a plan easier to keep: "when <moment>, I will <small action>".
 *
 * Owns: that judgement, a small one for each language, and the one thing to say of it. Must not know:
 * the words that say it, elements. As with notes (domain/vague-note.ts) it errs on the quiet side: an
 * unneeded hint is taken for a mark, and nobody is marked here.
 */
import { POINTED, plainWords } from './plain-words.ts';

/**
 * `long`: too much for one small action. `not`: it says what not to do. `vague`: nobody could see
 * whether it happened. `start`: it does not begin with something one does. `always`: no moment, but all the time.
 */
export type PlanHelp = 'long' | 'not' | 'vague' | 'start' | 'always';

type Language = {
  /** Words that wish instead of doing. */
  readonly wish: RegExp;
  /** A beginning that says what not to do. */
  readonly not: RegExp;
  /** A beginning that is no doing. */
  readonly start: RegExp;
  readonly always: RegExp;
};

const anywhere = (list: string): RegExp => new RegExp(`(?<!\\p{L})(?:${list})(?!\\p{L})`, 'u');
const atStart = (list: string): RegExp => new RegExp(`^(?:${list})(?!\\p{L})`, 'u');

/** Folded: without accents, in lower case. */
const LANGUAGES: Readonly<Record<string, Language>> = {
  en: {
    wish: anywhere(
      'try|better|best|more|less|be|become|improve|improving|remember|hope|focus|work on|care|aware|confident|clearer|good|calm',
    ),
    not: atStart("not|never|no|don['’]?t|stop \\p{L}{2,}ing|avoid|no longer"),
    start: atStart(
      'the|an?|my|this|that|it|i|im|there|some|maybe|just|very|really|should|would|could|can|need|have to|in|at|on|for|with|\\p{L}{3,}ing',
    ),
    always: atStart(
      'always|every ?time|in (?:every|all|any|an|the|my)(?: next)? interviews?|next time|generally|in general|from now on',
    ),
  },
  es: {
    wish: anywhere('intentar|tratar|mejor|mejorar|mas|menos|ser|estar|recordar|enfocarme'),
    not: atStart('no|nunca|dejar de|evitar'),
    start: atStart('el|la|los|las|un|una|mi|mis|yo|muy|quizas|en|con|para'),
    always: atStart(
      'siempre|cada vez|la proxima vez|en general|en (?:todas? las?|la) entrevistas?',
    ),
  },
  pt: {
    wish: anywhere('tentar|melhor|melhorar|mais|menos|ser|estar|lembrar|focar'),
    not: atStart('nao|nunca|parar de|evitar'),
    start: atStart('o|a|os|as|um|uma|meu|minha|eu|muito|talvez|em|com|para'),
    always: atStart(
      'sempre|cada vez|da proxima vez|em geral|em (?:todas as|qualquer) entrevistas?',
    ),
  },
  fr: {
    wish: anywhere('essayer|mieux|ameliorer|plus|moins|etre|me rappeler|me concentrer'),
    not: atStart('ne|pas|jamais|arreter de|eviter'),
    start: atStart('le|la|les|un|une|mon|ma|mes|je|tres|peut-etre|dans|avec|pour'),
    always: atStart('toujours|chaque fois|la prochaine fois|en general'),
  },
  ar: {
    wish: anywhere('ساحاول|احاول|المحاولة|احسن|افضل|اكثر|اقل|تحسين|اكون'),
    not: atStart('لا|لن|عدم|تجنب'),
    start: atStart('في|مع|انا|ربما'),
    always: atStart('دايما|كل مرة|المرة القادمة'),
  },
};

/** A doing of more words than this is several. */
const LONG = 16;
/** In a longer one a wish counts only among its first words: what follows makes it plain enough. */
const SHORT = 5;
const FIRST = 2;

function fold(text: string): string {
  return plainWords(text.slice(0, 500));
}

/** The one thing that would help the action most; null where it can be kept as it is, or is not begun. */
export function actionHelp(action: string, language: string): PlanHelp | null {
  const text = fold(action);
  if (text === '') return null;
  const known = LANGUAGES[language.slice(0, 2).toLowerCase()];
  if (known?.not.test(text)) return 'not';
  const isPointed = POINTED.test(text);
  const words = text.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  const weighed = words.length <= SHORT ? text : words.slice(0, FIRST).join(' ');
  if (!isPointed && known?.wish.test(weighed)) return 'vague';
  if (!isPointed && known?.start.test(text)) return 'start';
  return words.length > LONG ? 'long' : null;
}

/** Whether the moment is one that can be seen coming. An empty one is not judged: it is just not there yet. */
export function momentHelp(moment: string, language: string): PlanHelp | null {
  const known = LANGUAGES[language.slice(0, 2).toLowerCase()];
  return known?.always.test(fold(moment)) ? 'always' : null;
}
