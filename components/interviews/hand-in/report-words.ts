/** The words around a report, in the interface's language. */
import type { MaskLabels } from '@/domain/masked-report.ts';
import type { ReportWords } from '@/domain/report-words.ts';
import type { MomentNames } from '@/domain/settings.ts';
import type { ThankYouWords } from '@/domain/thank-you.ts';
import { t } from '@/locales/t.ts';
import { interviewTypeWord } from '../../ui/interview-type-word.ts';
import { momentKindWord } from '../../ui/moment-kind-word.ts';
import { planSentence } from '../../ui/plan-sentence.ts';
import { dateWords } from '../dates.ts';
import { siteWords } from '../head-words.ts';

export function reportWords(momentNames: MomentNames): ReportWords {
  const day = new Intl.DateTimeFormat(t('language') || undefined, { dateStyle: 'long' });
  const outOf = (rating: number, guess: number | null) =>
    guess === null
      ? t('report.rated', [String(rating)])
      : t('report.ratedGuessed', [String(rating), String(guess)]);
  return {
    language: t('language'),
    direction: t('direction') === 'rtl' ? 'rtl' : 'ltr',
    titleOf: (when) => t('report.title', [when]),
    when: (time) => dateWords(time, 'full'),
    day: (time) => day.format(time),
    minutes: (count) => t('interviews.lasted', count),
    site: siteWords,
    type: interviewTypeWord,
    fact: {
      with: t('interviews.with'),
      role: t('interviews.role'),
      type: t('report.type'),
      where: t('interviews.where'),
      time: t('interviews.time'),
      rating: t('report.rating'),
      interviews: t('report.interviews'),
      period: t('report.period'),
      plans: t('report.plans'),
    },
    period: (first, last) => t('report.periodOf', [first, last]),
    joined: (parts) => parts.join(' · '),
    part: {
      contents: t('report.contents'),
      asked: t('interviews.askedTitle'),
      notAsked: t('interviews.notAsked'),
      setAside: t('interviews.setAside'),
      whole: t('note.whole'),
      wentWell: t('report.wentWell'),
      improve: t('report.improve'),
      plans: t('report.plans'),
      reflection: t('report.reflection'),
      moments: t('report.moments'),
    },
    reflection: {
      said: t('report.said'),
      reading: t('report.reading'),
      notYet: t('report.notYet'),
      fact: t('report.isFact'),
      interpretation: t('report.isReading'),
    },
    noNote: t('interviews.noNote'),
    empty: t('report.empty'),
    rated: (rating, guess) =>
      guess === null
        ? t('rating.sheet', [String(rating)])
        : t('rating.sheetGuessed', [String(rating), String(guess)]),
    rating: outOf,
    moment: (kind) =>
      kind === null ? t('report.momentNoKind') : momentKindWord(kind, momentNames),
    plan: (moment, action) => planSentence({ moment, action }),
    planState: (state) => t(`report.planIs.${state}`),
    plansAs: (state, count) => t(`report.plansAre.${state}`, [String(count)]),
    told: (words) => t('report.told', [words]),
  };
}

export const maskLabels = (): MaskLabels => ({
  interviewer: (number) => t('report.interviewer', [String(number)]),
  role: (number) => t('report.roleMasked', [String(number)]),
});

export const thankYouWords = (): ThankYouWords => ({
  greeting: (name) => (name === '' ? t('thanks.helloNobody') : t('thanks.hello', [name])),
  opening: t('thanks.opening'),
  wentWell: (line) => t('thanks.wentWell', [line]),
  takenAway: (line) => t('thanks.takenAway', [line]),
  plan: (moment, action) =>
    moment === '' ? t('thanks.planAction', [action]) : t('thanks.plan', [moment, action]),
  closing: t('thanks.closing'),
});
