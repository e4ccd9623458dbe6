/** What a record is, in words for people. */
import { t } from '@/locales/t.ts';
import type { RecordAbout } from '@/state/record-about.ts';
import { dateWords } from '../../interviews/dates.ts';

export function recordWords(about: RecordAbout): string {
  const name = t(`options.data.record.${about.kind}`);
  switch (about.kind) {
    case 'note':
    case 'wholeNote':
    case 'entry':
    case 'moment':
    case 'plan':
    case 'reflection':
    case 'interview':
      return about.startedAt === null
        ? name
        : t('options.data.record.of', [name, dateWords(about.startedAt, 'full')]);
    case 'question':
    case 'aspect':
    case 'pack':
      return about.words === null ? name : t('options.data.record.called', [name, about.words]);
    default:
      return name;
  }
}
