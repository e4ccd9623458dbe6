/**
 * What holds for the shipped template in every language: the bones of the English one, and words of
 * its own.
 *
 * It lists the folder itself. A new language falls under it at once, and needs only its marks here.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseShippedTemplate, type ShippedTemplate } from '@/domain/shipped-template.ts';

const FOLDER = path.join(import.meta.dirname, '../../assets/templates');
const languages = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => path.basename(name, '.json'));

/** What slips in from another keyboard or another country. */
const FOREIGN: Readonly<Record<string, RegExp>> = {
  en: /[¿¡؟،؛«»]/,
  // Each question mark opened and closed; no word of one side of the ocean alone.
  es: /^[^¿]*\?|\?[^¿]*\?|¿[^?]*(¿|$)|[“”]|\b(ordenador|computadora|costes?|costos?|ustedes|vosotros)\b/i,
  'pt-BR': /[¿¡«»]|\s\?|(?<!\p{L})(tu|teu|tua|ti|contigo|equipa|ecrã)(?!\p{L})/iu,
  // A question mark keeps its distance, and stays on the line of its word.
  fr: /[¿¡“”]|[^\u00a0\u202f]\?/,
  ar: /[?,;]/,
};

/** How nobody speaks to the interviewer there (docs/decisions/0040-templates-written.md). */
const OTHER_ADDRESS: Readonly<Record<string, RegExp>> = {
  // Tú, in the forms that it shares with vos.
  es: /(?<!\p{L})(tú|ti|vos|usted|puedes|podés|quieres|querés|dime|decime)(?!\p{L})/iu,
};

/** A word typed twice; but French says "vous vous êtes". */
const TWICE = /(?<!\p{L})(?!nous |vous )(\p{L}+) \1(?!\p{L})/iu;

type Line = { readonly place: string; readonly text: string };

function templateOf(language: string): ShippedTemplate {
  return parseShippedTemplate(
    JSON.parse(readFileSync(path.join(FOLDER, `${language}.json`), 'utf8')),
  );
}

/** What is left when the words are taken away. */
function bonesOf({ aspects, probes, packs, carryOver }: ShippedTemplate): unknown {
  return {
    aspects: aspects.map(({ id, questions }) => ({
      id,
      questions: questions.map((each) => {
        return {
          id: each.id,
          kind: each.kind,
          types: each.types,
          on: each.on,
          probes: each.probes,
        };
      }),
    })),
    probes: probes.map(({ id }) => id),
    packs: packs.map(({ id, types, questions }) => ({ id, types, questions })),
    carryOver: { aspect: carryOver.aspect, kind: carryOver.kind },
  };
}

/** One or two words each. Two languages may well have the same one. */
function namesOf({ aspects, packs }: ShippedTemplate): readonly Line[] {
  return [...aspects, ...packs].map(({ id, name }) => ({ place: `${id} name`, text: name }));
}

/** What the candidate says aloud. */
function saidIn({ aspects, probes, carryOver }: ShippedTemplate): readonly Line[] {
  return [
    ...aspects.flatMap(({ questions }) => questions).map(({ id, text }) => ({ place: id, text })),
    ...probes.map(({ id, text }) => ({ place: `${id} probe`, text })),
    { place: 'carryOver', text: carryOver.text },
    { place: 'carryOver plainText', text: carryOver.plainText },
  ];
}

function hintsOf({ aspects }: ShippedTemplate): readonly Line[] {
  const questions = aspects.flatMap((aspect) => aspect.questions);
  return questions.map(({ id, hint }) => ({ place: `${id} hint`, text: hint }));
}

/** What is read beforehand. */
function notesOf({ aspects }: ShippedTemplate): readonly Line[] {
  return aspects.flatMap(({ id, about, questions }) => [
    { place: `${id} about`, text: about },
    ...questions.flatMap((each) => [
      { place: `${each.id} why`, text: each.why },
      { place: `${each.id} good`, text: each.good },
    ]),
  ]);
}

function sentencesOf(template: ShippedTemplate): readonly Line[] {
  const name = { place: 'name', text: template.name };
  return [name, ...saidIn(template), ...hintsOf(template), ...notesOf(template)];
}

function offending(lines: readonly Line[], wrong: (text: string) => boolean): readonly string[] {
  return lines.filter(({ text }) => wrong(text)).map(({ place, text }) => `${place}: ${text}`);
}

