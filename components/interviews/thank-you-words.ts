/** A message that thanks the interviewer, in the interface's language. */
import { t } from '@/locales/t.ts';
import { inSentence } from './plans/plan-words.ts';

export type ThankYouFacts = {
  /** Empty where no name is known. */
  readonly interviewer: string;
  /** The words that weigh most; empty where there are none. */
  readonly told: string;
  readonly plan: { readonly moment: string; readonly action: string } | null;
};

export function thankYouMessage({ interviewer, told, plan }: ThankYouFacts): string {
  const name = interviewer.trim();
  return [
    name === '' ? t('reflection.thanks.helloAll') : t('reflection.thanks.hello', [name]),
    [
      t('reflection.thanks.thank'),
      ...(told === '' ? [] : [t('reflection.thanks.told', [inSentence(told)])]),
      ...planWords(plan, told),
    ].join(' '),
    t('reflection.thanks.bye'),
  ].join('\n\n');
}

/** A moment that only repeats the words just quoted is left out. */
function planWords(plan: ThankYouFacts['plan'], told: string): readonly string[] {
  const moment = plan === null ? '' : inSentence(plan.moment.trim());
  const action = plan === null ? '' : inSentence(plan.action.trim());
  if (action === '') return [];
  const isRepeated = told !== '' && moment.includes(inSentence(told));
  return moment === '' || isRepeated
    ? [t('reflection.thanks.planOnly', [action])]
    : [t('reflection.thanks.plan', [moment, action])];
}
