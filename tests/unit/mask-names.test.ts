/** Names taken out of what is handed in: in every script, as whole words, whatever they are made of. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { masking } from '@/domain/mask-names.ts';
import { maskedReport } from '@/domain/masked-report.ts';
import { dossierOf, type Report } from '@/domain/report.ts';
import { reportFile } from '@/domain/report-json.ts';
import { AGAIN, anEntry, anInterview, FULL, LABELS, LATER } from './report-examples.ts';

const hide = (name: string, text: string) => masking([{ kind: 'person', name, label: 'X' }])(text);

describe('a name', () => {
  it.each([
    ['Ana Lima', 'Ana Lima, ANA, lima and ana  LIMA said so', 'X, X, X and X said so'],
    ['Ana Lima', 'Anatomy and banana, Limassol', 'Anatomy and banana, Limassol'],
    ['Ana Lima', 'Ana’s hint, (Ana), "ana"', 'X’s hint, (X), "X"'],
    ['Dr. Ana Lima', 'Dr. Ana Lima and Ana; the dr. was out', 'X and X; the dr. was out'],
    ['Ludwig van Dam', 'Ludwig or Dam in a van', 'X or X in a van'],
    ['Ana, Bob and Cy Lee', 'Bob asked, Cy laughed, Ana nodded', 'X asked, X laughed, X nodded'],
    ['A. Lima', 'a note by A. Lima, a good one', 'a note by X, a good one'],
    ['José', 'Jose\u0301 and JOSÉ', 'X and X'],
    ['أحمد علي', 'قال أحمد: نعم', 'قال X: نعم'],
    ['أحمد', 'وأحمد قال لأحمد وبأحمد فأحمد كأحمد', 'وX قال لX وبX فX كX'],
    ['حسن', 'الحسن وللحسن وبالحسن، لا محسن ولا حسنة', 'الX وللX وبالX، لا محسن ولا حسنة'],
    ['الحسن', 'قال الحسن ثم شكرا للحسن، وهذا حسن', 'قال X ثم شكرا لX، وهذا حسن'],
    ['أحمد وعلي حسن', 'سأل أحمد، وضحك علي، ولحسن', 'سأل X، وضحك X، ولX'],
    ['وليد', 'قال وليد لوليد', 'قال X لX'],
    ['Ana', 'سألت وAna قالت لAna وبالـAna، لا Anatomy', 'سألت وX قالت لX وبالـX، لا Anatomy'],
    ['Ольга', 'قال وОльга', 'قال وX'],
    ['علي', 'بـعلي ولـــعلي وَعلي لِعليّ ـعلي', 'بـX ولـــX وَX لِX ـX'],
    ['عمر', 'قال عُمَرُ وعـمـر، لا عمرو', 'قال X وX، لا عمرو'],
    ['عُمَر وَعليّ', 'عمر وعُمر، ثم علي', 'X وX، ثم X'],
    ['الحَسن', 'اَلْحَسَن ولِلْحسن، وهذا حسن', 'X ولِX، وهذا حسن'],
    ['王芳', '我觉得王芳说得对', '我觉得X说得对'],
    ['김민준', '김민준이 말했다', 'X이 말했다'],
    ['Ольга', 'ОЛЬГА и Ольга, но не Ольгам', 'X и X, но не Ольгам'],
    ['C++ (.*)', 'said C++ (.*) and no more', 'said X and no more'],
    ['', 'nobody is meant', 'nobody is meant'],
    [' - ', 'a - b', 'a - b'],
  ])('%j is taken out of %j', (name, text, masked) => {
    expect(hide(name, text)).toBe(masked);
  });

  it('never stands in masked words as a whole word, drawn at random', () => {
    const sign = fc.constantFrom(
      ..."aBzÉßıσΣ .*+?()[]{}|^$\\/-_'’\tعل王김é\u0301\ud83d\ude00\ud800",
    );
    const name = fc
      .array(sign, { minLength: 1, maxLength: 12 })
      .map((signs) => signs.join(''))
      .filter((text) => /[\p{L}\p{N}]/u.test(text) && !/^\p{M}/u.test(text.trim()));
    const words = fc.array(sign, { maxLength: 8 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(name, words, words, (person, before, after) => {
        const masked = hide(person, `${before} ${person} ${after}`);
        expect(hasWord(masked, oneLine(person))).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});

function oneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Told by looking at each place by itself, unlike the code. */
function hasWord(text: string, word: string): boolean {
  const line = oneLine(text);
  for (let at = line.indexOf(word); at !== -1; at = line.indexOf(word, at + 1)) {
    const isWord = (sign: string | undefined) =>
      sign !== undefined && /[\p{L}\p{M}\p{N}_]/u.test(sign);
    const before = [...line.slice(0, at)].at(-1);
    const after = [...line.slice(at + word.length)].at(0);
    const begins = !isWord([...word].at(0)) || !isWord(before);
    const ends = !isWord([...word].at(-1)) || !isWord(after);
    if (begins && ends) return true;
  }
  return false;
}

describe('a masked report', () => {
  const dossier = dossierOf('With Ana', [FULL, LATER, AGAIN]);
  const told = (report: Report) => JSON.stringify(reportFile(report));

  it('holds no interviewer’s name, whole or in part, in any of its words', () => {
    const masked = told(maskedReport(dossier, { names: true, roles: false }, LABELS));
    expect(masked).not.toMatch(/\b(?:ana|lima)\b|أحمد/i);
    expect(masked).toContain('Backend engineer at Acme');
  });

  it('gives the same person the same number, in the order of the interviews', () => {
    const masked = maskedReport(dossier, { names: true, roles: false }, LABELS);
    const file = reportFile(masked);
    expect(file.title).toBe('With Interviewer 1');
    expect(file.interviews.map(({ interviewer }) => interviewer)).toEqual([
      'Interviewer 1',
      'Interviewer 2',
      'Interviewer 1',
    ]);
    expect(file.interviews[2]?.notes).toBe('Better than when Interviewer 2 asked.');
  });

  it('means the interview’s own interviewer where two share a first name', () => {
    const both = [
      anInterview({ interviewer: 'Ana Lima' }),
      anInterview({ interviewer: 'Ana Souza', entries: [anEntry({ note: 'Ana smiled.' })] }),
    ];
    const masked = maskedReport(dossierOf('', both), { names: true, roles: false }, LABELS);
    expect(reportFile(masked).interviews[1]?.questions[0]?.notes).toBe('Interviewer 2 smiled.');
  });

  it('holds no company on request, and keeps ordinary words of a role', () => {
    const one: Report = {
      kind: 'interview',
      interview: anInterview({
        interviewer: 'Ana',
        role: 'Backend engineer at Acme',
        whole: 'ACME wants an engineer who writes.',
      }),
    };
    const masked = maskedReport(one, { names: true, roles: true }, LABELS);
    const [interview] = reportFile(masked).interviews;
    expect(interview?.role).toBe('Company or role 1');
    expect(interview?.notes).toBe('Company or role 1 wants an engineer who writes.');
  });

  it('is as it was where nothing is to be masked', () => {
    expect(maskedReport(dossier, { names: false, roles: false }, LABELS)).toBe(dossier);
  });
});
