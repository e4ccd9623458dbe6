/**
 * The words of the question that carries a plan over: what was told and planned, in the person's own
 * words, in the language that questions are asked in.
 *
 * Owns: these words, short enough to be asked aloud. Must not know: who offers the question.
 */
import type { CarryOverWords } from '@/domain/carry-over.ts';
import type { Plan } from '@/domain/plan.ts';
import type { ShippedTemplate } from '@/domain/shipped-template.ts';
import { t } from '@/locales/t.ts';

/** In characters: longer than this nobody listens to in a question. */
const ROOM = 80;

export function carryOverWords(
  { told, moment, action }: Plan,
  { carryOver }: Pick<ShippedTemplate, 'carryOver'>,
): CarryOverWords {
  const said: Filled = {
    '{told}': shortened(told),
    '{planned}': shortened(action) || shortened(moment),
  };
  return {
    text: filled(said['{told}'] === '' ? carryOver.plainText : carryOver.text, said),
    hint: carryOver.hint,
    aspectName: t('plan.carryOver.aspectName'),
  };
}

type Filled = Readonly<Record<'{told}' | '{planned}', string>>;

/** In one go: what is told and planned may hold anything, such as the mark of the other. */
function filled(text: string, words: Filled): string {
  return text.replace(/\{(?:told|planned)\}/g, (mark) => words[mark as keyof Filled]);
}

/** Cut between two words; within one that has no end. */
function shortened(words: string): string {
  const line = words.trim().replace(/\s+/g, ' ').replace(/\.$/, '');
  if (line.length <= ROOM) return line;
  const room = line.slice(0, ROOM);
  const end = line[ROOM] === ' ' ? ROOM : room.lastIndexOf(' ');
  // Half of a pair of code units is no letter.
  const kept = end > ROOM / 2 ? room.slice(0, end) : room.replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.replace(/[\s,;:.–—-]+$/, '')}…`;
}
