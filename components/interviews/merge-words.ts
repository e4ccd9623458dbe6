/** What merging two records will do, in words. */
import type { InterviewHead } from '@/domain/interview.ts';
import type { MergePreview } from '@/domain/merge-choice.ts';
import { t } from '@/locales/t.ts';
import { dateWords } from './dates.ts';

export function mergeWords(kept: InterviewHead, preview: MergePreview): readonly string[] {
  const { moved, joined, moments, plans, dropped, ratingsDiffer } = preview;
  const isLonger = preview.startedAt !== kept.startedAt || preview.endedAt !== kept.endedAt;
  return [
    moved > 0 ? t('merge.moved', moved) : '',
    joined > 0 ? t('merge.joined', joined) : '',
    moments > 0 ? t('merge.moments', moments) : '',
    plans > 0 ? t('merge.plans', plans) : '',
    t('merge.words'),
    isLonger
      ? t('merge.time', [dateWords(preview.startedAt, 'full'), dateWords(preview.endedAt, 'full')])
      : '',
    ratingsDiffer ? t('merge.ratings') : '',
    ...dropped.map((words) => t('merge.dropped', [words])),
    t('merge.deleted'),
  ].filter((word) => word !== '');
}
