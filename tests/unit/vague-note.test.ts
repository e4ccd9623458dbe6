/** What a note must hold so that no follow-up is offered. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isVague } from '@/domain/vague-note.ts';

const VAGUE: Readonly<Record<string, readonly string[]>> = {
  en: [
    'good',
    'Good job overall.',
    'communication',
    'be more confident',
    'more structure',
    'it was fine',
    'work on communication',
    'Pretty solid, just practise more',
    'OK',
    'could be a bit clearer',
    'naïve',
  ],
  es: ['bien', 'Muy bien, más práctica', 'mejorar un poco', 'todo claro', 'MÁS CLARO'],
  pt: ['bom', 'muito bem', 'melhorar um pouco', 'mais claro', 'foi ótimo'],
  fr: ['bien', 'très bien', 'un peu plus clair', 'c’était bon', 'améliorer'],
  ar: ['جيد', 'ممتاز جداً', 'كان جيداً', 'أفضل', 'تحسين أكثر'],
  de: ['gut', 'mehr üben'],
  ja: ['よかった'],
};

const CONCRETE: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Froze when the test failed. Say one hypothesis aloud first',
    'jumped to code before asking about duplicates',
    'said "probably" 5 times',
    'line 12, off by one',
    'two pointers instead of the hash map',
    'I talked over him while he gave the hint',
    'forgot edge cases',
    'the cache story lost him; start from the outage and its cost',
    'name = null case',
    'hints late: ask for one after two silent minutes',
    'explained the queue twice but never what happens at overload',
  ],
  es: [
    'me quedé callada cuando falló la prueba',
    'olvidé el caso vacío',
    'tardé 5 minutos en leer',
  ],
  pt: ['fiquei calado quando o teste falhou', 'esqueci o caso vazio', 'demorei 5 minutos para ler'],
  fr: ['bloqué quand le test a échoué', 'oublié le cas vide', '5 minutes de silence'],
  ar: [
    'لأنني توترت',
    'وبعد التلميح',
    'كان ذلك بالسؤال',
    'توقفت عندما فشل الاختبار',
    'نسيت حالة القائمة الفارغة',
    'صمت ٥ دقائق',
  ],
  de: ['bei der Rekursion zu lange still gewesen'],
  ja: ['テストが失敗したときに黙ってしまった'],
};

const cases = (table: typeof VAGUE) =>
  Object.entries(table).flatMap(([language, notes]) =>
    notes.map((note) => [language, note] as const),
  );

describe('a follow-up', () => {
  it.each(cases(VAGUE))('is worth offering, in %s: %s', (language, note) => {
    expect(isVague(note, language)).toBe(true);
  });

  it.each(cases(CONCRETE))('is not needed, in %s: %s', (language, note) => {
    expect(isVague(note, language)).toBe(false);
  });

  it('is judged by the language however its code is written', () => {
    expect(isVague('it was pretty solid overall', 'EN-GB')).toBe(true);
  });

  it('is never offered for an empty note', () => {
    for (const note of ['', ' ', '\n\n', '...']) expect(isVague(note, 'en')).toBe(false);
  });

  it('is never offered for a long note because its last line is short', () => {
    const long =
      'explains well, asks back, drew the data flow first and named every trade-off on the way\ngood';
    expect(isVague(long, 'en')).toBe(false);
  });

  it('is judged for any text, in any language, at once', () => {
    const seed = Number(process.env.DEBRIEF_SEED ?? Date.now() % 2 ** 31);
    console.log(`vague notes: DEBRIEF_SEED=${seed}`);
    const text = fc.string({ unit: 'binary', maxLength: 20_000 });
    const language = fc.oneof(fc.constantFrom('en', 'ar', 'pt-BR', '', 'xx'), fc.string());
    fc.assert(
      fc.property(text, language, (note, code) => {
        const before = performance.now();
        expect(typeof isVague(note, code)).toBe('boolean');
        expect(performance.now() - before).toBeLessThan(1000);
      }),
      { seed, numRuns: 200 },
    );
  });
});
