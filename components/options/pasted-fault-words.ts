/** What is wrong with pasted text, in words for people: there is no file, and the text stands in its field. */
import type { FileFault } from '@/domain/template-file.ts';
import { t } from '@/locales/t.ts';
import { countWords } from './count-words.ts';
import { faultWords, placeWords } from './import-words.ts';

export function pastedFaultWords(fault: FileFault): string {
  switch (fault.kind) {
    case 'no-questions':
      return t('options.paste.fault.noQuestions');
    case 'too-many':
      return t('options.paste.fault.tooMany', [
        countWords(fault.limit),
        String(fault.place.at(-1)),
      ]);
    case 'too-long':
      return fault.place.length === 0
        ? t('options.paste.fault.tooLongInAll', [countWords(fault.limit)])
        : t('options.paste.fault.tooLong', [String(fault.limit), placeWords(fault.place)]);
    case 'wrong':
      return t('options.paste.fault.wrong', [placeWords(fault.place)]);
    case 'broken-text':
      return t('options.paste.fault.brokenText', [placeWords(fault.place)]);
    default:
      // The others are of files: of their bytes, their forms, and what reads them.
      return faultWords(fault);
  }
}
