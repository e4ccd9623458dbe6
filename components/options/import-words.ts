/** What is wrong with a file, and where, in words for people. */
import type { FileFault, FilePlace } from '@/domain/template-file.ts';
import { t } from '@/locales/t.ts';
import type { ImportFault } from '@/state/template-import.ts';
import { countWords } from './count-words.ts';

export function faultWords(fault: ImportFault): string {
  switch (fault.kind) {
    case 'not-json':
      return t('options.import.fault.notJson');
    case 'not-a-template':
      return t('options.import.fault.notATemplate');
    case 'newer':
      return t('options.import.fault.newer');
    case 'unread':
      return t('options.import.fault.unread');
    case 'no-questions':
      return t('options.import.fault.noQuestions');
    case 'too-large':
      return t('options.import.fault.tooLarge', [String(fault.limit / 1_000_000)]);
    default:
      return placedFault(fault);
  }
}

function placedFault(fault: Extract<FileFault, { readonly place: FilePlace }>): string {
  const place = placeWords(fault.place);
  switch (fault.kind) {
    case 'too-many':
      return t('options.import.fault.tooMany', [
        countWords(fault.limit),
        String(fault.place.at(-1)),
      ]);
    case 'too-long':
      return t('options.import.fault.tooLong', [String(fault.limit), place]);
    case 'missing':
      return t('options.import.fault.missing', [place]);
    case 'empty':
      return t('options.import.fault.empty', [place]);
    case 'wrong':
      return t('options.import.fault.wrong', [place]);
    case 'unknown':
      return t('options.import.fault.unknown', [place]);
    case 'broken-text':
      return t('options.import.fault.brokenText', [place]);
    case 'twice':
      return t('options.import.fault.twice', [place]);
  }
}

/** A file's own words can be long, and hold anything. */
const MOST_SHOWN = 40;

/** `['aspects', 2, 'questions', 5, 'text']` as a person counts: aspect 3, question 6, “text”. */
export function placeWords(place: FilePlace): string {
  if (place.length === 0) return t('options.import.place.file');
  const words = place.flatMap((step, at): string[] => {
    if (typeof step === 'number') {
      const list = place[at - 1];
      const count = String(step + 1);
      if (list === 'aspects') return [t('options.import.place.aspect', [count])];
      return list === 'questions' ? [t('options.import.place.question', [count])] : [count];
    }
    if (typeof place[at + 1] === 'number') {
      return step === 'aspects' || step === 'questions' ? [] : [fieldWords(step)];
    }
    return [fieldWords(step)];
  });
  return words.join(', ');
}

function fieldWords(name: string): string {
  const shown = name.length > MOST_SHOWN ? `${name.slice(0, MOST_SHOWN)}…` : name;
  return t('options.import.place.field', [shown.toWellFormed()]);
}
