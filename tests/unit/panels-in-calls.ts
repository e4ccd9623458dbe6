/**
 * Panels in two calls over one store, and a watch that a test sets.
 *
 * Owns: their making. Must not know: what is tested of them.
 */
import type { Signal } from '@preact/signals';
import type { CallReport } from '@/domain/call/messages.ts';
import { readHeads } from '@/domain/interview.ts';
import { createInterviewModel } from '@/state/interview-model.ts';
import { type MemorySurface, openMemorySurface } from '../support/memory-surface.ts';

export const A: CallReport = { site: 'meet', call: 'meet:aaa-aaaa-aaa', phase: 'inCall' };
export const B: CallReport = { site: 'meet', call: 'meet:bbb-bbbb-bbb', phase: 'inCall' };

export type Watch = { time: number };

export async function surfaceWithWatch(): Promise<{ surface: MemorySurface; watch: Watch }> {
  const made = await openMemorySurface();
  const watch = { time: made.surroundings.clock.now() };
  const clock = { now: () => watch.time };
  return { surface: { ...made, surroundings: { ...made.surroundings, clock } }, watch };
}

export function panelIn(surface: MemorySurface, report: Signal<CallReport | null>) {
  return createInterviewModel({ ...surface, report, practice: false });
}

export const running = (surface: MemorySurface) =>
  readHeads(surface.records).filter((head) => head.state === 'running');
