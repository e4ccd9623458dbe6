/**
 * Years of a person's records, drawn from a seed: own questions by the hundred, interviews, plans, packs.
 *
 * Owns: what can come about. Must not know: what is made of them.
 */
import english from '@/assets/templates/en.json';
import { PLANS_TEMPLATE } from '@/domain/carry-over.ts';
import {
  aspectId,
  entryIdOf,
  type InterviewId,
  interviewId,
  packId,
  planId,
  questionId,
  type TemplateId,
  templateId,
} from '@/domain/ids.ts';
import { keys, type RecordKey } from '@/domain/keys.ts';
import { interviewTypeSchema } from '@/domain/question-kind.ts';
import { parseShippedTemplate } from '@/domain/shipped-template.ts';
import { drawing } from '../../support/shared-area.ts';
import { type Place, placeOf } from '../lookup-of.ts';

export const NOW = new Date(2026, 10, 23, 9).getTime();
export const shipped = parseShippedTemplate(english);
export const SHIPPED_TEMPLATE = templateId(shipped.id);
export const OWN_TEMPLATE = templateId('mine');
export const DAY = 86_400_000;
const SHIPPED = shipped.aspects.flatMap(({ questions }) => questions);

export function manyRecords(seed: number, template: TemplateId = SHIPPED_TEMPLATE): Place {
  const draw = drawing(seed);
  const below = (count: number) => Math.floor(draw() * count);
  const one = <Thing>(things: readonly Thing[]): Thing => {
    const drawn = things[below(things.length)];
    if (drawn === undefined) throw new Error('Nothing to draw from.');
    return drawn;
  };
  const often = (share: number) => draw() < share;
  const place = placeOf();
  const set = (key: RecordKey, fields: object) =>
    place.edit({ kind: 'set', key, fields: { ...fields } });
  const bury = (key: RecordKey) => place.edit({ kind: 'delete', key }, 'a', 2000);

  const aspects = [...shipped.aspects.slice(0, 3).map(({ id }) => id), 'own-aspect'];
  set(keys.aspect(template, aspectId('own-aspect')), { name: 'My own', order: 'a0' });
  if (template === OWN_TEMPLATE) {
    set(keys.template(template), { name: 'Mine', language: 'en', createdAt: 1 });
    for (const id of aspects) set(keys.aspect(template, aspectId(id)), { name: id, order: 'a1' });
  }
  const own = Array.from({ length: 150 + below(250) }, (_, at) => questionId(`own-${at}`));
  for (const id of own) {
    const key = keys.question(template, id);
    set(key, {
      text: `What about ${id}?`,
      aspect: one(aspects),
      order: `${one(['a', 'b', 'Z'])}${below(40)}`,
      // Most of them for one kind, so that another kind's first stands far down.
      ...(often(0.97) && { types: often(0.95) ? ['coding'] : [one(interviewTypeSchema.options)] }),
      ...(often(0.1) && { on: false }),
    });
    if (often(0.05)) bury(key);
  }
  for (const { id } of SHIPPED.filter(() => often(0.2))) {
    set(keys.question(template, questionId(id)), {
      ...(often(0.5) && { text: 'Said otherwise?' }),
      ...(often(0.5) && { aspect: one(aspects) }),
      ...(often(0.3) && { on: false }),
    });
  }
  set(keys.question(template, questionId('off')), { text: 'Off?', aspect: 'all-off', on: false });
  set(keys.aspect(template, aspectId('all-off')), { name: 'All off', order: 'a1' });
  // One with everything in it can be gone, and be held by its own questions.
  for (const id of [...aspects, 'all-off'].filter(() => often(0.2))) {
    set(keys.aspect(template, aspectId(id)), { present: true });
    bury(keys.aspect(template, aspectId(id)));
  }
  const asked = [...own, ...SHIPPED.map(({ id }) => questionId(id))];
  for (let at = 0; at < 3; at += 1) {
    const questions = Array.from({ length: 2 }, () => one(asked));
    set(keys.pack(template, packId(`pack-${at}`)), {
      name: `Pack ${at}`,
      createdAt: at,
      questions,
    });
  }
  for (let at = 0; at < 40; at += 1) interview(`interview-${at}`);

  /** Times can be mended by hand. */
  function endOf(began: number): number {
    return often(0.1) ? Math.min(NOW, began + 20 * DAY) : began + 3_600_000;
  }

  function interview(name: string): void {
    const id = interviewId(name);
    const began = NOW - below(60) * DAY;
    const isOver = often(0.85);
    set(keys.interview(id), {
      createdAt: began - DAY,
      interviewer: one(['Noor', 'Jonas', 'Wei']),
      ...(isOver && { startedAt: began, endedAt: endOf(began) }),
      ...(often(0.5) && { type: one(interviewTypeSchema.options) }),
      ...(often(0.1) && { practice: true }),
      ...(often(0.1) && { debrief: 'later', debriefAt: began + DAY }),
    });
    for (let at = 0; at < 4; at += 1) {
      const question = one(asked);
      const aspect = one(aspects);
      set(keys.entry(id, entryIdOf(template, question)), {
        asks: {
          template,
          question,
          text: 'As asked?',
          hint: '',
          aspect,
          aspectName: aspect,
          questionKind: 'open',
        },
        order: `a${at}`,
        chosenAt: began - DAY,
        ...(isOver && often(0.7) && { status: 'asked', askedAt: began + at }),
        ...(isOver && often(0.5) && { rating: 1 + below(4) }),
        ...(isOver && often(0.3) && { guess: 1 + below(4) }),
      });
    }
    if (isOver && often(0.5)) askAboutPlan(id, began);
    if (!often(0.3)) return;
    const fields = { moment: 'when stuck', action: 'say so', createdAt: began };
    const state = one(['open', 'seen', 'notYet', 'dropped']);
    set(keys.plan(id, planId('plan')), { ...fields, state, checkedAt: began });
  }

  /** The plans of all interviews bear one name here: any of them may be the one that was asked about. */
  function askAboutPlan(id: InterviewId, at: number): void {
    const asks = { template: PLANS_TEMPLATE, question: questionId('plan'), text: 'Seen today?' };
    const rest = { hint: '', aspect: 'plan', aspectName: 'Plans', questionKind: 'yesno' };
    set(keys.entry(id, entryIdOf(PLANS_TEMPLATE, asks.question)), {
      asks: { ...asks, ...rest },
      order: 'b0',
      chosenAt: at,
      status: 'asked',
      askedAt: at + 1,
    });
  }
  return place;
}
