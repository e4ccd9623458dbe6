/**
 * What a message of the catalogue wants to be given, as types.
 *
 * Owns: that a word too few, too many or a missing number is found before it is shown. WXT types the same
 * with nine overloads, each of which walks the whole catalogue for each word of the interface: three
 * quarters of the minute of processor time that checking the types took. Must not know: any message.
 */
import type { GeneratedI18nStructure as Catalogue } from '#i18n';

export type MessageKey = keyof Catalogue;

type Word = string | number;

/** As many as the message has places for. */
type Words = {
  0: readonly [];
  1: readonly [Word];
  2: readonly [Word, Word];
  3: readonly [Word, Word, Word];
  4: readonly [Word, Word, Word, Word];
};

type Places = keyof Words;

/** A number chooses among plural forms, and stands in the only place itself where nothing else is given. */
type GivenFor<Features> = [Features] extends [{ plural: false; substitutions: 0 }]
  ? []
  : [Features] extends [{ plural: false; substitutions: infer Count extends Places }]
    ? [words: Words[Count]]
    : [Features] extends [{ plural: true; substitutions: 0 | 1 }]
      ? [count: number, words?: Words[1]]
      : [Features] extends [{ plural: true; substitutions: infer Count extends Places }]
        ? [count: number, words: Words[Count]]
        : [never];

/** Of several keys all want the same, or the message cannot be told. */
export type Given<Key extends MessageKey> = GivenFor<Catalogue[Key]>;
