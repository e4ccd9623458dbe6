/**
 * The one way to a word of the interface: every surface imports `t` from here.
 *
 * Owns: choosing among a message's plural forms as the language counts. WXT writes and types the
 * catalogue; its own chooser knows one, two forms or three, and Arabic has six
 * (docs/decisions/0048-interface-languages.md). Must not know: where a word is shown.
 */
import { browser } from 'wxt/browser';
import type { Given, MessageKey } from './given-words.ts';

type Words = readonly (string | number)[];

/** CLDR's names in the order in which a catalogue lists a language's six forms. */
const SIX: readonly string[] = ['zero', 'one', 'two', 'few', 'many', 'other'];

export function t<Key extends MessageKey>(key: Key, ...given: Given<Key>): string {
  return say(key, given);
}

function say(key: string, given: readonly (number | Words | undefined)[]): string {
  const count = given.find((one) => typeof one === 'number');
  const words =
    given.find((one) => typeof one !== 'number') ?? (count === undefined ? [] : [count]);
  const said = wordsOf(key.replaceAll('.', '_'), words.map(String));
  return (count === undefined ? said : formFor(said.split(' | '), count)) ?? '';
}

/**
 * One and the rest, with words for none before them where a catalogue has some; or all six. What is written for one
 * may say so in a word, so it is never said of none, though French counts both alike.
 */
function formFor(forms: readonly string[], count: number): string | undefined {
  if (forms.length > 3) return forms[SIX.indexOf(categoryOf(count))];
  if (count === 1) return forms.at(-2) ?? forms[0];
  return count === 0 ? (forms.at(-3) ?? forms.at(-1)) : forms.at(-1);
}

let rules: Intl.PluralRules | undefined;

function categoryOf(count: number): string {
  rules ??= new Intl.PluralRules(wordsOf('language') || undefined);
  return rules.select(count);
}

/** By any name: WXT types only those that the catalogue of the manifest may use. */
type Catalogue = { readonly getMessage: (name: string, words?: readonly string[]) => string };

function wordsOf(name: string, words?: readonly string[]): string {
  return (browser.i18n as Catalogue).getMessage(name, words);
}
