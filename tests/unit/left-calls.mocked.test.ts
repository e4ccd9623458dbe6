/** Tabs that come to calls and leave them, as the background hears of it. */
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isRejoin } from '@/domain/asking.ts';
import type { CallPhase, CallSite } from '@/domain/call/phase.ts';
import { interviewId } from '@/domain/ids.ts';
import { readHeads } from '@/domain/interview.ts';
import { groups, keys } from '@/domain/keys.ts';
import type { Replica } from '@/domain/replica.ts';
import { answerMessages } from '@/entrypoints/background/answer-messages.ts';
import { endInterviewsOfLeftCalls } from '@/entrypoints/background/left-calls.ts';
import { openRecords } from '@/entrypoints/background/open-records.ts';
import { callOf, redeemNonce, rememberNonce } from '@/entrypoints/background/session-memory.ts';
import { createReplica } from '@/storage/replica.ts';
import { lifeOfTest } from '../support/life-of-test.ts';
import { createSharedStore } from '../support/shared-area.ts';

vi.mock('@/entrypoints/background/open-records.ts', () => ({ openRecords: vi.fn() }));
vi.mock('@/entrypoints/background/the-icon.ts', () => ({
  theIcon: () => ({ forget: vi.fn(async () => undefined) }),
}));

const FIRST = 'meet:abc-defg-hij';
const SECOND = 'meet:xyz-uvwx-rst';
const TAB = 7;
let records: Replica;

type Said = {
  readonly kind?: 'hello' | 'phase';
  readonly tab?: number;
  readonly phase?: CallPhase;
  readonly site?: CallSite;
  readonly documentLifecycle?: string;
};

/** The answer to what a script says as its page comes to a call. */
async function comeTo(call: string | null, said: Said = {}) {
  const { kind = 'hello', tab = TAB, phase = 'inCall', site = 'meet', ...ofDocument } = said;
  const sender = {
    id: fakeBrowser.runtime.id,
    url: 'https://meet.google.com/',
    frameId: 0,
    tab: { id: tab },
    ...ofDocument,
  };
  const answers = await fakeBrowser.runtime.onMessage.trigger(
    { kind: `script/${kind}`, site, call, phase },
    sender as never,
    () => undefined,
  );
  return Promise.all(answers);
}

function beginIn(call: string | null, site: CallSite = 'meet'): void {
  const fields = { createdAt: Date.now(), startedAt: Date.now(), site, call };
  records.edit([{ kind: 'set', key: keys.interview(interviewId(call ?? site)), fields }]);
}

const close = (tab: number) =>
  fakeBrowser.tabs.onRemoved.trigger(tab, { windowId: 1, isWindowClosing: false });

const inCall = (key: string) => readHeads(records).find(({ call }) => call === key);
const inFirst = () => inCall(FIRST);

beforeEach(async () => {
  fakeBrowser.reset();
  // As in a browser of before Chrome 130 or Firefox 143.
  Object.assign(fakeBrowser.storage.session, { getKeys: undefined });
  const { area } = createSharedStore({
    turns: { turn: () => Promise.resolve(), settle: () => Promise.resolve(0) },
  }).connect();
  const { signal } = lifeOfTest();
  records = createReplica({ area, actor: 'background', now: Date.now, signal });
  await records.open([groups.epoch, groups.settings, groups.interviews]);
  vi.mocked(openRecords).mockImplementation(async () => records);
  answerMessages();
  endInterviewsOfLeftCalls();
  beginIn(FIRST);
});

it('loading another call ends the interview of the one before, which a rejoin goes on with', async () => {
  await comeTo(FIRST);
  const [answer] = await comeTo(SECOND);
  expect(answer).toMatchObject({ kind: 'background/placement' });
  const left = inFirst();
  expect(left).toMatchObject({ state: 'ended', endedBy: 'call' });
  expect(left && isRejoin(left, left, Date.now())).toBe(true);
});

it('what another tab loads, or the same call loaded anew, ends nothing', async () => {
  await comeTo(FIRST);
  await comeTo(SECOND, { tab: 8 });
  await comeTo(FIRST);
  await comeTo(null, { kind: 'phase' });
  expect(inFirst()?.state).toBe('running');
});

it('what could not be ended at first is ended when the page says it again', async () => {
  await comeTo(FIRST);
  vi.mocked(openRecords).mockRejectedValueOnce(new Error('busy'));
  await comeTo(SECOND).catch(() => undefined);
  await comeTo(SECOND);
  expect(inFirst()?.state).toBe('ended');
});

it('a call that another tab is still in goes on, until that one leaves it too', async () => {
  await comeTo(FIRST);
  await comeTo(FIRST, { tab: 8 });
  await comeTo(FIRST, { tab: 9 });
  await comeTo(SECOND, { tab: 8 });
  expect(inFirst()?.state).toBe('running');
  await close(9);
  await comeTo(SECOND);
  expect(inFirst()).toMatchObject({ state: 'ended', endedBy: 'call' });
});

it('the last of its tabs that is closed ends it, and not the one before', async () => {
  await comeTo(FIRST);
  await comeTo(FIRST, { tab: 8 });
  await close(8);
  await comeTo(FIRST);
  expect(inFirst()?.state).toBe('running');
  await close(TAB);
  await vi.waitFor(() => expect(inFirst()?.state).toBe('ended'));
});

