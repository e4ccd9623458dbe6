/** What holds of phases whatever a page shows, in whatever order and at whatever pace. */
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { NO_CALL, nextPhase, type PhaseState } from '@/calls/phase-machine.ts';
import type { CallAddress } from '@/calls/read-address.ts';
import type { PageShows } from '@/calls/read-signs.ts';
import { CALL_PHASES, type CallPhase } from '@/domain/call/phase.ts';

type Look = {
  /** Milliseconds since the look before. */
  readonly after: number;
  readonly shows: PageShows;
  readonly address: CallAddress['kind'];
};

const NOTHING: PageShows = { kind: 'nothing' };
const RUNS = { numRuns: 2000 };
const grace = fc.constantFrom(3000, 5000, 10_000, 30_000);
const anyShows: fc.Arbitrary<PageShows> = fc.oneof(
  fc.constant(NOTHING),
  fc.constant<PageShows>({ kind: 'moving' }),
  fc.record({
    kind: fc.constant('phase' as const),
    phase: fc.constantFrom('ended' as const, 'waiting', 'lobby', 'inCall'),
    strong: fc.boolean(),
  }),
);
const anyAddress = fc.constantFrom<CallAddress['kind']>('call', 'app', 'left', 'none');
const anyLook: fc.Arbitrary<Look> = fc.record({
  after: fc.integer({ min: 1, max: 40_000 }),
  shows: anyShows,
  address: anyAddress,
});

/** Every state after every look, with the moment of it; the first is the one before any. */
function states(looks: readonly Look[], graceMs: number, from: PhaseState = NO_CALL) {
  const all = [{ state: from, now: 0 }];
  for (const { after, shows, address } of looks) {
    const last = all[all.length - 1] ?? { state: from, now: 0 };
    const now = last.now + after;
    all.push({ state: nextPhase(last.state, address, shows, now, graceMs), now });
  }
  return all;
}

describe('Whatever a page shows', () => {
  test('a call that nobody was seen in never ends by itself', () => {
    const neverIn = fc.array(
      anyLook.filter(
        ({ shows, address }) =>
          address !== 'left' &&
          !(shows.kind === 'phase' && (shows.phase === 'inCall' || shows.phase === 'ended')),
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(neverIn, grace, (looks, graceMs) =>
        states(looks, graceMs).every(({ state }) => state.phase !== 'ended'),
      ),
      RUNS,
    );
  });

  test('unknown is followed by an end only where the page or the address says so', () => {
    fc.assert(
      fc.property(fc.array(anyLook, { maxLength: 40 }), grace, (looks, graceMs) => {
        const all = states(looks, graceMs);
        return looks.every(({ shows, address }, index) => {
          const before = all[index]?.state.phase;
          const after = all[index + 1]?.state.phase;
          const isSaid = address === 'left' || (shows.kind === 'phase' && shows.phase === 'ended');
          return !(before === 'unknown' && after === 'ended') || isSaid;
        });
      }),
      RUNS,
    );
  });

  test('a call becomes unknown in no way: it goes on, or it ends', () => {
    fc.assert(
      fc.property(fc.array(anyLook, { maxLength: 40 }), grace, (looks, graceMs) => {
        const all = states(looks, graceMs);
        return all.every(
          ({ state }, index) =>
            !(all[index - 1]?.state.phase === 'inCall' && state.phase === 'unknown'),
        );
      }),
      RUNS,
    );
  });

  test('while nothing changes, it settles, and then stays', () => {
    fc.assert(
      fc.property(
        fc.array(anyLook, { maxLength: 20 }),
        anyLook,
        grace,
        fc.integer({ min: 1, max: 60_000 }),
        (looks, last, graceMs, later) => {
          const before = states(looks, graceMs).at(-1)?.state ?? NO_CALL;
          const still = [1, graceMs + 3000, later].map((after) => ({ ...last, after }));
          const [, , settled, afterwards] = states(still, graceMs, { ...before, at: 0 });
          return (
            settled?.state.phase === settled?.state.next &&
            afterwards?.state.phase === settled?.state.phase
          );
        },
      ),
      RUNS,
    );
  });

  test('a phase is always one that has a name, and what is awaited lies ahead', () => {
    fc.assert(
      fc.property(fc.array(anyLook, { maxLength: 40 }), grace, (looks, graceMs) =>
        states(looks, graceMs).every(
          ({ state, now }) =>
            CALL_PHASES.includes(state.phase) && (state.phase === state.next || state.at > now),
        ),
      ),
      RUNS,
    );
  });
});

/** How long something else must be shown, at the very least, before a call is believed to be it. */
const PATIENCE: readonly (readonly [string, PageShows, (graceMs: number) => number])[] = [
  ['no sign', NOTHING, (graceMs) => graceMs],
  ['two weak marks of the end', { kind: 'phase', phase: 'ended', strong: false }, () => 3000],
  ['the lobby', { kind: 'phase', phase: 'lobby', strong: true }, () => 3000],
  ['the waiting room', { kind: 'phase', phase: 'waiting', strong: true }, () => 3000],
];
const IN_CALL: PhaseState = { phase: 'inCall', next: 'inCall', at: 0 };
const CALL: PageShows = { kind: 'phase', phase: 'inCall', strong: false };

describe('A flicker during a call', () => {
  test.each(PATIENCE)('of %s, shorter than its time, changes nothing', (_, shows, patience) => {
    const flickers = fc.array(
      fc.record({ share: fc.double({ min: 0.01, max: 0.99, noNaN: true }), looks: fc.nat(5) }),
      { minLength: 1, maxLength: 10 },
    );
    fc.assert(
      fc.property(flickers, grace, fc.constantFrom('call', 'app'), (all, graceMs, address) => {
        const looks = all.flatMap(({ share, looks: count }) => {
          const whole = Math.floor(patience(graceMs) * share);
          const each = Math.max(1, Math.floor(whole / (count + 1)));
          const shown = Array.from({ length: count + 1 }, () => ({ after: each, shows, address }));
          // From the first look, which begins the flicker, to the last of them it takes `whole`.
          return [{ after: 1, shows, address }, ...shown, { after: 1, shows: CALL, address }];
        });
        return states(looks, graceMs, IN_CALL).every(({ state }) => state.phase === 'inCall');
      }),
      RUNS,
    );
  });

  test('people who are moved to another room are in the call all the while', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 30_000 }), { minLength: 1, maxLength: 20 }),
        grace,
        (pauses, graceMs) =>
          states(
            pauses.map((after) => ({ after, shows: { kind: 'moving' }, address: 'call' })),
            graceMs,
            IN_CALL,
          ).every(({ state }) => state.phase === 'inCall'),
      ),
      RUNS,
    );
  });
});

const FROM: readonly CallPhase[] = ['outside', 'lobby', 'waiting', 'unknown'];

describe('An app’s own page, which may hold a call or not', () => {
  test.each(FROM)('without signs it is outside again, coming from %s', (phase) => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 60_000 }), grace, (after, graceMs) => {
        const looks = [1, after].map((pause) => ({
          after: pause,
          shows: NOTHING,
          address: 'app' as const,
        }));
        const start: PhaseState = { phase, next: phase, at: 0 };
        return states(looks, graceMs, start).at(-1)?.state.phase === 'outside';
      }),
      RUNS,
    );
  });
});
