/** What is wrong with a filled form, and where, in words for people. */
import type { AnswersFault } from '@/domain/interviewer-answers.ts';
import type { FilePlace } from '@/domain/issue-fault.ts';
import { t } from '@/locales/t.ts';
import { shownStep, stepsInARow } from '../../ui/file-step.ts';

export function faultWords(fault: AnswersFault): string {
  switch (fault.kind) {
    case 'not-answers':
      return t('form.fault.notAnswers');
    case 'empty-form':
      return t('form.fault.emptyForm');
    case 'newer':
      return t('form.fault.newer');
    case 'no-answers':
      return t('form.fault.noAnswers');
    case 'unread':
      return t('form.fault.unread');
    case 'too-large':
      return t('form.fault.tooLarge', [String(fault.limit / 1_000_000)]);
    case 'too-many':
      return t('form.fault.tooMany', [String(fault.limit)]);
    default:
      return placedFault(fault);
  }
}

type Placed = Exclude<
  Extract<AnswersFault, { readonly place: FilePlace }>,
  { readonly kind: 'too-many' }
>;

function placedFault(fault: Placed): string {
  const place = placeWords(fault.place);
  switch (fault.kind) {
    case 'too-long':
      return t('form.fault.tooLong', [String(fault.limit), place]);
    case 'missing':
      return t('form.fault.missing', [place]);
    case 'wrong':
      return t('form.fault.wrong', [place]);
    case 'unknown':
      return t('form.fault.unknown', [place]);
    case 'broken-text':
      return t('form.fault.brokenText', [place]);
    case 'twice':
      return t('form.fault.twice', [place]);
    case 'encoding':
      return t('form.fault.encoding', [place]);
    case 'too-deep':
      return t('form.fault.tooDeep', [place]);
  }
}

/** As a person counts: `['answers', 2, 'text']` is answer 3, “text”; `['lines', 11]` is line 12. */
function placeWords(place: FilePlace): string {
  const words = place.flatMap((step, at) => {
    if (typeof step === 'number') {
      const count = String(step + 1);
      const isLine = place[at - 1] === 'lines';
      return [isLine ? t('form.place.line', [count]) : t('form.place.answer', [count])];
    }
    // The list is told with the count that follows.
    if (typeof place[at + 1] === 'number') return [];
    return [t('form.place.field', [shownStep(step)])];
  });
  return words.length === 0 ? t('form.place.file') : stepsInARow(words);
}
