/**
 * How a plan begins: the "when" that is put before a person, and what the plan is made from.
 *
 * Owns: that choice. Must not know: its words (the interface's language makes them), who takes it.
 */
import { PLANS_TEMPLATE } from './carry-over.ts';
import type { NoteLine } from './debrief-lines.ts';
import type { Asks, Entry } from './interview.ts';
import type { Moment, MomentKind } from './moment.ts';
import { questionsFor } from './moment-questions.ts';
import type { PlanSource } from './plan.ts';

/** What went well needs no plan. */
export type HardKind = Exclude<MomentKind, 'wentWell'>;

export type PlanStart =
  | { readonly kind: 'moment'; readonly moment: HardKind; readonly callMs: number }
  | { readonly kind: 'question'; readonly asks: Asks }
  | { readonly kind: 'whole' };

export type BegunPlan = { readonly start: PlanStart; readonly source: PlanSource };

/** A line begun so close to a moment, before or after it, is taken to be about it. */
const NEAR = 3 * 60_000;

type HardMoment = Moment & { readonly kind: HardKind };

const isHard = (moment: Moment): moment is HardMoment =>
  moment.kind !== null && moment.kind !== 'wentWell';

const fromMoment = ({ kind, callMs }: HardMoment): PlanStart => ({
  kind: 'moment',
  moment: kind,
  callMs,
});

/** A question about an earlier plan says nothing of when to act. */
function fromQuestion(asks: Asks | undefined): PlanStart {
  const isAny = asks !== undefined && asks.template !== PLANS_TEMPLATE;
  return isAny ? { kind: 'question', asks } : { kind: 'whole' };
}

function nearest(callMs: number | null, moments: readonly HardMoment[]): HardMoment | undefined {
  if (callMs === null) return undefined;
  const away = (moment: Moment) => Math.abs(moment.callMs - callMs);
  return moments.filter((moment) => away(moment) <= NEAR).sort((a, b) => away(a) - away(b))[0];
}

/** Most are noted at the end, long after the moment: the question may be the one that its kind asks for. */
function askedFor(entry: Entry | null, moments: readonly HardMoment[]): HardMoment | undefined {
  const kind = entry === null ? undefined : questionsFor(moments).get(entry.asks.question);
  return moments.findLast((moment) => moment.kind === kind);
}

/** From a line that told what to improve. */
export function planFromLine(line: NoteLine, marked: readonly Moment[]): BegunPlan {
  const { words, entry, callMs } = line;
  const moments = marked.filter(isHard);
  const moment = nearest(callMs, moments) ?? askedFor(entry, moments);
  return {
    start: moment === undefined ? fromQuestion(entry?.asks) : fromMoment(moment),
    source: {
      told: words,
      entry: entry?.id ?? null,
      aspectName: entry?.asks.aspectName ?? '',
    },
  };
}

/** Where no line tells: from the last moment that was hard, else from a question that was asked. */
export function planFromInterview(entries: readonly Entry[], marked: readonly Moment[]): BegunPlan {
  const moment = marked.filter(isHard).at(-1);
  if (moment !== undefined) {
    return { start: fromMoment(moment), source: { told: '', entry: null, aspectName: '' } };
  }
  const asked = entries.find(({ status }) => status === 'asked');
  return {
    start: fromQuestion(asked?.asks),
    source: { told: '', entry: asked?.id ?? null, aspectName: asked?.asks.aspectName ?? '' },
  };
}
