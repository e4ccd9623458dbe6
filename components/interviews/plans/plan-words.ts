/** Plans in words. */
import type { Moment } from '@/domain/moment.ts';
import type { Plan } from '@/domain/plan.ts';
import type { ToldLine } from '@/domain/told-lines.ts';
import { t } from '@/locales/t.ts';
import type { PlanCounts } from '@/state/plan-list.ts';
import type { PlanStepNames } from '@/state/plans.ts';
import { dateWords } from '../dates.ts';

export function planStepNames(): PlanStepNames {
  return {
    add: t('plan.undo.add'),
    edit: t('plan.undo.edit'),
    remove: t('plan.undo.remove'),
    state: {
      open: t('plan.undo.open'),
      seen: t('plan.undo.seen'),
      notYet: t('plan.undo.notYet'),
      dropped: t('plan.undo.dropped'),
    },
  };
}

/** Null: nothing to say, it is simply open. */
export function planStateWords({ state, checkedAt }: Plan): string | null {
  return state === 'open' ? null : t(`plan.is.${state}`, [dateWords(checkedAt, 'day')]);
}

/** "3 open, 2 seen, 1 dropped". */
export function planCountWords({ open, seen, dropped }: PlanCounts): string {
  const parts = [
    t('plan.count.open', [String(open)]),
    t('plan.count.seen', [String(seen)]),
    t('plan.count.dropped', [String(dropped)]),
  ];
  return new Intl.ListFormat(t('language') || undefined, { type: 'unit' }).format(parts);
}

/** Letters of a line that still read well in the middle of a sentence. */
const SHORT = 80;

/** As it can stand in a sentence of somebody else's: no full stop of its own, and not at any length. */
export function inSentence(line: string): string {
  if (line.length <= SHORT) return line.replace(/[.,;:!?\s]+$/u, '');
  return `${line.slice(0, SHORT).replace(/\s+\S*$/u, '')} …`;
}

/** The moment that a plan begins with: the words to improve, else what was marked, else nothing. */
export function momentWords(heavy: ToldLine | null, moments: readonly Moment[]): string {
  if (heavy !== null) return t('plan.moment.line', [inSentence(heavy.line)]);
  const kind = moments.find((moment) => moment.kind !== null && moment.kind !== 'wentWell')?.kind;
  switch (kind) {
    case 'stuck':
      return t('plan.moment.stuck');
    case 'rambled':
      return t('plan.moment.rambled');
    case 'unclear':
      return t('plan.moment.unclear');
    default:
      return '';
  }
}
