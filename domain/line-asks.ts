/**
 * Whether a line asks something, by its marks and by how it begins.
 *
 * Owns: question marks with a remark behind them, the ends of sentences in several scripts, and how
 * people ask for something without a mark. Must not know: what stands around the line.
 */
import { plainWords } from './plain-words.ts';
import { QUESTION_LENGTH } from './template.ts';

const MARKS = ['?', '？', '؟'] as const;
const CLOSED_BY = /^["'”’»)\]]+/u;
const ASKS_AT_ITS_END = /[?？؟;][!！]*["'”’»)\]]*$/u;
const BRACKETED = /^[(（[][^()（）]*[)）\]][.!]?$/u;
const MOST_OF_A_REMARK = { words: 4, bracketed: 60, bare: 40 };

/** A short remark may follow the mark: "Was I clear? (1-4)", "What did I miss? Be blunt." */
export function asks(text: string): boolean {
  const words = text.trim();
  if (ASKS_AT_ITS_END.test(words)) return true;
  const mark = Math.max(...MARKS.map((each) => words.lastIndexOf(each)));
  if (mark < 1) return false;
  const behind = words.slice(mark + 1).replace(CLOSED_BY, '');
  // No space: the mark of an address. Chinese and Japanese have none behind theirs.
  return (/^[\s(（[]/u.test(behind) || words[mark] === '？') && isRemark(behind.trim());
}

function isRemark(text: string): boolean {
  if (isBracketed(text)) return text.length <= MOST_OF_A_REMARK.bracketed;
  return (
    text.length <= MOST_OF_A_REMARK.bare &&
    text.split(' ').length <= MOST_OF_A_REMARK.words &&
    isOneSentence(text)
  );
}

/** It says more of what stands before it, and is nothing by itself. */
export function isBracketed(text: string): boolean {
  return BRACKETED.test(text.trim());
}

export function isOneSentence(text: string): boolean {
  return text.length <= QUESTION_LENGTH && !/[.!?؟۔।]\s|[。！？]\s*[\p{L}\p{N}]/u.test(text.trim());
}

/** A whole sentence, which no heading is. */
export function isTold(text: string): boolean {
  return isOneSentence(text) && /[.!…。！।۔]["'”’»)\]]*$/u.test(text.trim());
}

/** Folded, in each language that Debrief asks in; whoever pastes does not say which one it is. */
const REQUESTS: readonly { readonly begins: RegExp; readonly ofMine: RegExp }[] = [
  request(
    '(?:(?:please|kindly),? )?(?:tell|name|give|show|describe|explain|share|point|mention|pick|rate|list|say)',
    'me|my|i|mine',
  ),
  request(
    '(?:por favor,? )?(?:dime|digame|cuentame|cuenteme|nombra|nombrame|describe|describeme|senala|senalame|indica|indicame|menciona|explica|explicame|dame|deme|valora|puntua)',
    'me|mi|mis|dime|digame|cuentame|cuenteme|nombrame|describeme|senalame|indicame|explicame|dame|deme',
  ),
  request(
    '(?:por favor,? )?(?:me )?(?:diga|diz|conte|cite|nomeie|descreva|aponte|indique|mencione|explique|avalie|fale)',
    'me|mim|eu|meu|minha|meus|minhas',
  ),
  request(
    '(?:s.il (?:te|vous) plait,? )?(?:dis|dites|cite|citez|nomme|nommez|decris|decrivez|explique|expliquez|donne|donnez|indique|indiquez|raconte|racontez|montre|montrez|note|notez)',
    'moi|me|m|mon|ma|mes|je|j',
  ),
  request(
    '(?:من فضلك،? )?(?:اخبرني|اخبريني|قل لي|قولي لي|حدثني|حدثيني|اعطني|اعطيني|اذكر|اذكري|اشرح|اشرحي|صف|صفي)',
    '\\p{L}+',
  ),
];

function request(begins: string, ofMine: string) {
  return {
    begins: new RegExp(`^(?:${begins})(?![\\p{L}\\p{N}])`, 'u'),
    ofMine: new RegExp(`(?<![\\p{L}\\p{N}])(?:${ofMine})(?![\\p{L}\\p{N}/])`, 'u'),
  };
}

/** "Name my weakest answer": it asks for something about the one who asks, and needs no mark. */
export function requests(text: string): boolean {
  if (!isOneSentence(text) || /[:：]$/.test(text.trim())) return false;
  const plain = plainWords(text);
  return REQUESTS.some(({ begins, ofMine }) => begins.test(plain) && ofMine.test(plain));
}

export function asksOrRequests(text: string): boolean {
  return asks(text) || requests(text);
}
