/** A few letters find a question, whatever it is written in and however the letters are typed. */
import { describe, expect, it } from 'vitest';
import { excerptOf } from '@/domain/excerpt.ts';
import type { HistoryPart } from '@/domain/history-parts.ts';
import { createHistoryIndex } from '@/domain/history-search.ts';
import { entryId, interviewId } from '@/domain/ids.ts';
import { rareWords, searchIn, shippedTexts } from '../support/search-in.ts';

/** What it is about, what stands there, what is typed. */
const FOUND: readonly (readonly [string, string, readonly string[]])[] = [
  ['accents', 'Où ai-je hésité ?', ['hesite', 'HÉSITÉ', 'ou', 'hesité']],
  ['a French apostrophe', 'Avant l’entretien', ['entretien', "l'entretien", 'l’entretien', 'en']],
  ['a space that does not break', 'Ai-je hésité\u202f? Bien\u00a0sûr', ['hesite', 'sur']],
  ['œ and æ', 'Le cœur de l’œuvre', ['coeur', 'cœur', 'oeuvre']],
  ['ß', 'Die größte Straße', ['strasse', 'Straße', 'grosste']],
  ['a dotted and a dotless i', 'İlk görüşme, kısa', ['ilk', 'kisa', 'kısa', 'gorusme']],
  ['ñ and ç', 'La señal; a atenção', ['senal', 'señal', 'atencao']],
  ['ø and ł', 'Første møte, słowo', ['forste', 'mote', 'slowo']],
  ['full-width letters', 'ＣＯＤＥ', ['code', 'ｃｏ']],
  ['Cyrillic', 'Ещё один вопрос, самый тёмный', ['еще', 'ВОПР', 'темный']],
  ['Greek', 'Ποιος ήταν ο στόχος;', ['στοχος', 'ΣΤΌΧΟΣ', 'ηταν', 'στ']],
  ['Hebrew', 'מָה הָיָה הַשֵּׁם', ['השם', 'היה']],
  ['Hindi', 'क्या मैंने ज़्यादा हिंदी में कहा', ['ज्यादा', 'हिंदी', 'हिँदी', 'मैं']],
  ['Chinese', '我在哪里卡住了？为什么？', ['卡住', '哪里卡住', '卡', '了', '为什么']],
  ['Japanese', '次の面接でReactの経験をどう話すか', ['面接', '経験', 'react', 'どう話']],
  ['Japanese in half-width', 'ｶﾞｲﾄﾞを見た', ['ガイド']],
  ['Korean', '기술면접에서 무엇이 좋았나요', ['면접', '기술', '며', '기술면접', '좋았']],
  ['Thai', 'ฉันพูดเร็วเกินไปหรือไม่', ['พูด', 'เร็ว', 'เรว', 'หรือไม่']],
  ['signs beyond the first plane', '𠮷野家', ['𠮷野', '野家']],
  ['an alef in all its forms', 'أين إجابتي الآن؟', ['اين', 'اجابتي', 'الان', 'إين']],
  ['taa marbuta', 'كانت المقابلة طويلة', ['طويله', 'طويلة']],
  ['alef maqsura', 'ما مدى وضوحي', ['مدي', 'مدى']],
  ['the seats of hamza', 'سؤال عن شيء وبيئة', ['سوال', 'شئ', 'شي', 'بيئة']],
  ['the article', 'في المقابلة والوقت للحل', ['مقابلة', 'المقابلة', 'وقت', 'الوقت', 'الحل', 'حل']],
  ['no article where one is typed', 'مقابلة عن حل', ['المقابلة', 'والمقابلة', 'الحل']],
  ['“and”', 'وسببه واضح', ['سببه', 'وسببه']],
  ['a beginning like an article', 'التزام وإلهام', ['التزام', 'الت', 'إلهام', 'الهام', 'تزام']],
  ['vowels and a stretched line', 'تَكلّمتُ بســرعة', ['تكلمت', 'بسرعة', 'تَكَلَّمت']],
  ['digits', 'خلال ١٥ دقيقة، ۲۰', ['15', '١٥', '20']],
  ['Arabic punctuation', 'أولًا،ثانيًا؛ثالثًا؟', ['ثانيا', 'ثالثا']],
  ['letters of a Persian keyboard', 'كيف كان', ['کیف']],
];

const OTHERS = ['Something else', 'شيئان آخران', '别的', '다른', 'другое'];

describe('what is typed finds what is written with', () => {
  it.each(FOUND)('%s', (_, text, queries) => {
    const find = searchIn([...OTHERS, text]);
    for (const query of queries) {
      expect(find(query)[0], query).toBe(text);
    }
  });
});

describe('what is not there', () => {
  it('is not found for having the signs in another order', () => {
    expect(searchIn(['面白い接客'])('面接')).toEqual([]);
    expect(searchIn(['我在哪里'])('里哪')).toEqual([]);
  });

  it('keeps the vowels of Hindi and Thai apart', () => {
    expect(searchIn(['की'])('के')).toEqual([]);
    expect(searchIn(['ดี'])('ดู')).toEqual([]);
  });

  it('comes after the word itself, where a word only begins like the article', () => {
    const find = searchIn(['تزامن كل شيء', 'التزام واضح']);
    expect(find('التزام')[0]).toBe('التزام واضح');
  });
});

describe.each(shippedTexts)('every question of the shipped template %s', (_, texts) => {
  const find = searchIn(texts);

  it('is among the first five by two of its rarer words', () => {
    for (const text of texts) {
      const [first = '', second = ''] = rareWords(text, texts);
      expect(find(`${first} ${second}`).slice(0, 5), `${first} ${second}`).toContain(text);
    }
  });

  it('is found by the first two letters of its rarest word', () => {
    for (const text of texts) {
      const [first = ''] = rareWords(text, texts);
      expect(find(first.slice(0, 2)), first).toContain(text);
    }
  });
});

describe('past interviews', () => {
  const part = (text: string): HistoryPart => ({ kind: 'note', text, entry: entryId('q') });
  const noted = interviewId('a');

  /** The excerpt with what was found in brackets; null where the interview is not found. */
  function foundIn(text: string, query: string): string | null {
    const index = createHistoryIndex();
    index.put(noted, 1, [part(text)]);
    const [found] = index.find(query);
    if (found === undefined) return null;
    return excerptOf(text, found.terms)
      .map((piece) => (piece.isFound ? `[${piece.text}]` : piece.text))
      .join('');
  }

  it('show the word that was found, as it stands there', () => {
    expect(foundIn('كانت المقابلة طويلة', 'مقابله')).toBe('كانت [المقابلة] طويلة');
    expect(foundIn('Avant l’œuvre', 'oeuvre')).toBe('Avant l’[œuvre]');
    expect(foundIn('기술면접에서 좋았나요', '면접')).toBe('[기술면접에서] 좋았나요');
  });

  it('show the very signs that were found where no spaces are', () => {
    expect(foundIn('次の面接官はReactの話', '面接官')).toBe('次の[面接官]はReactの話');
    expect(foundIn('ฉันพูดเร็วเกินไป', 'เรว')).toBe('ฉันพูด[เร็ว]เกินไป');
    expect(foundIn('次の面接はReactの話', 'react')).toBe('次の面接は[React]の話');
  });

  it('are found by one sign of a script without spaces', () => {
    expect(foundIn('次の面接', '面')).toBe('次の[面接]');
  });
});
