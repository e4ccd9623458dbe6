/**
 * What the person planned after earlier interviews: it leads the preparation.
 *
 * Owns: the list, its keys, and where the focus goes when a plan leaves it. Must not know: when a plan is
 * due, storage.
 */
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Plan } from '@/domain/plan.ts';
import { t } from '@/locales/t.ts';
import type { OpenPlans, PlanVerdict } from '@/state/open-plans.ts';
import { planSentence } from '../ui/plan-sentence.ts';
import { PlanRow } from './PlanRow.tsx';
import './leading.css';
import './open-plans.css';

export type OpenPlansPartProps = {
  readonly plans: OpenPlans;
  /** The first tick in it is where the arrow up from the search leads. */
  readonly partRef: RefObject<HTMLElement | null>;
  readonly say: (words: string) => void;
  readonly onLeave: () => void;
  /** The arrow down from the last of them. */
  readonly onBelow: () => void;
  /** Opens the interviews page at this place. */
  readonly onOpen: (place: string) => void;
};

export function OpenPlansPart(props: OpenPlansPartProps) {
  const { plans, partRef, say, onLeave, onBelow, onOpen } = props;
  const refocus = useRef<string | null>(null);
  const shown = plans.shown.value;
  const more = plans.more.value;
  const leadBack = plans.leadBack.value;

  useEffect(() => {
    const seen = () => {
      if (document.visibilityState === 'visible') plans.acknowledge();
    };
    // After the first picture.
    const timer = setTimeout(seen);
    document.addEventListener('visibilitychange', seen);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [plans]);

  useLayoutEffect(() => {
    const wanted = refocus.current;
    refocus.current = null;
    if (wanted !== null)
      ticks()
        .find((tick) => tick.value === wanted)
        ?.focus();
  });

  function ticks(): readonly HTMLInputElement[] {
    return [...(partRef.current?.querySelectorAll('input') ?? [])];
  }

  /** By key the focus goes on to the next plan, by pointer back to the search. */
  function leave(plan: Plan, byKey: boolean): void {
    const at = shown.indexOf(plan);
    const next = byKey ? (shown[at + 1] ?? shown[at - 1]) : undefined;
    if (next === undefined) onLeave();
    else refocus.current = next.id;
  }

  function carryOver(plan: Plan, byKey: boolean): void {
    leave(plan, byKey);
    plans.carryOver(plan);
    say(t('popup.plans.chosen', [planSentence(plan)]));
  }

  function judge(plan: Plan, verdict: PlanVerdict, byKey: boolean): void {
    if (verdict !== 'notYet') leave(plan, byKey);
    plans.judge(plan, verdict);
    say(t(`popup.plans.said.${verdict}`));
  }

  function onKeyDown(event: KeyboardEvent): void {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0 || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    const all = ticks();
    const to = all.indexOf(event.target) + by;
    if (to >= all.length) onBelow();
    else all[to]?.focus();
  }

  if (shown.length === 0 && more === 0 && leadBack === null) return null;
  return (
    <section
      class="plans-part"
      ref={partRef}
      aria-label={t('popup.plans.title')}
      onKeyDown={onKeyDown}
    >
      {shown.length > 0 && (
        <>
          <div class="plans-head small">
            <h2>{t('popup.plans.title')}</h2>
            {more > 0 && (
              <PlaceLink place="plans" label={t('popup.plans.moreName', more)} onOpen={onOpen}>
                {t('popup.plans.more', more)}
              </PlaceLink>
            )}
          </div>
          <ul class="plans">
            {shown.map((plan) => (
              <PlanRow
                key={plan.id}
                plan={plan}
                onCarryOver={(byKey) => carryOver(plan, byKey)}
                onJudge={(verdict, byKey) => judge(plan, verdict, byKey)}
              />
            ))}
          </ul>
        </>
      )}
      {leadBack !== null && (
        <p class="lead-back small">
          <PlaceLink place={leadBack.interview} onOpen={onOpen}>
            {t(`popup.plans.${leadBack.kind}`)}
          </PlaceLink>
        </p>
      )}
    </section>
  );
}

type PlaceLinkProps = {
  readonly place: string;
  readonly label?: string;
  readonly children: string;
  readonly onOpen: (place: string) => void;
};

function PlaceLink({ place, label, children, onOpen }: PlaceLinkProps) {
  return (
    <a
      class="plans-link"
      href={`interviews.html#${place}`}
      aria-label={label}
      onClick={(event) => {
        // In a popup a link would lead nowhere.
        event.preventDefault();
        onOpen(place);
      }}
    >
      {children}
    </a>
  );
}
