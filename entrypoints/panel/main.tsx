/**
 * The panel, put together: in the frame in a call page, in the browser's own side panel, in a
 * companion window, or on top of all windows.
 *
 * Owns: the order in which its parts are made and come to know each other. Must not know: what any of them does.
 */
import '@/assets/base.css';
import { computed, effect } from '@preact/signals';
import english from '@/assets/templates/en.json?asked-data' with { type: 'json' };
import { Panel } from '@/components/panel/Panel.tsx';
import { momentKindWord } from '@/components/ui/moment-kind-word.ts';
import { SIGN_OF_LIFE_EVERY } from '@/domain/asking.ts';
import { plannedInterviews } from '@/domain/current.ts';
import { readMoments } from '@/domain/moment.ts';
import { type Place, placeEdit } from '@/domain/place.ts';
import { TEXT_SCALES } from '@/domain/settings.ts';
import { t } from '@/locales/t.ts';
import { createChecklist } from '@/state/checklist.ts';
import { createCopying } from '@/state/copying.ts';
import { createFindAnother } from '@/state/find-another.ts';
import { headsOf } from '@/state/heads.ts';
import { createInterviewModel, type InterviewModel } from '@/state/interview-model.ts';
import { createTimeLeft } from '@/state/minutes.ts';
import { createNudge } from '@/state/nudge.ts';
import { createPanelModel } from '@/state/panel-model.ts';
import { createProbing } from '@/state/probing.ts';
import { createRatings } from '@/state/ratings.ts';
import { createUnsure } from '@/state/unsure.ts';
import { runtime, tabs } from '@/storage/browser.ts';
import { copyText } from '../shared/clipboard.ts';
import { followInterviews } from '../shared/follow-interviews.ts';
import { launch } from '../shared/launch.tsx';
import { openSurfaceOn, type Surface } from '../shared/surface.ts';
import { type CallLink, linkToCall, linkWithoutCall } from './call-link.ts';
import { comeBack, putCursorBack, readPlace, rememberPlace } from './come-back.ts';
import { followPlace } from './follow-place.ts';
import { interviewTemplate } from './interview-template.ts';
import { createOnTop, tabOfCompanion } from './keep-on-top.ts';
import { createKeySheet } from './key-sheet.ts';
import { loadLater } from './load-later.ts';
import { menuItems } from './menu-items.ts';
import { badgeWhile } from './nudge-badge.ts';
import { obeySteps } from './obey-steps.ts';
import { openPlaceMemory } from './place-memory.ts';

/** Wide enough for "12/12" and "120 min planned"; the script clamps it to the screen. */
const PILL_WIDTH = 132;

