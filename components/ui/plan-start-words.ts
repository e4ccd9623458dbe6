/** How a plan begins, in words: what follows "When". */
import { OWN_ASPECT } from '@/domain/keep-own.ts';
import { callTime } from '@/domain/moment.ts';
import type { PlanStart } from '@/domain/plan-start.ts';
import type { MomentNames } from '@/domain/settings.ts';
import { t } from '@/locales/t.ts';

export function planStartWords(start: PlanStart, names: MomentNames): string {
  switch (start.kind) {
    case 'moment': {
      const time = callTime(start.callMs);
      const own = names[`${start.moment}Name`];
      return own
        ? t('debrief.start.named', [own, time])
        : t(`debrief.start.${start.moment}`, [time]);
    }
    case 'question': {
      const { aspect, aspectName, text } = start.asks;
      // An aspect of one's own, or none that is known, says less than the question.
      return aspect === OWN_ASPECT || aspectName === ''
        ? t('debrief.start.question', [text])
        : t('debrief.start.aspect', [aspectName]);
    }
    case 'whole':
      return t('debrief.start.whole');
  }
}
