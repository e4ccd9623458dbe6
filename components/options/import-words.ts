/** What is wrong with a file, and where, in words for people. */
import type { FilePlace } from '@/domain/issue-fault.ts';
import type { FileFault } from '@/domain/template-file.ts';
import type { ImportKind } from '@/domain/template-import.ts';
import { t } from '@/locales/t.ts';
import { shownStep, stepsInARow } from '../ui/file-step.ts';
import { countWords } from './count-words.ts';

export function faultWords(fault: FileFault): string {
  switch (fault.kind) {
    case 'not-json':
      return t('options.import.fault.notJson');
    case 'not-a-template':
      return t('options.import.fault.notATemplate');
    case 'newer':
      return t('options.import.fault.newer');
    case 'unread':
      return t('options.import.fault.unread');
    case 'unknown-format':
      return t('options.import.fault.unknownFormat');
    case 'no-questions':
      return t('options.import.fault.noQuestions');
    case 'too-slow':
      return t('options.import.fault.tooSlow');
    case 'no-reader':
      return t('options.import.fault.noReader');
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
    case 'encoding':
      return t('options.import.fault.encoding', [place]);
    case 'too-deep':
      return t('options.import.fault.tooDeep', [place]);
    case 'bad-table':
      return t('options.import.fault.badTable', [place]);
  }
}

/**
 * As a person counts: `['aspects', 2, 'questions', 5, 'text']` is aspect 3, question 6, “text”;
 * `['rows', 11, 'hint']` is row 12, column “hint”; `['lines', 11]` is line 12.
 */
export function placeWords(place: FilePlace): string {
  if (place.length === 0) return t('options.import.place.file');
  return stepsInARow(place.flatMap((_, at) => stepWords(place, at)));
}

function stepWords(place: FilePlace, at: number): readonly string[] {
  const step = place[at] ?? '';
  if (typeof step === 'number') return [countedWords(String(step + 1), place[at - 1])];
  // The list is told with the count that follows.
  if (typeof place[at + 1] === 'number') return isCounted(step) ? [] : [fieldWords(step)];
  return [
    place[0] === 'rows' ? t('options.import.place.column', [shownStep(step)]) : fieldWords(step),
  ];
}

const isCounted = (list: string): boolean =>
  ['aspects', 'questions', 'rows', 'lines'].includes(list);

function countedWords(count: string, list: string | number | undefined): string {
  switch (list) {
    case 'aspects':
      return t('options.import.place.aspect', [count]);
    case 'questions':
      return t('options.import.place.question', [count]);
    case 'rows':
      return t('options.import.place.row', [count]);
    case 'lines':
      return t('options.import.place.line', [count]);
    default:
      return count;
  }
}

function fieldWords(name: string): string {
  return t('options.import.place.field', [shownStep(name)]);
}

export function importKindWord(kind: ImportKind): string {
  switch (kind) {
    case 'yours':
      return t('options.import.kind.yours');
    case 'changed':
      return t('options.import.kind.changed');
    case 'added':
      return t('options.import.kind.added');
    case 'deleted':
      return t('options.import.kind.deleted');
    case 'duplicate':
      return t('options.import.kind.duplicate');
    case 'same':
      return t('options.import.kind.same');
  }
}

export function importKindAbout(kind: ImportKind): string {
  switch (kind) {
    case 'yours':
      return t('options.import.kindAbout.yours');
    case 'changed':
      return t('options.import.kindAbout.changed');
    case 'added':
      return t('options.import.kindAbout.added');
    case 'deleted':
      return t('options.import.kindAbout.deleted');
    case 'duplicate':
      return t('options.import.kindAbout.duplicate');
    case 'same':
      return '';
  }
}
