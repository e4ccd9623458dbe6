/** How what a page shows becomes a phase, and how long that takes. */
import { describe, expect, test } from 'vitest';
import { NO_CALL, nextPhase, type PhaseState } from '@/calls/phase-machine.ts';
import type { CallAddress } from '@/calls/read-address.ts';
import type { PageShows } from '@/calls/read-signs.ts';
import type { CallPhase } from '@/domain/call/phase.ts';

const MEET_GRACE = 3000;
const ZOOM_GRACE = 30_000;

const strong = (phase: 'ended' | 'waiting' | 'lobby' | 'inCall'): PageShows => ({
  kind: 'phase',
  phase,
  strong: true,
});
const weak = (phase: 'ended' | 'waiting' | 'lobby' | 'inCall'): PageShows => ({
  kind: 'phase',
  phase,
  strong: false,
});
const NOTHING: PageShows = { kind: 'nothing' };
const MOVING: PageShows = { kind: 'moving' };

type Look = {
  readonly at: number;
  readonly shows: PageShows;
  readonly address?: CallAddress['kind'];
};

function follow(from: CallPhase, looks: readonly Look[], graceMs = MEET_GRACE): CallPhase {
  const start: PhaseState = { phase: from, next: from, at: 0 };
  return looks.reduce(
    (state, { at, shows, address = 'call' }) => nextPhase(state, address, shows, at, graceMs),
    start,
  ).phase;
}

describe('going in', () => {
  test('a page starts outside', () => {
    expect(NO_CALL.phase).toBe('outside');
  });

  test('a lobby is believed at once', () => {
    expect(follow('outside', [{ at: 0, shows: weak('lobby') }])).toBe('lobby');
  });

  test('a call is believed after it stood for a second', () => {
    const looks = [{ at: 0, shows: strong('inCall') }];
    expect(follow('lobby', [...looks, { at: 900, shows: strong('inCall') }])).toBe('lobby');
    expect(follow('lobby', [...looks, { at: 1000, shows: strong('inCall') }])).toBe('inCall');
  });

  test('a flicker starts the second anew', () => {
    const looks = [
      { at: 0, shows: strong('inCall') },
      { at: 500, shows: weak('lobby') },
      { at: 900, shows: strong('inCall') },
      { at: 1500, shows: strong('inCall') },
    ];
    expect(follow('lobby', looks)).toBe('lobby');
    expect(follow('lobby', [...looks, { at: 1900, shows: strong('inCall') }])).toBe('inCall');
  });

  test('a call page that shows nothing known is unknown after two seconds', () => {
    const looks = [{ at: 0, shows: NOTHING }];
    expect(follow('outside', looks)).toBe('outside');
    expect(follow('outside', [...looks, { at: 2000, shows: NOTHING }])).toBe('unknown');
  });
});

describe('ending', () => {
  test('a mark that can be nothing else ends the call at once', () => {
    expect(follow('inCall', [{ at: 0, shows: strong('ended') }])).toBe('ended');
  });

  test('two weak marks end it after three seconds', () => {
    const looks = [{ at: 0, shows: weak('ended') }];
    expect(follow('inCall', [...looks, { at: 2900, shows: weak('ended') }])).toBe('inCall');
    expect(follow('inCall', [...looks, { at: 3000, shows: weak('ended') }])).toBe('ended');
  });

  test('a strong mark overtakes weak ones that are still waiting', () => {
    const looks = [
      { at: 0, shows: weak('ended') },
      { at: 500, shows: strong('ended') },
    ];
    expect(follow('inCall', looks)).toBe('ended');
  });

  test('vanished signs end it after the grace of the site', () => {
    const gone = (at: number) => [
      { at: 0, shows: NOTHING },
      { at, shows: NOTHING },
    ];
    expect(follow('inCall', gone(2900), MEET_GRACE)).toBe('inCall');
    expect(follow('inCall', gone(3000), MEET_GRACE)).toBe('ended');
    expect(follow('inCall', gone(29_000), ZOOM_GRACE)).toBe('inCall');
    expect(follow('inCall', gone(30_000), ZOOM_GRACE)).toBe('ended');
  });

  test('while the page moves people about, nothing ends', () => {
    const looks = [
      { at: 0, shows: MOVING },
      { at: 60_000, shows: MOVING },
    ];
    expect(follow('inCall', looks, ZOOM_GRACE)).toBe('inCall');
  });

  test('an address that says so ends it at once', () => {
    expect(follow('inCall', [{ at: 0, shows: NOTHING, address: 'left' }])).toBe('ended');
    expect(follow('inCall', [{ at: 0, shows: NOTHING, address: 'none' }])).toBe('ended');
  });

  test('an ended call stays ended while nothing else is known', () => {
    expect(follow('ended', [{ at: 0, shows: NOTHING, address: 'none' }])).toBe('ended');
    expect(follow('ended', [{ at: 60_000, shows: NOTHING }])).toBe('ended');
  });

  test('leaving a lobby is no end', () => {
    expect(follow('lobby', [{ at: 0, shows: NOTHING, address: 'none' }])).toBe('outside');
  });
});

describe('coming back', () => {
  test('rejoining in place is a call again after a second', () => {
    const looks = [
      { at: 0, shows: strong('inCall') },
      { at: 1000, shows: strong('inCall') },
    ];
    expect(follow('ended', looks)).toBe('inCall');
  });

  test('a glimpse of the lobby during a call is not believed for three seconds', () => {
    const looks = [{ at: 0, shows: strong('lobby') }];
    expect(follow('inCall', [...looks, { at: 2000, shows: strong('inCall') }])).toBe('inCall');
    expect(follow('inCall', [...looks, { at: 3000, shows: strong('lobby') }])).toBe('lobby');
  });

  test('from the lobby, a page that shows nothing becomes unknown and never ended', () => {
    const looks = [
      { at: 0, shows: NOTHING },
      { at: 120_000, shows: NOTHING },
    ];
    expect(follow('lobby', looks)).toBe('unknown');
  });
});

test('it says when it wants to be asked again', () => {
  const state = nextPhase(NO_CALL, 'call', strong('inCall'), 100, MEET_GRACE);
  expect(state).toEqual({ phase: 'outside', next: 'inCall', at: 1100 });
});
