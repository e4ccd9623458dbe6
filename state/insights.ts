/**
 * What all interviews together tell, kept in step with the records.
 *
 * Owns: that each interview's facts are made once and again only when its own records change, and that
 * five hundred of them are made a few at a time. What is shown changes once on the way: first what was
 * read first, then the whole. Must not know: the rules (domain/insights), elements, storage.
 */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { InterviewId } from '@/domain/ids.ts';
import { type AspectSummary, summariseAspects } from '@/domain/insights/aspects.ts';
import { counts, type InterviewFacts, readFacts } from '@/domain/insights/facts.ts';
import { findGaps, type Gap } from '@/domain/insights/gaps.ts';
import { type Heard, heardFromSeveral } from '@/domain/insights/heard.ts';
import { type PlansKept, plansKept } from '@/domain/insights/plans-kept.ts';
import type { NamedAspect } from '@/domain/insights/same-aspect.ts';
import {
  type ComparedInterview,
  comparedInterviews,
  type RatedInterview,
  ratedInterviews,
} from '@/domain/insights/series.ts';
import { type InterviewHead, readHead } from '@/domain/interview.ts';
import type { RecordLookup } from '@/domain/lookup.ts';
import type { Template } from '@/domain/template.ts';

export type Insights = {
  /** In how many interviews all this was found. */
  readonly interviews: number;
  /** Of the first and the last of them; 0 where there is none. */
  readonly from: number;
  readonly to: number;
  readonly aspects: readonly AspectSummary[];
  /** Aspects with questions to choose from, by their ids. */
  readonly choosable: ReadonlySet<string>;
  readonly rated: readonly RatedInterview[];
  readonly compared: readonly ComparedInterview[];
  readonly gaps: readonly Gap[];
  readonly heard: readonly Heard[];
  readonly plans: PlansKept;
};

export type InsightsModel = {
  readonly insights: ReadonlySignal<Insights>;
  /** Interviews that have been read, of all. */
  readonly progress: ReadonlySignal<{ readonly read: number; readonly all: number }>;
};

export type InsightsNeeds = {
  readonly records: RecordLookup;
  /** Recorded interviews, the newest first. */
  readonly heads: ReadonlySignal<readonly InterviewHead[]>;
  readonly template: ReadonlySignal<Template>;
  /** Debrief's own aspects, the same by id in every language. */
  readonly shipped: readonly NamedAspect[];
  /** A view that asks follows the answer. */
  readonly isRead: (interview: InterviewId) => boolean;
  /** Lets the page draw and answer before going on. */
  readonly rest: () => Promise<void>;
  readonly until: AbortSignal;
};

/** Interviews whose facts are made in one go: a few milliseconds. */
const AT_ONCE = 25;

export function createInsights(needs: InsightsNeeds): InsightsModel {
  const heads = computed(() => needs.heads.value.filter(counts), { name: 'insightHeads' });
  const known = new Map<InterviewId, ReadonlySignal<InterviewFacts | undefined>>();
  /** Those shown before all are read; null: all. */
  const first = signal<ReadonlySet<InterviewId> | null>(new Set(), { name: 'firstRead' });
  const read = signal(0, { name: 'factsRead' });

  function factsOf(interview: InterviewId): ReadonlySignal<InterviewFacts | undefined> {
    const before = known.get(interview);
    if (before !== undefined) return before;
    // Apart from the facts: each interview that is read would else make all of them anew.
    const isRead = computed(() => needs.isRead(interview));
    const made = computed(() => {
      const head = isRead.value ? readHead(interview, needs.records) : undefined;
      return head === undefined ? undefined : readFacts(head, needs.records);
    });
    known.set(interview, made);
    return made;
  }

  async function takeAll(): Promise<void> {
    const taken = new Set<InterviewId>();
    for (;;) {
      const waiting = heads.peek().filter(({ id }) => !taken.has(id));
      const some = waiting.slice(0, AT_ONCE).map(({ id }) => id);
      if (some.length === 0) break;
      await allRead(some, needs);
      if (needs.until.aborted) return;
      for (const id of some) {
        factsOf(id).peek();
        taken.add(id);
      }
      read.value = taken.size;
      if (first.peek()?.size === 0) first.value = new Set(taken);
      await needs.rest();
    }
    first.value = null;
  }
  void takeAll();

  const facts = computed(
    () => {
      const only = first.value;
      return heads.value.flatMap(({ id }) =>
        only === null || only.has(id) ? (factsOf(id).value ?? []) : [],
      );
    },
    { name: 'interviewFacts' },
  );
  return {
    insights: computed(() => insightsOf(needs, facts.value), { name: 'insights' }),
    progress: computed(() => {
      const all = heads.value.length;
      return { read: first.value === null ? facts.value.length : read.value, all };
    }),
  };
}

/** Resolves when each of them has been read, or the page goes. */
function allRead(
  interviews: readonly InterviewId[],
  { isRead, until }: InsightsNeeds,
): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = effect(() => {
    if (interviews.every((id) => isRead(id))) resolve();
  });
  until.addEventListener('abort', () => resolve(), { once: true });
  return promise.finally(stop);
}

function insightsOf(
  { template, shipped }: Pick<InsightsNeeds, 'template' | 'shipped'>,
  facts: readonly InterviewFacts[],
): Insights {
  const { aspects } = template.value;
  const times = facts.map(({ at }) => at);
  return {
    interviews: facts.length,
    from: times.reduce((a, b) => Math.min(a, b), times[0] ?? 0),
    to: times.reduce((a, b) => Math.max(a, b), 0),
    aspects: summariseAspects(aspects, facts, shipped),
    choosable: new Set(aspects.filter(({ questions }) => questions.length > 0).map(({ id }) => id)),
    rated: ratedInterviews(facts),
    compared: comparedInterviews(facts),
    gaps: findGaps(aspects, facts, shipped),
    heard: heardFromSeveral(aspects, facts, shipped),
    plans: plansKept(facts),
  };
}
