/**
 * People's names taken out of words, for what others are to read.
 *
 * Owns: in which forms a name turns up, and what counts as a whole word in any script. Must not know:
 * what the words belong to (domain/masked-report.ts).
 *
 * A name is taken out whole, and by its first and its last word alone; titles and small words ("van",
 * "de") only as part of the whole. Scripts that write without spaces have no word ends to look for; in Arabic
 * small words are joined to the front of a name, of a Latin one too, and vowel signs come and go.
 */

/** `phrase`: no part of it stands for it. */
export type Masked = {
  readonly kind: 'person' | 'phrase';
  readonly name: string;
  readonly label: string;
};

/** `own`: whose labels are meant where two people share a first name. */
export type MaskWords = (text: string, own?: readonly string[]) => string;

const TITLES = /^(?:dr|prof|mr|mrs|ms|mx|miss|sir|herr|frau|sra?|mme|mlle|dra|eng|ing)\.?$/iu;
const BETWEEN_PEOPLE =
  /[,;،؛/&+|()]|\s(?:and|und|y|et|e|en|og|och|و)\s|\s(?=و\p{Script=Arabic}{2})/iu;
/** An "and" joined to the next one's name; or the name begins with it. */
const JOINED_AND = /^و(?=\p{Script=Arabic}{2})/u;
const WORD_SIGN = '[\\p{L}\\p{M}\\p{N}_]';
const NO_SPACES =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]';
/** Its particles follow a name without a space. */
const HANGUL = '\\p{Script=Hangul}';
/** What may stand after an Arabic letter without making another word: vowel signs, and what draws a line longer.
 * As ranges: `\p{M}` at each letter makes patterns slow. */
const ARABIC_SIGNS = '[\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06ed]';
const SIGNED_LETTER = new RegExp(`(\\p{Script=Arabic})${ARABIC_SIGNS}+`, 'gu');
const ANY_BEGIN = new RegExp(`^${NO_SPACES}|^(?!${WORD_SIGN})`, 'u');
const ANY_END = new RegExp(`(?:${NO_SPACES}|${HANGUL})$|(?<!${WORD_SIGN})$`, 'u');
/** And, so; with, as, to; the. */
const JOINED_BEFORE = `\\u0640*${signed('(?:[وف])?(?:[بكل])?(?:ال|ل)?')}`;

export function masking(names: readonly Masked[]): MaskWords {
  const forms = names
    .flatMap(({ kind, name, label }) => formsOf(name, kind).map((form) => ({ form, label })))
    // The longest first: where the whole name stands, no part of it is looked for.
    .sort((a, b) => b.form.length - a.form.length);
  if (forms.length === 0) return (text) => text;
  const patterns = forms.map(({ form, label }) => ({ ...patternOf(form), label }));
  const any = new RegExp(anyOf(patterns), 'giu');
  const known = new Map<string, readonly string[]>();

  function labelsOf(found: string): readonly string[] {
    const before = known.get(found);
    if (before !== undefined) return before;
    const labels = patterns
      .filter(({ words }) => new RegExp(`^${words}$`, 'iu').test(found))
      .map(({ label }) => label);
    known.set(found, labels);
    return labels;
  }

  return (text, own = []) =>
    text.normalize('NFC').replace(any, (found) => {
      const labels = labelsOf(found);
      return labels.find((label) => own.includes(label)) ?? labels[0] ?? found;
    });
}

/** How a name may stand in a note. */
function formsOf(name: string, kind: Masked['kind']): readonly string[] {
  const whole = tidyName(name).replace(SIGNED_LETTER, '$1');
  if (!/[\p{L}\p{N}]/u.test(whole)) return [];
  if (kind === 'phrase') return [whole];
  const people = whole
    .split(BETWEEN_PEOPLE)
    .map(tidyName)
    .flatMap((person, at) => (at === 0 ? person : [person, person.replace(JOINED_AND, '')]));
  const forms = people.flatMap((person) => {
    const words = person.split(' ').filter((word) => !TITLES.test(word));
    return [person, words.join(' '), ...[words.at(0), words.at(-1)].filter(standsAlone)];
  });
  return [...new Set([whole, ...forms])].filter((form) => /[\p{L}\p{N}]/u.test(form));
}

/** A single letter would take the word "a" out of every note. */
function standsAlone(word: string | undefined): word is string {
  return word !== undefined && (word.match(/\p{L}/gu)?.length ?? 0) > 1;
}

export function tidyName(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim();
}

type Pattern = { readonly begin: string; readonly words: string; readonly end: string };

function patternOf(form: string): Pattern {
  const words = form
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replace(/ /g, '\\s+')
    // "To the" is one letter shorter than "the".
    .replace(/^ال/u, '(?:ال|(?<=^|ل)ل)');
  return {
    begin: ANY_BEGIN.test(form) ? '' : `(?<=(?<!${WORD_SIGN})${JOINED_BEFORE})`,
    words: signed(words),
    end: ANY_END.test(form) ? '' : `(?!${WORD_SIGN})`,
  };
}

/** A pattern whose Arabic letters may have signs. */
function signed(pattern: string): string {
  return pattern.replace(/\[\p{Script=Arabic}+\]|\p{Script=Arabic}/gu, `$&${ARABIC_SIGNS}*`);
}

/** In their order. What begins and ends alike is put together: the ends are what is slow to build. */
function anyOf(patterns: readonly Pattern[]): string {
  const source = patterns.map(({ begin, words, end }, at) => {
    const isLike = (other: Pattern | undefined) => other?.begin === begin && other.end === end;
    const opens = isLike(patterns[at - 1]) ? '' : `${begin}(?:`;
    return `${opens}${words}${isLike(patterns[at + 1]) ? '' : `)${end}`}`;
  });
  return source.join('|');
}
