/** The languages that are listed, held against their files: the same questions in each. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseShippedTemplate, type ShippedTemplate } from '@/domain/shipped-template.ts';
import { ENGLISH, languageFor, TEMPLATE_LANGUAGES } from '@/domain/template-languages.ts';

const FOLDER = path.join(import.meta.dirname, '../../assets/templates');

function fileOf(language: string): ShippedTemplate {
  const text = readFileSync(path.join(FOLDER, `${language}.json`), 'utf8');
  return parseShippedTemplate(JSON.parse(text));
}

/** All that is the same in every language. */
function bones({ aspects, probes, packs, carryOver }: ShippedTemplate) {
  return {
    aspects: aspects.map(({ id, questions }) => ({
      id,
      questions: questions.map(({ text, hint, why, good, ...same }) => same),
    })),
    probes: probes.map((probe) => probe.id),
    packs: packs.map(({ name, ...same }) => same),
    carryOver: carryOver.aspect,
  };
}

it('every file is listed, and every listed one has its file', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
  const listed = TEMPLATE_LANGUAGES.map(({ language }) => `${language}.json`);
  expect(files.toSorted()).toEqual(listed.toSorted());
});

describe.each(TEMPLATE_LANGUAGES.map((each) => [each.name, each] as const))('%s', (_, listed) => {
  it('has the id and the language of the list', () => {
    const { id, language } = fileOf(listed.language);
    expect({ id, language }).toEqual({ id: listed.id, language: listed.language });
  });

  it('asks the same as English, by the same ids', () => {
    expect(bones(fileOf(listed.language))).toEqual(bones(fileOf(ENGLISH.language)));
  });
});

describe('the nearest language', () => {
  it.each([
    ['es-MX', 'es'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['PT-br', 'pt-BR'],
    ['fr-CA', 'fr'],
    ['ar-EG', 'ar'],
    ['en-GB', 'en'],
  ])('of %s is %s', (tag, nearest) => {
    expect(languageFor(tag)?.language).toBe(nearest);
  });

  it.each(['de', '', 'esperanto', 'x'])('of "%s" is none', (tag) => {
    expect(languageFor(tag)).toBeUndefined();
  });
});
