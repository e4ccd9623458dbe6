/** The interface's words: each one used, each one known, in every language. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type ParsedMessage, parseMessagesText } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';
import { filesBelow, PROJECT, shippedCode } from './project-files.ts';
import { textsOf } from './syntax.ts';

const languages = filesBelow('locales', ['.yml']).map((file) => ({
  path: file.path,
  messages: parseMessagesText(file.text, 'YAML'),
}));
const english = languages.find((language) => language.path === 'locales/en.yml');

const RIGHT_TO_LEFT = ['ar', 'fa', 'he', 'ur'];

/** Texts of the shape of a key that none of the catalogue's begins like. */
const NO_KEYS = ['zzzz', 'zzzz.zzzz', 'zzzz.zzzz.zzzz'];

/** Names that are so in every language. */
const BRANDS = /^(interviews\.site|handIn\.places)\./;

const others = languages.filter((language) => language !== english);

function inEnglish(message: ParsedMessage): ParsedMessage | undefined {
  return english?.messages.find((each) => keyOf(each) === keyOf(message));
}

/** The texts of a message, one or more, the one for all other counts last. */
function formsOf(message: ParsedMessage | undefined): readonly string[] {
  if (message === undefined) return [];
  return message.type === 'plural' ? Object.values(message.plurals) : [message.message];
}

function placesIn(words: string): string {
  return [...new Set(words.match(/\$[1-9]/g))].toSorted().join();
}

/** `locales/pt_BR.yml` is in `pt-BR`. */
function tagOf(file: string): string {
  return path.basename(file, '.yml').replace('_', '-');
}

function keyOf(message: ParsedMessage): string {
  return message.key.join('.');
}

/** Words of the manifest are named in its own way. */
function manifestKeys(): readonly string[] {
  const config = readFileSync(path.join(PROJECT, 'wxt.config.ts'), 'utf8');
  return [...config.matchAll(/__MSG_(\w+)__/g)].flatMap((match) => match[1] ?? []);
}

describe('the words of the interface', () => {
  it('are all used', () => {
    const texts = shippedCode().map(textsOf);
    const literals = new Set([...manifestKeys(), ...texts.flatMap((text) => text.literals)]);
    // A key put together from parts, such as `probe.${kind}`, uses every key it can make. What can make any text
    // at all uses none.
    const patterns = texts
      .flatMap((text) => text.patterns)
      .filter((pattern) => !NO_KEYS.some((key) => pattern.test(key)));
    const unused = (english?.messages ?? [])
      .map(keyOf)
      .filter((key) => !literals.has(key) && !patterns.some((pattern) => pattern.test(key)));
    expect(unused).toEqual([]);
  });

  it('are there for every key that the manifest names', () => {
    const known = (english?.messages ?? []).map((message) => message.key.join('_'));
    expect(manifestKeys().filter((key) => !known.includes(key))).toEqual([]);
  });

  it('are the same in every language, with the same places to fill', () => {
    const shape = (messages: readonly ParsedMessage[]) =>
      messages
        .map((message) => `${keyOf(message)} ${message.type} ${message.substitutions}`)
        .toSorted();
    for (const language of languages) {
      expect(shape(language.messages), language.path).toEqual(shape(english?.messages ?? []));
    }
  });

  it('fill the same places in each form that is for any count', () => {
    for (const { path: file, messages } of others) {
      const wrong = messages.filter((message) => {
        const theirs = formsOf(message).at(-1) ?? '';
        return placesIn(theirs) !== placesIn(formsOf(inEnglish(message)).at(-1) ?? '');
      });
      expect(wrong.map(keyOf), file).toEqual([]);
    }
  });

  it('have as many plural forms as the language counts with', () => {
    for (const { path: file, messages } of others) {
      // Those for millions, which nothing here has ("un million de ..."), are left out.
      const counted = [0, 1, 2, 3, 11, 100].map((count) =>
        new Intl.PluralRules(tagOf(file)).select(count),
      );
      const isSixfold = new Set(counted).size === 6;
      const wrong = messages.filter((message) => {
        const wanted = formsOf(inEnglish(message)).length;
        if (isSixfold && wanted > 1) return formsOf(message).length !== 6;
        // Words for none are a language's own choice, unless English has some: then they say another thing.
        const forms = formsOf(message).length;
        return forms !== wanted && !(wanted === 2 && forms === 3);
      });
      expect(wrong.map(keyOf), file).toEqual([]);
    }
  });

  it('name their language and its direction', () => {
    for (const { path: file, messages } of languages) {
      const said = (key: string) =>
        messages.filter((message) => keyOf(message) === key).flatMap(formsOf);
      expect(said('language')).toEqual([tagOf(file)]);
      expect(said('direction')).toEqual([RIGHT_TO_LEFT.includes(tagOf(file)) ? 'rtl' : 'ltr']);
    }
  });

  it('are not English in another language', () => {
    for (const { path: file, messages } of others) {
      const same = messages.filter((message) => {
        if (BRANDS.test(keyOf(message))) return false;
        const [words = ''] = formsOf(message);
        return /[a-z]{3} [a-z]{3}/i.test(words) && words === formsOf(inEnglish(message))[0];
      });
      expect(same.map(keyOf), file).toEqual([]);
    }
  });

  it('keep within what stores show of a description', () => {
    for (const { path: file, messages } of languages) {
      const [description] = messages.filter((message) => keyOf(message) === 'extDescription');
      expect(formsOf(description)[0]?.length, file).toBeLessThanOrEqual(132);
    }
  });
});
