/**
 * Ends the interview of a call that its tab has left: closed, or gone to another page or call.
 *
 * Owns: noticing that. It is not an end by hand: the same call opened again within half an hour goes
 * on with the same interview. Must not know: why the tab left.
 */
import { type CallPlace, endEdit, isOfCall } from '@/domain/asking.ts';
import { type BackgroundToScript, type CallReport, isCallReport } from '@/domain/call/messages.ts';
import { readHeads } from '@/domain/interview.ts';
import { tabs } from '@/storage/browser.ts';
import { inTime } from '@/storage/in-time.ts';
import { oneAtATime } from '@/storage/in-turn.ts';
import { openRecords } from './open-records.ts';
import { report } from './report.ts';
import {
  forgetCall,
  forgetTab,
  isInCallElsewhere,
  rememberCall,
  reportOf,
} from './session-memory.ts';
import { theIcon } from './the-icon.ts';

/** Time for a page that was loaded anew to find its call again, in milliseconds. */
const FIND_WITHIN = 5000;

/** What storage does not answer is given up, for the tabs that wait behind it; in milliseconds. */
const NO_ANSWER_AFTER = 5000;

const queue = oneAtATime();

/** A tab that leaves a call must not meet itself coming to the next, nor another leaving the same. */
const inTurn = (job: () => Promise<void>): Promise<void> =>
  queue(() => inTime(job(), NO_ANSWER_AFTER));

/** How often each tab has said that it is in a call, in this life of the background. */
const timesSaid = new Map<number, number>();

export function endInterviewsOfLeftCalls(): void {
  tabs.onRemoved.addListener((tab) => {
    theIcon().forget(tab).catch(report('the signs of a closed tab stay remembered'));
    timesSaid.delete(tab);
    inTurn(() => closed(tab)).catch(report('an interview was not ended with its tab'));
  });
  tabs.onUpdated.addListener((tab, { status }) => {
    if (status !== 'complete') return;
    // The background lives for half a minute after an event, so this timer is heard.
    setTimeout(() => {
      checkStillThere(tab).catch(report('a tab could not be asked for its call'));
    }, FIND_WITHIN);
  });
}

/**
 * A tab's page says in which call it is. Another one than before may be there sooner than anybody looks
 * whether the first still is. Remembered last: cut off in between, the page says it again.
 */
export async function comeToCall(tab: number, report: CallReport): Promise<void> {
  if (isACall(report)) timesSaid.set(tab, (timesSaid.get(tab) ?? 0) + 1);
  await inTurn(async () => {
    const before = await reportOf(tab);
    const isSame = before !== null && mayBeSame(before, report);
    if (before !== null && !isSame) await endInterviewsIn(before, tab);
    // A key that is gone for a while is not forgotten for it.
    const isWorse = isSame && before.call !== null && report.call === null;
    if (!isWorse && (isSame || isACall(report))) await rememberCall(tab, report);
  });
}

/** Where no address tells of a call, only what is seen to be one is one. */
function isACall({ call, phase }: CallReport): boolean {
  return call !== null || phase === 'inCall';
}

/** Two calls of one site are told apart by their keys; one without may be either. */
function mayBeSame(before: CallReport, now: CallReport): boolean {
  if (before.site !== now.site) return false;
  return before.call === null || now.call === null || before.call === now.call;
}

async function checkStillThere(tab: number): Promise<void> {
  const before = timesSaid.get(tab);
  const there = await reportOf(tab);
  // Without a key no rejoin would take back an end that came too soon, as on the way through a login.
  if (there === null || there.call === null || (await callNowIn(tab)) === there.call) return;
  await inTurn(async () => {
    // It has come to a call while it was asked: to this one again, or to another, and then this one was left there.
    if (timesSaid.get(tab) !== before) return;
    await forgetCall(tab);
    await endInterviewsIn(there, tab);
  });
}

async function callNowIn(tab: number): Promise<string | null> {
  const ask: BackgroundToScript = { kind: 'background/ask' };
  try {
    const answer: unknown = await tabs.sendMessage(tab, ask);
    return isCallReport(answer) ? answer.call : null;
  } catch {
    // Nobody listens there: the tab shows another page by now.
    return null;
  }
}

async function closed(tab: number): Promise<void> {
  const left = await reportOf(tab);
  await forgetTab(tab);
  if (left !== null) await endInterviewsIn(left, tab);
}

/**
 * Not while another tab is in the call. One that said so and then crashed or was put to sleep keeps it from
 * being ended here, and then it is ended at its last sign of life, half an hour later (domain/current.ts):
 * better that than an end in the midst of a call, which only a panel in its page would take back.
 */
async function endInterviewsIn(call: CallPlace, left: number): Promise<void> {
  if (await isInCallElsewhere(call, left)) return;
  const records = await openRecords();
  const running = readHeads(records).filter(
    (head) => head.state === 'running' && isOfCall(head, call),
  );
  records.edit(running.map((head) => endEdit(head, 'call', Date.now())));
}
