/** A tab that goes from one call to another, as the background hears of it. */
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isRejoin } from '@/domain/asking.ts';
import { interviewId } from '@/domain/ids.ts';
import { readHeads } from '@/domain/interview.ts';
import { groups, keys } from '@/domain/keys.ts';
import type { Replica } from '@/domain/replica.ts';
import { answerMessages } from '@/entrypoints/background/answer-messages.ts';
import { openRecords } from '@/entrypoints/background/open-records.ts';
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

/** The answer to what a script says as its page comes to a call. */
async function comeTo(call: string | null, kind: 'hello' | 'phase' = 'hello', tab = TAB) {
  const sender = {
    id: fakeBrowser.runtime.id,
    url: 'https://meet.google.com/',
    frameId: 0,
    tab: { id: tab },
  };
  const answers = await fakeBrowser.runtime.onMessage.trigger(
    { kind: `script/${kind}`, site: 'meet', call, phase: 'inCall' },
    sender as never,
    () => undefined,
  );
  return Promise.all(answers);
}

const inFirst = () => readHeads(records).find(({ call }) => call === FIRST);

beforeEach(async () => {
  fakeBrowser.reset();
  const { area } = createSharedStore({
    turns: { turn: () => Promise.resolve(), settle: () => Promise.resolve(0) },
  }).connect();
  const { signal } = lifeOfTest();
  records = createReplica({ area, actor: 'background', now: Date.now, signal });
  await records.open([groups.epoch, groups.settings, groups.interviews]);
  vi.mocked(openRecords).mockImplementation(async () => records);
  answerMessages();
  const fields = { createdAt: Date.now(), startedAt: Date.now(), site: 'meet', call: FIRST };
  records.edit([{ kind: 'set', key: keys.interview(interviewId('i1')), fields }]);
});

it('loading another call ends the interview of the one before, which a rejoin goes on with', async () => {
  await comeTo(FIRST);
  const [answer] = await comeTo(SECOND);
  expect(answer).toMatchObject({ kind: 'background/placement' });
  const left = inFirst();
  expect(left).toMatchObject({ state: 'ended', endedBy: 'call' });
  expect(left && isRejoin(left, FIRST, Date.now())).toBe(true);
});

it('what another tab loads, or the same call loaded anew, ends nothing', async () => {
  await comeTo(FIRST);
  await comeTo(SECOND, 'hello', 8);
  await comeTo(FIRST);
  await comeTo(null, 'phase');
  expect(inFirst()?.state).toBe('running');
});

it('what could not be ended at first is ended when the page says it again', async () => {
  await comeTo(FIRST);
  vi.mocked(openRecords).mockRejectedValueOnce(new Error('busy'));
  await comeTo(SECOND).catch(() => undefined);
  await comeTo(SECOND);
  expect(inFirst()?.state).toBe('ended');
});
