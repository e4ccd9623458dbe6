/** A message that thanks the interviewer, in the interface's language. */
import { t } from '@/locales/t.ts';

export type ThankYouFacts = {
  /** Empty where no name is known. */
  readonly interviewer: string;
  /** The words that weigh most; empty where there are none. */
  readonly told: string;
  readonly plan: { readonly moment: string; readonly action: string } | null;
};

export function thankYouMessage({ interviewer, told, plan }: ThankYouFacts): string {
  const name = interviewer.trim();
  const isWhole = plan !== null && plan.moment.trim() !== '' && plan.action.trim() !== '';
  return [
    name === '' ? t('reflection.thanks.helloAll') : t('reflection.thanks.hello', [name]),
    [
      t('reflection.thanks.thank'),
      ...(told === '' ? [] : [t('reflection.thanks.told', [told])]),
      ...(isWhole ? [t('reflection.thanks.plan', [plan.moment.trim(), plan.action.trim()])] : []),
    ].join(' '),
    t('reflection.thanks.bye'),
  ].join('\n\n');
}
