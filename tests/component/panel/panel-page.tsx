/** The panel over real models, and words for what a person does with it. */
import { computed, signal } from '@preact/signals';
import { render, screen } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { vi } from 'vitest';
import { AfterCall } from '@/components/panel/AfterCall.tsx';
import type { AfterCallPart } from '@/components/panel/after-call.ts';
import { Panel, type PanelProps } from '@/components/panel/Panel.tsx';
import { WhichOne } from '@/components/panel/WhichOne.tsx';
import { carryOverWords } from '@/components/ui/carry-over-words.ts';
import { momentKindWord } from '@/components/ui/moment-kind-word.ts';
import { planStartWords } from '@/components/ui/plan-start-words.ts';
import type { AssignedKeys, CallReport, PanelStand } from '@/domain/call/messages.ts';
import type { PanelSide } from '@/domain/call/phase.ts';
import { keys, partsOf } from '@/domain/keys.ts';
import type { Moment } from '@/domain/moment.ts';
import { createQuestionSearch } from '@/domain/search.ts';
import { openCarriedOver } from '@/state/carried-over.ts';
import { createChecklist } from '@/state/checklist.ts';
import { createDebrief } from '@/state/debrief.ts';
import { createFindAnother } from '@/state/find-another.ts';
import { createInterviewModel } from '@/state/interview-model.ts';
import { createLeftOver } from '@/state/left-over.ts';
import { createTimeLeft } from '@/state/minutes.ts';
import { createNudge } from '@/state/nudge.ts';
import { createPanelModel } from '@/state/panel-model.ts';
import { createPastEntries } from '@/state/past-entries.ts';
import { createPreparation } from '@/state/preparation.ts';
import { createProbing } from '@/state/probing.ts';
import { createRatings } from '@/state/ratings.ts';
import { createWhichInterview } from '@/state/which-interview.ts';
import { lifeOfTest } from '../../support/life-of-test.ts';
import { type MemorySurface, openMemorySurface } from '../../support/memory-surface.ts';

export const RAMBLED = 'Which of my answers rambled, and how would you put it in one sentence?';
export const PRACTISE =
  'If I practise one thing over the next two weeks, what should it be, and how?';
export const STUCK =
  'When I got stuck, what did you see me do, and what would you rather have seen?';

const IN_CALL: CallReport = { site: 'meet', call: 'meet:abc-defg-hij', phase: 'inCall' };

/** As a browser might have them: one was taken by another extension. */
export const KEYS: AssignedKeys = ['Alt+Shift+D', 'Alt+Shift+Q', 'Alt+Shift+E', ''];

/** Chooses questions as the popup does, on the same data. */
export function choose(surface: MemorySurface, texts: readonly string[]): void {
  const steps = { choose: 'choosing', takeOff: 'taking off', move: 'moving' };
  const preparation = createPreparation({ ...surface, steps });
  const all = surface.template.value.aspects.flatMap((aspect) => aspect.questions);
  for (const text of texts) {
    const question = all.find((candidate) => candidate.text === text);
    if (question === undefined) throw new Error(`No question reads: ${text}`);
    preparation.toggle(question);
  }
}

