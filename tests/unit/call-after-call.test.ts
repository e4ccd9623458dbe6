/** One call after another, on one computer or two: each interview stays with its own. */
import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { endEdit, FORGOTTEN_AFTER, REJOIN_WITHIN, SIGN_OF_LIFE_EVERY } from '@/domain/asking.ts';
import type { CallReport } from '@/domain/call/messages.ts';
import { planEdit } from '@/domain/choosing.ts';
import { forgottenEdits } from '@/domain/current.ts';
import { interviewId } from '@/domain/ids.ts';
import { blankHead, type InterviewHead } from '@/domain/interview.ts';
import { A, B, panelIn, running, surfaceWithWatch } from './panels-in-calls.ts';

const MINUTE = 60_000;
const TEAMS: CallReport = { site: 'teams', call: null, phase: 'inCall' };
const WEBEX: CallReport = { site: 'webex', call: null, phase: 'inCall' };

function known(head: InterviewHead | undefined): InterviewHead {
  if (head === undefined) throw new Error('There is no interview.');
  return head;
}

async function desk(first: CallReport) {
  const { surface, watch } = await surfaceWithWatch();
  const report = signal<CallReport | null>(first);
  const model = panelIn(surface, report);
  /** As the panel of a page does it. */
  const come = (next: CallReport) => {
    report.value = next;
    model.hear(next);
    model.stayWithCall();
  };
  const plan = (id: string) =>
    surface.records.edit([
      planEdit(blankHead(interviewId(id), watch.time, { plannedMinutes: 45, feedbackMinutes: 10 })),
    ]);
  return { surface, watch, report, model, come, plan };
}

describe('an interview that the person goes back to in another call', () => {
  it('is of that call from then on: it runs when the call is joined, and ends with it', async () => {
    const { surface, model, watch, come } = await desk(A);
    model.start();
    const first = known(model.head.value);
    come({ ...A, phase: 'ended' });
    watch.time += MINUTE;
    const other = signal<CallReport | null>({ ...B, phase: 'lobby' });
    const panel = panelIn(surface, other);
    panel.goBackTo(first);
    other.value = B;
    panel.hear(B);
    panel.stayWithCall();
    expect(panel.head.value).toMatchObject({ id: first.id, state: 'running', call: B.call });
    panel.hear({ ...B, phase: 'ended' });
    expect(running(surface)).toEqual([]);
  });

  it('keeps its call where the panel stands in none', async () => {
    const { surface, model } = await desk(A);
    model.start();
    model.end();
    const first = known(model.head.value);
    const beside = panelIn(surface, signal<CallReport | null>(null));
    beside.goBackTo(first);
    expect(running(surface)).toMatchObject([{ site: A.site, call: A.call }]);
  });
});

describe('a room that is entered again', () => {
  it('is for what was planned since, in the panel that has stayed as in a new one', async () => {
    const { surface, model, watch, come, plan } = await desk(A);
    model.start();
    come({ ...A, phase: 'ended' });
    watch.time += MINUTE;
    plan('two');
    watch.time += MINUTE;
    come({ ...A, phase: 'lobby' });
    come(A);
    expect(model.head.value?.id).toBe('two');
    expect(running(surface)).toEqual([]);
    expect(panelIn(surface, signal<CallReport | null>(A)).head.value?.id).toBe('two');
  });

  it('goes on with its interview where nothing was planned since', async () => {
    const { model, watch, come, plan } = await desk(A);
    plan('before');
    model.turnToNext();
    model.start();
    watch.time += MINUTE;
    come({ ...A, phase: 'ended' });
    watch.time += MINUTE;
    come(A);
    expect(model.head.value).toMatchObject({ id: 'before', state: 'running' });
  });
});

describe('a call without a key in its address', () => {
  it('of one site is not one of another', async () => {
    const { surface, model } = await desk(TEAMS);
    model.start();
    expect(panelIn(surface, signal<CallReport | null>(WEBEX)).head.value).toBeUndefined();
    expect(panelIn(surface, signal<CallReport | null>(TEAMS)).head.value?.state).toBe('running');
  });
});

describe('an end that another computer guessed, having heard no sign of life', () => {
  it.each([A, TEAMS])('is taken back where the interview runs: $site', async (call) => {
    const { surface, model, watch } = await desk(call);
    model.start();
    const asTheOtherHasIt = known(model.head.value);
    for (let passed = 0; passed <= FORGOTTEN_AFTER; passed += SIGN_OF_LIFE_EVERY) {
      watch.time += SIGN_OF_LIFE_EVERY;
      model.giveSign();
    }
    surface.records.edit(forgottenEdits([asTheOtherHasIt], watch.time));
    expect(running(surface)).toEqual([]);
    model.stayWithCall();
    expect(model.head.value?.state).toBe('running');
  });

  it('is taken back though the next interview was planned while this one ran', async () => {
    const { surface, model, watch, plan } = await desk(A);
    model.start();
    const asTheOtherHasIt = known(model.head.value);
    for (let passed = 0; passed <= FORGOTTEN_AFTER; passed += SIGN_OF_LIFE_EVERY) {
      watch.time += SIGN_OF_LIFE_EVERY;
      model.giveSign();
      if (passed === 0) plan('next');
    }
    surface.records.edit(forgottenEdits([asTheOtherHasIt], watch.time));
    model.stayWithCall();
    expect(model.head.value).toMatchObject({ id: asTheOtherHasIt.id, state: 'running' });
  });

  it('is not taken for one in a later call of that site, nor is an end that was heard', async () => {
    const { surface, model, watch, come } = await desk(TEAMS);
    model.start();
    watch.time += SIGN_OF_LIFE_EVERY;
    model.giveSign();
    come({ ...TEAMS, phase: 'ended' });
    watch.time += MINUTE;
    come(TEAMS);
    expect(running(surface)).toEqual([]);
    const head = known(model.head.value);
    surface.records.edit([endEdit(head, 'call', head.startedAt ?? 0)]);
    watch.time += REJOIN_WITHIN + SIGN_OF_LIFE_EVERY;
    come(TEAMS);
    expect(running(surface)).toEqual([]);
  });
});
