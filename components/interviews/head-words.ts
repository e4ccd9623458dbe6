/** An interview's facts in words. */
import type { CallSite } from '@/domain/call/phase.ts';
import type { SheetWords } from '@/domain/feedback-sheet.ts';
import type { InterviewHead } from '@/domain/interview.ts';
import { t } from '@/locales/t.ts';
import { dateWords } from './dates.ts';

export function siteWords(site: CallSite): string {
  switch (site) {
    case 'meet':
      return t('interviews.site.meet');
    case 'zoom':
      return t('interviews.site.zoom');
    case 'zoomgov':
      return t('interviews.site.zoomgov');
    case 'teams':
      return t('interviews.site.teams');
    case 'jitsi':
      return t('interviews.site.jitsi');
    case 'webex':
      return t('interviews.site.webex');
    case 'whereby':
      return t('interviews.site.whereby');
    case 'practice':
      return t('interviews.site.practice');
  }
}

/** Whom and for what, as far as it is known. */
export function personWords(head: Pick<InterviewHead, 'interviewer' | 'role'>): string {
  if (head.interviewer === '' || head.role === '') return head.interviewer || head.role;
  return t('interviews.pair', [head.interviewer, head.role]);
}

const MINUTE = 60_000;

export function minutesTaken(head: InterviewHead): number | undefined {
  if (head.startedAt === null || head.endedAt === null) return undefined;
  return Math.max(1, Math.round((head.endedAt - head.startedAt) / MINUTE));
}

export function sheetWords(head: InterviewHead): SheetWords {
  const when = dateWords(head.startedAt, 'full');
  const place = head.site === null ? when : t('interviews.pair', [when, siteWords(head.site)]);
  return {
    title: t('interviews.sheetTitle', [place]),
    asked: t('interviews.askedTitle'),
    notAsked: t('interviews.notAsked'),
    setAside: t('interviews.setAside'),
    whole: t('note.whole'),
    noNote: t('interviews.noNote'),
    with: t('interviews.with'),
    role: t('interviews.role'),
    rated: (rating, guess) =>
      guess === null
        ? t('rating.sheet', [String(rating)])
        : t('rating.sheetGuessed', [String(rating), String(guess)]),
  };
}
