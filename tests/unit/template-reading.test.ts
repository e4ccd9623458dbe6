/** Which form a file has, and in which alphabet: told by its bytes and its name, never guessed. */
import { describe, expect, it } from 'vitest';
import type { ReadFile } from '@/domain/template-file.ts';
import { readTemplateContent, readTemplateText } from '@/domain/template-reading.ts';

const OPTIONS = { unnamed: 'Questions', language: 'en' };
const WORDS = 'Was fiel dir schwer – für mich?';
const JSON_TEXT = JSON.stringify({
  format: 'debrief-template',
  version: 2,
  name: 'Meine',
  language: 'de',
  aspects: [{ name: 'Tiefe', questions: [{ text: WORDS }] }],
});
const CSV_TEXT = `aspect;question\r\nTiefe;${WORDS}\r\n`;
const LIST = `- ${WORDS}\n`;

function asked(read: ReadFile): unknown {
  if (read.kind === 'fault') return read.fault;
  return read.file.aspects.flatMap(({ questions }) => questions.map(({ text }) => text));
}

const fromText = (name: string, text: string) => asked(readTemplateText(name, text, OPTIONS));
const fromBytes = (bytes: Uint8Array, name = 'mine.csv') =>
  asked(readTemplateContent(name, bytes, OPTIONS));

describe('the form of a file', () => {
  it.each([
    ['mine.json', JSON_TEXT],
    ['MINE.JSON', JSON_TEXT],
    ['mine.txt', JSON_TEXT],
    ['mine', `\uFEFF\n${JSON_TEXT}`],
    ['mine.csv', CSV_TEXT],
    ['mine.tsv', CSV_TEXT.replaceAll(';', '\t')],
    ['mine.txt', CSV_TEXT.replaceAll(';', '\t')],
    ['mine.data', CSV_TEXT],
    ['mine.csv', `question\n${WORDS}\n`],
    ['mine.md', LIST],
    ['mine.markdown', LIST],
    ['mine.txt', LIST],
    ['mine', LIST],
    ['questions, and answers.txt', `questions; and more\n\n${LIST}`],
  ])('is told by its name and its beginning: %s', (name, text) => {
    expect(fromText(name, text)).toEqual([WORDS]);
  });

  it('is not read where it is none of these', () => {
    const page = '<html><li>What?</li></html>';
    expect(fromText('mine.html', page)).toEqual({ kind: 'unknown-format' });
    expect(fromText('mine.yml', 'questions:\n  - What?')).toEqual({ kind: 'unknown-format' });
  });

  it('is JSON by its name, even where it is broken', () => {
    expect(fromText('mine.json', 'aspect;question')).toEqual({ kind: 'not-json' });
    expect(fromText('mine.json', '')).toEqual({ kind: 'not-json' });
  });

  it.each(['mine.csv', 'mine.md', 'mine.txt', 'mine'])(
    'of an empty file does not matter: %s',
    (name) => {
      expect(fromText(name, '')).toEqual({ kind: 'no-questions' });
      expect(fromText(name, ' \n\n')).toEqual({ kind: 'no-questions' });
    },
  );

  it.each(['mine.json', 'mine.csv', 'mine.md', 'mine'])(
    'of a hundred thousand brackets: %s',
    (name) => {
      const place = ['lines', 0];
      expect(fromText(name, '['.repeat(100_000))).toEqual({ kind: 'too-deep', place });
    },
  );
});

describe('the alphabet of a file', () => {
  const utf8 = new TextEncoder().encode(CSV_TEXT);
  const utf16 = (text: string, isBig: boolean) => {
    const bytes = new Uint8Array(text.length * 2);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), !isBig);
    return bytes;
  };
  const latin1 = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

  it('may be UTF-8, with its mark or without', () => {
    expect(fromBytes(utf8)).toEqual([WORDS]);
    expect(fromBytes(Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8))).toEqual([WORDS]);
  });

  it('may be UTF-16 with its mark, in either order', () => {
    expect(fromBytes(utf16(`\uFEFF${CSV_TEXT}`, false))).toEqual([WORDS]);
    expect(fromBytes(utf16(`\uFEFF${CSV_TEXT}`, true))).toEqual([WORDS]);
  });

  it('is told with the line where it is another', () => {
    const old = latin1('question\nWhat?\nSchön für dich?\n');
    expect(fromBytes(old)).toEqual({ kind: 'encoding', place: ['lines', 2] });
    expect(fromBytes(old.slice(0, 19))).toEqual({ kind: 'encoding', place: ['lines', 2] });
  });

  it('is told where UTF-16 does not say what it is, or breaks off', () => {
    const place = ['lines', 0];
    expect(fromBytes(utf16('question\n', false))).toEqual({ kind: 'encoding', place });
    expect(fromBytes(utf16('\uFEFFquestion', false).slice(0, -1))).toEqual({
      kind: 'encoding',
      place,
    });
    expect(fromBytes(utf16('\uFEFFhalf \ud83d', false))).toEqual({ kind: 'encoding', place });
  });

  it.each([
    ['a workbook', [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]],
    ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31]],
    ['an old workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]],
    ['a document of a word processor', [0x7b, 0x5c, 0x72, 0x74, 0x66, 0x31]],
  ])('does not matter for %s, however it is named', (_, bytes) => {
    expect(fromBytes(Uint8Array.from(bytes))).toEqual({ kind: 'unknown-format' });
  });

  it('of other bytes is none, and that is said', () => {
    const picture = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a);
    expect(fromBytes(picture)).toMatchObject({ kind: 'encoding' });
    expect(fromBytes(new Uint8Array(1000))).toMatchObject({ kind: 'encoding' });
  });
});
