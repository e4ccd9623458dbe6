/**
 * Turns the interface's words into ones that show where a layout gives way.
 *
 * Owns: what becomes of a text. Must not know: files. Placeholders and the bars between plural
 * forms stay as they are; so do words of the manifest, which browsers limit in length.
 */
const ACCENTS = new Map(
  Object.entries({
    ...{ a: 'å', c: 'ç', e: 'ë', i: 'î', n: 'ñ', o: 'ø', s: 'š', u: 'û', y: 'ý', z: 'ž' },
    ...{ A: 'Å', C: 'Ç', E: 'Ë', I: 'Î', N: 'Ñ', O: 'Ø', S: 'Š', U: 'Û', Y: 'Ý', Z: 'Ž' },
  }),
);

/** One long word rather than many short ones: long words are what German brings. */
const FILLER = 'verständigungsschwierigkeiten';
const RIGHT_TO_LEFT = '\u202e';
const END_OF_DIRECTION = '\u202c';
const PLACEHOLDER = /(\$[A-Za-z_]\w*\$|\$[1-9$]|\{\w+\})/;
const PLURAL_BAR = ' | ';

export const VARIANTS = ['long', 'rtl', 'both'];

const CHANGES = { long: lengthened, rtl: turned, both: (text) => turned(lengthened(text)) };

export function pseudoMessages(messages, variant, untouched) {
  return Object.fromEntries(
    Object.entries(messages).map(([key, entry]) => [
      key,
      untouched.includes(key)
        ? entry
        : { ...entry, message: pseudoMessage(key, entry.message, variant) },
    ]),
  );
}

function pseudoMessage(key, message, variant) {
  // A browser has to know it, whatever is written in it.
  if (key === 'language') return message;
  if (key === 'direction') return variant === 'long' ? message : 'rtl';
  return message.split(PLURAL_BAR).map(CHANGES[variant]).join(PLURAL_BAR);
}

/** Half as long again and more, between brackets: a missing bracket is a text cut off. */
function lengthened(text) {
  // What is written in signs alone is as long in every language.
  if (!/\p{L}/u.test(text.replaceAll(/\$\d/g, ''))) return text;
  const accented = mapWords(text, (words) =>
    [...words].map((letter) => ACCENTS.get(letter) ?? letter).join(''),
  );
  const wanted = Math.ceil(text.length / 2);
  return `[${accented} ${FILLER.slice(0, Math.max(4, Math.min(wanted, FILLER.length)))}]`;
}

function turned(text) {
  return mapWords(text, (words) =>
    /\p{L}/u.test(words) ? `${RIGHT_TO_LEFT}${words}${END_OF_DIRECTION}` : words,
  );
}

function mapWords(text, change) {
  return text
    .split(PLACEHOLDER)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join('');
}