function tooLong(lines: readonly Line[], limit: number): readonly string[] {
  return offending(lines, (text) => [...text].length > limit);
}

const english = templateOf('en');

it('is shipped in English, Spanish and Brazilian Portuguese at least', () => {
  expect(languages).toEqual(expect.arrayContaining(['en', 'es', 'pt-BR']));
});

describe.each(languages)('the template in %s', (language) => {
  const template = templateOf(language);
  const everything = [...namesOf(template), ...sentencesOf(template)];

  it('says which language it is in, and bears its name', () => {
    expect(template.language).toBe(language);
    expect(Intl.getCanonicalLocales(language)).toEqual([language]);
    expect(template.id).toBe(`debrief-${language.toLowerCase()}`);
  });

  it('has the same questions, probes and packs as the English one, in the same order', () => {
    expect(bonesOf(template)).toEqual(bonesOf(english));
  });

  it('is short enough to say in one breath, and to stand in its place', () => {
    expect(tooLong(saidIn(template), 120)).toEqual([]);
    expect(tooLong(hintsOf(template), 45)).toEqual([]);
    expect(tooLong(notesOf(template), 140)).toEqual([]);
    expect(tooLong(namesOf(template), 26)).toEqual([]);
  });

  it('ends what is said with a question mark or a full stop, and a hint with neither', () => {
    expect(offending(saidIn(template), (text) => !/[?؟.]$/.test(text))).toEqual([]);
    expect(offending(hintsOf(template), (text) => /[?؟.]$/.test(text))).toEqual([]);
  });

  it('writes whole sentences beside the questions', () => {
    expect(offending(notesOf(template), (text) => !/^[^\p{Ll}].*\.$/u.test(text))).toEqual([]);
  });

  it('says the scale aloud in every rating question', () => {
    const ratings = template.aspects
      .flatMap(({ questions }) => questions)
      .filter(({ kind }) => kind === 'rating');
    expect(ratings.filter(({ text }) => !/[1١].*[4٤]/.test(text))).toEqual([]);
  });

  it('has a place for what was told and one for what was planned, and no other', () => {
    const places = everything.flatMap(({ text }) => text.match(/\{[^}]*\}?|\}/g) ?? []);
    expect(places.toSorted()).toEqual(['{planned}', '{planned}', '{told}']);
  });

  it('never says the same thing twice', () => {
    for (const lines of [saidIn, notesOf]) {
      const texts = lines(template).map(({ text }) => text.toLocaleLowerCase(language));
      expect(texts.filter((text, i) => texts.indexOf(text) !== i)).toEqual([]);
    }
  });

  it('raises its voice nowhere and is clean of slips', () => {
    expect(offending(everything, (text) => /[!¡]/.test(text))).toEqual([]);
    expect(offending(everything, (text) => /\s\s|^\s|\s$/.test(text))).toEqual([]);
    expect(offending(everything, (text) => TWICE.test(text))).toEqual([]);
    expect(offending(everything, (text) => text !== text.normalize('NFC'))).toEqual([]);
  });

  it('uses the marks of its language', () => {
    const foreign = FOREIGN[language];
    if (foreign === undefined)
      throw new Error(`Say in FOREIGN what does not belong in ${language}`);
    expect(offending(everything, (text) => foreign.test(text))).toEqual([]);
  });

  it('speaks to the interviewer in one form of address', () => {
    const other = OTHER_ADDRESS[language];
    expect(offending(saidIn(template), (text) => other?.test(text) ?? false)).toEqual([]);
  });
});

describe.each(languages.filter((language) => language !== 'en'))(
  'the wording in %s',
  (language) => {
    const template = templateOf(language);

    it('is its own in every sentence', () => {
      const originals = new Map(sentencesOf(english).map(({ place, text }) => [place, text]));
      const left = sentencesOf(template).filter(({ place, text }) => originals.get(place) === text);
      expect(left).toEqual([]);
    });

    it('has names of its own, but for a word that both languages have', () => {
      const originals = namesOf(english).map(({ text }) => text);
      const shared = namesOf(template).filter(({ text }, i) => originals[i] === text);
      expect(shared.length).toBeLessThanOrEqual(3);
    });

    it('quotes as it does, not as a keyboard', () => {
      expect(offending(sentencesOf(template), (text) => text.includes('"'))).toEqual([]);
    });
  },
);
