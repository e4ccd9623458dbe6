/** A copy and what is wrong with it, in words for people. */
import type { RestorePreview } from '@/domain/copies.ts';
import { t } from '@/locales/t.ts';
import type { CopyName, RestoreFault } from '@/state/restoring.ts';
import { countWords } from '../count-words.ts';
import { dayWords, listWords } from './data-words.ts';

export function copyWords(copy: CopyName): string {
  return copy.kind === 'file' ? copy.name : dayWords(copy.day);
}

export function faultWords({ kind }: RestoreFault): string {
  switch (kind) {
    case 'not-json':
      return t('options.data.restore.fault.notJson');
    case 'not-a-backup':
      return t('options.data.restore.fault.notABackup');
    case 'newer':
      return t('options.data.restore.fault.newer');
    case 'too-large':
      return t('options.data.restore.fault.tooLarge');
    case 'empty':
      return t('options.data.restore.fault.empty');
    case 'gone':
      return t('options.data.restore.fault.gone');
    case 'unread':
      return t('options.data.restore.fault.unread');
    case 'unanswered':
      return t('options.data.restore.fault.unanswered');
  }
}

/** `2 interviews and 5 notes`: what `replace` would delete; empty where that is nothing. */
export function onlyHereWords({ interviews, notes, questions, settings }: RestorePreview): string {
  const parts: string[] = [];
  if (interviews.missing > 0) {
    parts.push(counted('options.data.restore.interviewCount', interviews.missing));
  }
  if (notes.missing > 0) parts.push(counted('options.data.restore.noteCount', notes.missing));
  if (questions.missing > 0)
    parts.push(counted('options.data.restore.questionCount', questions.missing));
  if (settings.missing > 0) parts.push(t('options.data.restore.settingCount'));
  return listWords(parts);
}

type Counted =
  | 'options.data.restore.interviewCount'
  | 'options.data.restore.noteCount'
  | 'options.data.restore.questionCount';

const counted = (key: Counted, count: number) => t(key, count, [countWords(count)]);
