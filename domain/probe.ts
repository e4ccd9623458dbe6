/**
 * Which one follow-up fits a note on the interviewer's answer.
 *
 * Owns: that choice, by what the note lacks. Must not know: whether a follow-up is wanted at all
 * (vague-note.ts), its words, or whether it was offered. The first that fits and was not used, in this order:
 *
 * - under a rating: for a criticism how serious it is, then what good, the next number, would take
 * - a plan without a step: the first small step, then who helps
 * - a criticism without a better way: what good looks like
 * - praise without an example: an example
 * - anything without a moment: which moment, then an example
 *
 * "Which moment" comes late because hardly a vague note has one: before the others it would be the only one.
 */
import type { QuestionKind } from './question-kind.ts';

/** As in the shipped template. */
export type ProbeId = 'example' | 'moment' | 'good' | 'small-step' | 'serious' | 'who-helps';

/**
 * Beginnings of folded words of en, es, pt, fr and ar in one list, as notes mix languages and few words
 * collide. Arabic words grow at the front too, so only Latin ones must begin where the match does.
 */
const words = (list: string): RegExp => new RegExp(`(?<![a-z])(?:${list})`);

const PLAN = words(
  'will\\b|i.?ll\\b|practi[cs]e|improve\\b|work on|learn\\b|voy a|practica|mejorar|vou\\b|praticar|melhorar|je vais|pratiquer|amelior|travailler|تدر[يب]|تحسين|سوف',
);
const STEP = words(
  '[0-9٠-٩]|every\\b|daily|tomorrow|first|start|cada|manana|amanha|primeir?o|chaque|demain|d.abord|غدا|كل يوم|اولا',
);
const CRITICISM = words(
  'too\\b|not\\b|\\w{2,5}n[’\']t\\b|never|un(?:clear|sure)|bad|weak|slow|confus|vague|lack|miss|forgot|more\\b|less\\b|better|clearer|could|should|need|but\\b|demasiad|mas\\b|menos|mejor\\b|lent[aeo]?\\b|mal[ao]?\\b|falt|pero\\b|nao\\b|demais|mais\\b|melhor\\b|ruim|trop|pas\\b|manqu|moins|mieux|ليس|غير|ضعيف|بط[يء]|اكثر|اقل|افضل|لكن',
);
const BETTER = words('instead|rather than|en (?:vez|lugar)|em vez|au lieu|plutot que|بدل');
const PRAISE = words(
  'good|great|nice|fine\\b|well\\b|ok|solid|strong|clear|best\\b|excell?en|perfe|bien|buen|genial|clar[oa]|bem\\b|bo[am]\\b|otim|bon(?:ne)?\\b|parfait|clair|super\\b|جيد|ممتاز|رائع|واضح|كويس',
);
const EXAMPLE = words('["«“„]|ex[ae]mpl|e\\.g|instance|said|ejemplo|dijo|disse|مثال|مثلا|قال');
const MOMENT = words(
  'when|while|after|before|during|until|minut|at the (?:end|start)|cuando|despues|antes\\b|durante|mientras|al (?:final|principio)|quando|depois|enquanto|no (?:fim|inicio)|quand|lorsqu|apres|avant\\b|pendant|a la fin|au debut|عندما|حين|بعد|(?<!ت)قبل|خلال|اثناء|دقيق',
);

/** Null: none fits, or all that fit were used. An empty note has nothing to follow up. */
export function probeFor(
  note: string,
  questionKind: QuestionKind,
  used: readonly string[],
): ProbeId | null {
  const text = note.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  const has = (what: RegExp) => what.test(text);
  const rating = questionKind === 'rating';
  const criticism = has(CRITICISM);
  const noWay = !has(BETTER);
  const noStep = has(PLAN) && !has(STEP);
  const noExample = !has(EXAMPLE);
  const noMoment = !has(MOMENT);
  const fits: readonly (readonly [ProbeId, boolean])[] = [
    ['serious', rating && criticism],
    ['good', rating && noWay],
    ['small-step', noStep],
    ['who-helps', noStep],
    ['good', criticism && noWay],
    ['example', noExample && has(PRAISE)],
    ['moment', noMoment],
    ['example', noExample && noMoment],
  ];
  return fits.find(([id, does]) => does && !used.includes(id))?.[0] ?? null;
}
