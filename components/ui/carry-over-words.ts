/**
 * The question that carries a plan over, in words: made from the person's own.
 *
 * Owns: which wording fits, and that long words of a note do not make it too long to be said aloud. Must not know: who
 * asks it.
 */
import type { CarryOverWords } from '@/domain/carry-over.ts';
import type { Plan } from '@/domain/plan.ts';
import { t } from '@/locales/t.ts';

/** Characters: more of one's words nobody says in a question. */
const LONGEST = 90;

function shortened(words: string): string {
  const whole = words.trim().replace(/[.\s]+$/, '');
  if (whole.length <= LONGEST) return whole;
  const start = whole.slice(0, LONGEST);
  const end = start.lastIndexOf(' ');
  return `${end > LONGEST / 2 ? start.slice(0, end) : start}…`;
}

export function carryOverWords({ told, action }: Plan): CarryOverWords {
  const planned = shortened(action);
  const heard = shortened(told);
  return {
    text:
      heard === ''
        ? t('plan.carryOver.textPlain', [planned])
        : t('plan.carryOver.text', [heard, planned]),
    hint: t('plan.carryOver.hint'),
    aspectName: t('plan.carryOver.aspectName'),
  };
}