it.each(['ended', 'lobby'] as const)(
  'a tab left over from the call, where it shows as %s, keeps it from no end',
  async (phase) => {
    await comeTo(FIRST);
    await comeTo(FIRST, { kind: 'phase', phase });
    await comeTo(FIRST, { tab: 8 });
    await comeTo(SECOND, { tab: 8 });
    expect(inFirst()?.state).toBe('ended');
  },
);

it('a browser that never answers for one tab keeps the next waiting no longer than five seconds', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  vi.spyOn(fakeBrowser.storage.session, 'set').mockImplementationOnce(
    () => new Promise(() => undefined),
  );
  const unanswered = expect(comeTo(FIRST)).rejects.toThrow('no answer');
  const next = comeTo(SECOND, { tab: 8 });
  await vi.advanceTimersByTimeAsync(5000);
  await unanswered;
  expect(await next).toMatchObject([{ kind: 'background/placement' }]);
});

it('a page that the browser loads ahead, unseen, comes to its call only once it is shown', async () => {
  await comeTo(FIRST, { documentLifecycle: 'active' });
  const [answer] = await comeTo(SECOND, { documentLifecycle: 'prerender' });
  expect(answer).toMatchObject({ kind: 'background/placement' });
  expect(inFirst()?.state).toBe('running');
  expect(await callOf(TAB)).toBe(FIRST);
  await comeTo(SECOND, { kind: 'phase', documentLifecycle: 'active' });
  expect(inFirst()?.state).toBe('ended');
  expect(await callOf(TAB)).toBe(SECOND);
});

describe('A page that was loaded anew and is asked for its call', () => {
  /** What happens while it is asked, which is five seconds after it was loaded. */
  async function asked(meanwhile: () => Promise<unknown>): Promise<void> {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const { promise: isAsked, resolve } = Promise.withResolvers<void>();
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementationOnce(async () => {
      await meanwhile();
      resolve();
      return undefined as never;
    });
    await fakeBrowser.tabs.onUpdated.trigger(TAB, { status: 'complete' }, {} as never);
    vi.runAllTimers();
    await isAsked;
    vi.useRealTimers();
    // What follows from it is done before the second of these is answered, if not the first.
    await comeTo(SECOND, { tab: 8 });
    await comeTo(SECOND, { tab: 8 });
  }

  it('ends the interview of the call that it has left, and keeps what it has announced', async () => {
    await comeTo(FIRST);
    await asked(() => rememberNonce(TAB, 'a'));
    await vi.waitFor(() => expect(inFirst()?.state).toBe('ended'));
    expect(await callOf(TAB)).toBeNull();
    expect(await redeemNonce(TAB, 'a', 3)).toBe(true);
  });

  it('has not left the call that it says again meanwhile', async () => {
    await comeTo(FIRST);
    await asked(() => comeTo(FIRST));
    expect(inFirst()?.state).toBe('running');
    expect(await callOf(TAB)).toBe(FIRST);
  });

  it('has not left the call that it comes to meanwhile', async () => {
    await comeTo(FIRST);
    await asked(async () => {
      await comeTo(SECOND);
      beginIn(SECOND);
    });
    expect(inFirst()?.state).toBe('ended');
    expect(inCall(SECOND)?.state).toBe('running');
    expect(await callOf(TAB)).toBe(SECOND);
  });
});

describe('A call whose address does not tell which it is', () => {
  const inTeams = () => readHeads(records).find(({ site }) => site === 'teams');
  const teams = { site: 'teams' } as const;

  beforeEach(() => beginIn(null, 'teams'));

  it('ends with the tab that was in it, or that goes to a call elsewhere', async () => {
    await comeTo(null, teams);
    await close(TAB);
    await vi.waitFor(() => expect(inTeams()).toMatchObject({ state: 'ended', endedBy: 'call' }));
    expect(inFirst()?.state).toBe('running');
    beginIn(null, 'teams');
    records.edit([
      { kind: 'set', key: keys.interview(interviewId('teams')), fields: { endedAt: null } },
    ]);
    await comeTo(null, teams);
    await comeTo(SECOND);
    expect(inTeams()?.state).toBe('ended');
  });

  it('goes on when a page of that site without a call is closed, or one in another tab is in it', async () => {
    await comeTo(null, { ...teams, phase: 'outside' });
    await close(TAB);
    await comeTo(null, { ...teams, tab: 8 });
    await comeTo(null, { ...teams, tab: 9 });
    await close(9);
    await comeTo(SECOND);
    expect(inTeams()?.state).toBe('running');
  });

  it('goes on when its page is loaded anew, and when its key comes late or is gone for a while', async () => {
    await comeTo(null, teams);
    await comeTo(null, { ...teams, phase: 'outside' });
    await comeTo('teams:late', teams);
    expect(inTeams()?.state).toBe('running');
    await comeTo(FIRST);
    await comeTo(null);
    expect(inFirst()?.state).toBe('running');
    expect(await callOf(TAB)).toBe(FIRST);
  });
});
