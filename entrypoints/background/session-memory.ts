/**
 * What the background must remember while the browser runs, though it is stopped every half minute.
 *
 * Owns: the keys in `storage.session`. Must not know: who asks. Nothing here outlives the browser
 * and nothing here is a note.
 */

import type { CallPlace } from '@/domain/asking.ts';
import { type CallReport, isCallReport } from '@/domain/call/messages.ts';
import type { CallKey, CallPhase } from '@/domain/call/phase.ts';
import { keysIn } from '@/storage/area.ts';
import { storage } from '@/storage/browser.ts';

const noncePrefix = (tab: number) => `nonce/${tab}/`;
const CALLS = 'call/';
const callKey = (tab: number) => CALLS + tab;
const silenceKey = (call: string) => `silenced/${call}`;
const placeKey = (tab: number) => `panel/${tab}`;

/** A tab left over from a call shows its end, or the door to it. The unknown never ends anything. */
const IN_CALL: readonly CallPhase[] = ['inCall', 'unknown'];

async function read(key: string): Promise<unknown> {
  return (await storage.session.get(key))[key];
}

/** A key each: frames that load at once must not write over each other's. */
export async function rememberNonce(tab: number, nonce: string): Promise<void> {
  await storage.session.set({ [noncePrefix(tab) + nonce]: true });
}

/** True for one frame alone, however often it asks: a background may die before its answer is heard. */
export async function redeemNonce(tab: number, nonce: string, frame: number): Promise<boolean> {
  const key = noncePrefix(tab) + nonce;
  const redeemed = await read(key);
  if (redeemed === true) await storage.session.set({ [key]: frame });
  return redeemed === true || redeemed === frame;
}

export async function rememberCall(tab: number, report: CallReport): Promise<void> {
  await storage.session.set({ [callKey(tab)]: report });
}

/** What a tab said last of the call that it is in; null: it is in none, as far as is known. */
export async function reportOf(tab: number): Promise<CallReport | null> {
  const report = await read(callKey(tab));
  return isCallReport(report) ? report : null;
}

/** The call that a tab is in, as far as is known and its address tells. */
export async function callOf(tab: number): Promise<CallKey> {
  return (await reportOf(tab))?.call ?? null;
}

export async function isInCallElsewhere({ site, call }: CallPlace, than: number): Promise<boolean> {
  const others = (await namesFrom(CALLS)).filter((key) => key !== callKey(than));
  const reports: unknown[] = Object.values(await storage.session.get(others));
  return reports.some(
    (report) =>
      isCallReport(report) &&
      report.site === site &&
      report.call === call &&
      IN_CALL.includes(report.phase),
  );
}

/** What the next page in the tab has announced by now stays. */
export async function forgetCall(tab: number): Promise<void> {
  await storage.session.remove([callKey(tab), placeKey(tab)]);
}

/** For a tab that is closed. */
export async function forgetTab(tab: number): Promise<void> {
  const nonces = await namesFrom(noncePrefix(tab));
  await storage.session.remove([callKey(tab), placeKey(tab), ...nonces]);
}

/** The head start lies there as well, and is large: names alone are asked for. */
async function namesFrom(start: string): Promise<string[]> {
  return (await keysIn(storage.session)).filter((key) => key.startsWith(start));
}

/** No call takes longer; the next one in a room that stands for years is another. In milliseconds. */
const SILENT_FOR = 6 * 3_600_000;

export async function silence(call: CallKey, now: number): Promise<void> {
  if (call !== null) await storage.session.set({ [silenceKey(call)]: now });
}

/** Called back by the person: "not in this call" is over. */
export async function unsilenceTab(tab: number): Promise<void> {
  const call = await callOf(tab);
  if (call !== null) await storage.session.remove(silenceKey(call));
}

export async function isSilenced(call: CallKey, now: number): Promise<boolean> {
  const since = call === null ? undefined : await read(silenceKey(call));
  return typeof since === 'number' && Math.abs(now - since) < SILENT_FOR;
}

/** True once after the browser, or the extension, was started. */
export async function isFirstLifeOfSession(): Promise<boolean> {
  const key = 'session/started';
  if ((await read(key)) === true) return false;
  await storage.session.set({ [key]: true });
  return true;
}