async function draw(surface: Surface, link: CallLink) {
  const { records, settings, spoken, surroundings, signal } = surface;
  const { report } = link;
  const practice = report.value?.site === 'practice';
  const template = interviewTemplate(surface, () => interview.head.value);
  const interview: InterviewModel = createInterviewModel({
    records,
    template,
    report,
    practice,
    surroundings,
  });
  const followed = computed(
    () => {
      const { head, ofCall, last } = interview;
      const waiting = plannedInterviews(headsOf(records), practice);
      return [head.value, ofCall.value, last.value, ...waiting].flatMap((one) => one?.id ?? []);
    },
    { name: 'followed' },
  );
  await followInterviews(records, followed, signal);

  const checklist = createChecklist(interview, signal);
  let missed: Awaited<ReturnType<typeof readPlace>>;
  const later = loadLater((debrief) =>
    debrief.openDebrief(surface, model, copying, practice, openPast, () => {
      if (missed) putCursorBack(missed);
    }),
  );
  const nudge = createNudge(interview.head, interview.entries, surroundings.clock, signal);
  const moments = computed(
    () => {
      const id = nudge.isFeedbackTime.value ? interview.head.value?.id : undefined;
      return id === undefined ? [] : readMoments(id, records);
    },
    { name: 'moments' },
  );
  const find = createFindAnother({
    interview,
    checklist,
    template,
    spoken,
    createSearch: later.createSearch,
    moments,
    earlier: later.afterCall,
    kindWord: (kind) => momentKindWord(kind, settings.value),
    surroundings,
    ownAspect: t('find.ownAspect'),
  });
  const model = createPanelModel(interview, checklist, find);
  const sheet = createKeySheet();

  const stopHearing = effect(() => {
    if (report.value !== null) interview.hear(report.value);
  });
  signal.addEventListener('abort', stopHearing);
  signal.addEventListener('abort', effect(interview.stayWithCall));
  const sign = setInterval(interview.giveSign, SIGN_OF_LIFE_EVERY);
  signal.addEventListener('abort', () => clearInterval(sign));

  const isCompanion = link.tab === null && companion === null;
  const onTop = isCompanion && link.place !== null ? createOnTop(link.place) : undefined;

  if (link.place !== null) {
    const memory = openPlaceMemory(link.place);
    const place = await readPlace(memory);
    if (place !== undefined) {
      comeBack(model, place, link.again);
      if (link.again) {
        requestAnimationFrame(() => {
          if (!putCursorBack(place)) missed = place;
        });
      }
    }
    rememberPlace(memory, model, () => onTop?.state.peek() === 'on-top', signal);
  }

  function keep(changes: Partial<Place>): void {
    const site = report.value?.site;
    if (site !== undefined) records.edit([placeEdit(site, records, changes)]);
  }

  function move(changes: Partial<Place>): void {
    const { side, width, top } = link.stand.peek();
    link.send({ kind: 'panel/place', side, width, top, ...changes });
  }

  followPlace(settings, move, signal);

  function place(changes: Partial<Place>): void {
    move(changes);
    keep(changes);
  }

  function collapse(collapsed: boolean): void {
    keep({ collapsed });
    const pillWidth = PILL_WIDTH * Math.max(1, TEXT_SCALES[settings.peek().textSize]);
    link.send({ kind: 'panel/collapse', collapsed, pillWidth });
  }

  obeySteps(
    link.tab,
    (step, press) => {
      if (step === 'mark') {
        model.marking.mark(press);
        return;
      }
      // A frame that was hidden a moment ago takes no cursor before it is drawn.
      requestAnimationFrame(() => {
        if (link.collapsed.peek()) collapse(false);
        sheet.onKeySheet(false);
        if (step === 'find') find.show();
        else model.goToAsk(document.hasFocus());
      });
    },
    signal,
  );

  function openPast(): void {
    const head = interview.head.peek();
    // A practice is not in the history.
    const hash = head === undefined || practice ? '' : `#${head.id}`;
    window.open(runtime.getURL(`interviews.html${hash}`), '_blank', 'noopener');
  }

  const { clock } = surroundings;
  const probing = createProbing({ interview, checklist, template, spoken, clock, until: signal });
  const typed = () => {
    nudge.typed();
    probing.typed();
  };
  document.addEventListener('keydown', typed, { capture: true, signal });
  badgeWhile(
    computed(() => nudge.level.value !== null),
    signal,
  );

  const copying = createCopying(interview, checklist, copyText);
  const usual = computed(() => settings.value.plannedMinutes, { name: 'usualMinutes' });
  const timeLeft = createTimeLeft(interview.head, usual, surroundings.clock, signal);
  return (
    <Panel
      model={model}
      records={records}
      timeLeft={timeLeft}
      probing={probing}
      ratings={createRatings(interview, records, timeLeft)}
      nudge={nudge}
      afterCall={later.afterCall}
      isCollapsed={link.collapsed}
      placing={link.tab === null ? undefined : { stand: link.stand, onMove: move, onPlace: place }}
      menu={menuItems(surface, link, interview, {
        openPast,
        place,
        openKeys: () => sheet.onKeySheet(true),
        copying,
        marking: model.marking,
        afterCall: later.afterCall,
      })}
      copied={copying.said}
      onTop={onTop}
      isUnsure={createUnsure(report, signal)}
      {...sheet}
      onCollapse={link.tab === null ? undefined : collapse}
      onLeave={() => link.send({ kind: 'panel/give-back-focus' })}
    />
  );
}

const companion = tabOfCompanion();
const link =
  window.top !== window && companion === null
    ? linkToCall(new AbortController().signal)
    : ownTab().then(linkWithoutCall);

/** The browser's side panel is in none. */
async function ownTab(): Promise<number | null> {
  return companion ?? (await tabs.getCurrent())?.id ?? null;
}

// Nothing is read and nothing shown in a frame until the background vouches for it.
link.then((verified) =>
  launch(
    () => openSurfaceOn(english),
    (surface) => draw(surface, verified),
  ),
);
