/**
 * What the background must remember while the browser runs, though it is stopped every half minute.
 *
 * Owns: the keys in `storage.session`. Must not know: who asks. Nothing here outlives the browser
 * and nothing here is a note.
 */

import type { CallKey } from '@/domain/call/phase.ts';
import { storage } from '@/storage/browser.ts';

const nonceKey = (tab: number) => `nonce/${tab}`;
const callKey = (tab: number) => `call/${tab}`;
const silenceKey = (call: string) => `silenced/${call}`;

async function read(key: string): Promise<unknown> {
  return (await storage.session.get(key))[key];
}

/** Nonces of one tab: a frame mounted anew gets a new one while the old may still be on its way. */
const NONCES_KEPT = 4;

export async function rememberNonce(tab: number, nonce: string): Promise<void> {
  const before = await readNonces(tab);
  await storage.session.set({ [nonceKey(tab)]: [...before, nonce].slice(-NONCES_KEPT) });
}

/** True once for each nonce. */
export async function redeemNonce(tab: number, nonce: string): Promise<boolean> {
  const before = await readNonces(tab);
  if (!before.includes(nonce)) return false;
  await storage.session.set({ [nonceKey(tab)]: before.filter((other) => other !== nonce) });
  return true;
}

async function readNonces(tab: number): Promise<readonly string[]> {
  const value = await read(nonceKey(tab));
  return Array.isArray(value) ? value.filter((nonce) => typeof nonce === 'string') : [];
}

export async function rememberCall(tab: number, call: string): Promise<void> {
  if ((await read(callKey(tab))) !== call) await storage.session.set({ [callKey(tab)]: call });
}

/** The call that a tab was in, forgotten with the tab. */
export async function forgetTab(tab: number): Promise<CallKey> {
  const call = await read(callKey(tab));
  await storage.session.remove([callKey(tab), nonceKey(tab), `panel/${tab}`]);
  return typeof call === 'string' ? call : null;
}

export async function silence(call: CallKey): Promise<void> {
  if (call !== null) await storage.session.set({ [silenceKey(call)]: true });
}

export async function unsilence(call: CallKey): Promise<void> {
  if (call !== null) await storage.session.remove(silenceKey(call));
}

export async function isSilenced(call: CallKey): Promise<boolean> {
  return call !== null && (await read(silenceKey(call))) === true;
}

/** True once after the browser, or the extension, was started. */
export async function isFirstLifeOfSession(): Promise<boolean> {
  const key = 'session/started';
  if ((await read(key)) === true) return false;
  await storage.session.set({ [key]: true });
  return true;
}