export async function openPanel(
  given: {
    readonly chosen?: readonly string[];
    readonly surface?: MemorySurface;
    /** In no call page: the side panel, or with `onTop` the companion window. */
    readonly isBeside?: boolean;
    readonly onTop?: PanelProps['onTop'];
    readonly side?: PanelSide;
    /** What comes after the panel has not come yet. */
    readonly isEarly?: boolean;
  } = {},
) {
  const surface = given.surface ?? (await openMemorySurface());
  choose(surface, given.chosen ?? [RAMBLED, PRACTISE, STUCK]);
  const until = lifeOfTest().signal;
  const isBeside = given.isBeside === true;
  const report = signal<CallReport | null>(isBeside ? null : IN_CALL);
  const interview = createInterviewModel({ ...surface, report, practice: false });
  const head = interview.head.value;
  if (head !== undefined) {
    await surface.records.open(partsOf(head.id));
  }
  const checklist = createChecklist(interview, until);
  const moments = signal<readonly Moment[]>([]);
  const afterCall = signal<AfterCallPart | null>(null);
  const find = createFindAnother({
    interview,
    checklist,
    template: surface.template,
    spoken: signal(surface.shipped),
    createSearch: signal(createQuestionSearch),
    moments,
    earlier: afterCall,
    kindWord: (kind) => momentKindWord(kind, surface.settings.value),
    surroundings: surface.surroundings,
    ownAspect: 'My own',
  });
  const model = createPanelModel(interview, checklist, find);
  const isCollapsed = signal(false);
  const stand = signal<PanelStand>({
    side: given.side ?? 'right',
    width: 360,
    most: 520,
    top: 72,
    collapsed: false,
  });
  const moved = vi.fn();
  const placed = vi.fn((changes: Partial<PanelStand>) => {
    stand.value = { ...stand.value, ...changes };
  });
  const isUnsure = signal(false);
  const copied = signal<boolean | null>(null);
  const keySheet = signal<AssignedKeys | null>(null);
  const changeKeys = vi.fn();
  const leave = vi.fn();
  const read = vi.fn();
  const collapse = (collapsed: boolean) => {
    isCollapsed.value = collapsed;
  };
  const nudge = createNudge(interview.head, interview.entries, surface.surroundings.clock, until);
  const probing = createProbing({
    interview,
    checklist,
    template: surface.template,
    spoken: signal(surface.shipped),
    clock: surface.surroundings.clock,
    until,
  });
  const usual = computed(() => 45);
  const timeLeft = createTimeLeft(interview.head, usual, surface.surroundings.clock, until);
  const copy = vi.fn(async () => true);
  const calm = signal(true);
  const hasCursor = () =>
    globalThis.document?.activeElement?.matches('textarea,input[type=text]') === true;
  const debrief = createDebrief({
    records: surface.records,
    head: interview.head,
    hands: { hasCursor, areCalm: () => calm.peek() && !hasCursor() },
    startWords: (start) => planStartWords(start, surface.settings.value),
    surroundings: surface.surroundings,
    until,
  });
  const leftOver = createLeftOver(interview, () => 'Would you answer these?', copy);
  const which = createWhichInterview({
    records: surface.records,
    interview,
    clock: surface.surroundings.clock,
  });
  const seen = {};
  const part: AfterCallPart = {
    past: createPastEntries(surface.records),
    menu: () => [],
    view: (
      <>
        <WhichOne which={which} onChosen={model.goToOpen} />
        <AfterCall model={model} debrief={debrief} leftOver={leftOver} seen={seen} onRead={read} />
      </>
    ),
    packs: signal([]),
    carriedOver: await openCarriedOver(surface.records, interview, (plan) =>
      carryOverWords(plan, surface.shipped),
    ),
  };
  if (given.isEarly !== true) afterCall.value = part;
  const comeLater = () => {
    afterCall.value = part;
  };
  const view = render(
    <Panel
      model={model}
      records={surface.records}
      timeLeft={timeLeft}
      probing={probing}
      ratings={createRatings(interview, surface.records, timeLeft)}
      nudge={nudge}
      afterCall={afterCall}
      isCollapsed={isCollapsed}
      placing={isBeside ? undefined : { stand, onMove: moved, onPlace: placed }}
      menu={computed(() => [{ label: 'End the interview', onPress: interview.end }])}
      copied={copied}
      onTop={given.onTop}
      onCollapse={isBeside ? undefined : collapse}
      isUnsure={isUnsure}
      keySheet={keySheet}
      onKeySheet={(open) => {
        keySheet.value = open ? KEYS : null;
      }}
      onChangeKeys={changeKeys}
      onLeave={leave}
    />,
  );
  return {
    ...view,
    surface,
    model,
    which,
    report,
    isUnsure,
    copied,
    moments,
    copy,
    calm,
    comeLater,
    changeKeys,
    leave,
    read,
    stand,
    moved,
    placed,
    user: userEvent.setup(),
  };
}

/** As if it had begun so many minutes ago. */
export async function begun(minutesAgo: number) {
  const panel = await openPanel();
  const { interview } = panel.model;
  interview.start();
  const head = interview.head.value;
  if (head === undefined) throw new Error('Nothing was begun.');
  const startedAt = panel.surface.surroundings.clock.now() - minutesAgo * 60_000;
  panel.surface.records.edit([
    { kind: 'set', key: keys.interview(head.id), fields: { startedAt } },
  ]);
  return panel;
}

export const note = (question: string) =>
  screen.getByRole('textbox', { name: `Notes: ${question}` });
export const box = (question: string) => screen.getByRole('checkbox', { name: question });

/** The questions from the top. */
export function rows(): readonly string[] {
  return screen.getAllByRole('checkbox').map((element) => {
    const label = document.getElementById(element.getAttribute('aria-labelledby') ?? '');
    return label?.textContent ?? '';
  });
}
