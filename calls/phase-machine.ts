/**
 * From what a page shows to the phase of the call, steadily.
 *
 * Owns: how long a sign must last before it is believed. Must not know: pages, timers or sites. A
 * wrong "ended" costs a person more than a late one, so everything that could be a flicker waits,
 * and only a mark that cannot be anything else is believed at once.
 */
import type { CallPhase } from '@/domain/call/phase.ts';
import type { CallAddress } from './read-address.ts';
import type { PageShows } from './read-signs.ts';

export type PhaseState = {
  readonly phase: CallPhase;
  /** What the page shows now; becomes the phase at `at`, unless it goes away before. */
  readonly next: CallPhase;
  readonly at: number;
};

const STEADY_CALL_MS = 1000;
const STEADY_UNKNOWN_MS = 2000;
const STEADY_END_MS = 3000;

export const NO_CALL: PhaseState = { phase: 'outside', next: 'outside', at: 0 };

function shown(phase: CallPhase, address: CallAddress['kind'], shows: PageShows): CallPhase {
  const hasBeenIn = phase === 'inCall' || phase === 'ended';
  if (address === 'left' || (address === 'none' && hasBeenIn)) return 'ended';
  if (address === 'none') return 'outside';
  if (shows.kind === 'phase') return shows.phase;
  if (shows.kind === 'moving' && phase !== 'outside') return phase;
  if (hasBeenIn) return 'ended';
  return address === 'app' ? 'outside' : 'unknown';
}

function settleMs(from: CallPhase, to: CallPhase, shows: PageShows, graceMs: number): number {
  if (to === 'ended') {
    if (shows.kind !== 'phase') return graceMs;
    return shows.strong ? 0 : STEADY_END_MS;
  }
  if (from === 'inCall') return STEADY_END_MS;
  if (to === 'unknown') return STEADY_UNKNOWN_MS;
  // The call's bar is drawn before its tiles: for a moment it looks like waiting.
  return to === 'lobby' ? 0 : STEADY_CALL_MS;
}

/** The phase after seeing `shows` at `now`. To be asked again at `at`, if nothing comes before. */
export function nextPhase(
  state: PhaseState,
  address: CallAddress['kind'],
  shows: PageShows,
  now: number,
  graceMs: number,
): PhaseState {
  const { phase } = state;
  const next = shown(phase, address, shows);
  const isHere = address === 'call' || address === 'app';
  const due = isHere ? now + settleMs(phase, next, shows, graceMs) : now;
  const at = next === state.next ? Math.min(state.at, due) : due;
  return at > now && next !== phase ? { phase, next, at } : { phase: next, next, at: now };
}
