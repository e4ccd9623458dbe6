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
    // A key put together from parts, such as `probe.${kind}`, uses every key it can make.
    const patterns = texts.flatMap((text) => text.patterns);
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
        .map((message) => {
          const names = message.namedSubstitutions.toSorted().join(',');
          return `${keyOf(message)} ${message.type} ${message.substitutions} {${names}}`;
        })
        .toSorted();
    for (const language of languages) {
      expect(shape(language.messages), language.path).toEqual(shape(english?.messages ?? []));
    }
  });
});
