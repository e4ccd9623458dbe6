/** The turns that calls take on the single sites, told through their own times. */
import { describe, expect, test } from 'vitest';
import { nextPhase, type PhaseState } from '@/calls/phase-machine.ts';
import { readAddress } from '@/calls/read-address.ts';
import type { PageShows } from '@/calls/read-signs.ts';
import { jitsi } from '@/calls/sites/jitsi.ts';
import { meet } from '@/calls/sites/meet.ts';
import type { SignedPhase, SiteAdapter } from '@/calls/sites/site.ts';
import { teams } from '@/calls/sites/teams.ts';
import { whereby } from '@/calls/sites/whereby.ts';
import { zoom } from '@/calls/sites/zoom.ts';
import type { CallPhase } from '@/domain/call/phase.ts';

type Turn = readonly [seconds: number, shows: SignedPhase | 'nothing' | 'moving', path?: string];

function shown(what: Turn[1]): PageShows {
  if (what === 'nothing' || what === 'moving') return { kind: what };
  return { kind: 'phase', phase: what, strong: true };
}

/** The phase at the end; the page is looked at every half second, as the script does it. */
function phaseAfter(
  site: SiteAdapter,
  path: string,
  turns: readonly Turn[],
  from: CallPhase = 'outside',
): CallPhase {
  let state: PhaseState = { phase: from, next: from, at: 0 };
  let now = 0;
  for (const [seconds, shows, elsewhere = path] of turns) {
    const { kind } = readAddress(site, elsewhere);
    for (const end = now + seconds * 1000; now <= end; now += 500) {
      state = nextPhase(state, kind, shown(shows), now, site.graceMs);
    }
  }
  return state.phase;
}

describe('Meet', () => {
  const PATH = '/abc-defg-hij';

  test('left and joined again in place it is the call again', () => {
    const left: readonly Turn[] = [
      [5, 'inCall'],
      [10, 'ended'],
    ];
    expect(phaseAfter(meet, PATH, left)).toBe('ended');
    expect(phaseAfter(meet, PATH, [...left, [0.5, 'inCall']])).toBe('ended');
    expect(phaseAfter(meet, PATH, [...left, [2, 'inCall']])).toBe('inCall');
  });

  test('left and gone back to the lobby it is the lobby, and the landing page is outside', () => {
    const left: readonly Turn[] = [
      [5, 'inCall'],
      [10, 'ended'],
    ];
    expect(phaseAfter(meet, PATH, [...left, [1, 'lobby']])).toBe('lobby');
    expect(
      phaseAfter(meet, PATH, [
        [2, 'lobby'],
        [1, 'nothing', '/landing'],
      ]),
    ).toBe('outside');
    expect(phaseAfter(meet, PATH, [...left, [1, 'nothing', '/landing']])).toBe('ended');
  });
});

describe('Zoom', () => {
  const PATH = '/wc/12345678901/join';

  test('moved to another room and back it is one call', () => {
    const turns: readonly Turn[] = [
      [5, 'inCall'],
      [8, 'moving'],
      [25, 'nothing'],
      [60, 'inCall'],
      [90, 'moving'],
      [2, 'inCall'],
    ];
    turns.forEach((_, index) => {
      expect(phaseAfter(zoom, PATH, turns.slice(0, index + 1))).toBe('inCall');
    });
  });

  test('with its controls gone for half a minute it has ended', () => {
    expect(
      phaseAfter(zoom, PATH, [
        [5, 'inCall'],
        [29, 'nothing'],
      ]),
    ).toBe('inCall');
    expect(
      phaseAfter(zoom, PATH, [
        [5, 'inCall'],
        [31, 'nothing'],
      ]),
    ).toBe('ended');
  });
});

describe('Teams', () => {
  const PATH = '/v2/';

  test('among the chats there is no call, however long', () => {
    expect(phaseAfter(teams, PATH, [[120, 'nothing']])).toBe('outside');
  });

  test('a call at the same address is seen by its signs, and its end too', () => {
    const turns: readonly (readonly [Turn, CallPhase])[] = [
      [[2, 'lobby'], 'lobby'],
      [[5, 'waiting'], 'waiting'],
      [[5, 'inCall'], 'inCall'],
      [[2, 'ended'], 'ended'],
      [[300, 'nothing'], 'ended'],
      [[3, 'lobby'], 'lobby'],
      [[3, 'nothing'], 'outside'],
    ];
    turns.forEach(([, phase], index) => {
      const so = turns.slice(0, index + 1).map(([turn]) => turn);
      expect(phaseAfter(teams, PATH, so)).toBe(phase);
    });
  });

  test('turned away from the lobby it is an end, and trying again is a new lobby at once', () => {
    const away: readonly Turn[] = [
      [2, 'lobby'],
      [30, 'waiting'],
      [0, 'ended'],
    ];
    expect(phaseAfter(teams, PATH, away)).toBe('ended');
    expect(phaseAfter(teams, PATH, [...away, [0, 'lobby']])).toBe('lobby');
  });

  test('between two rooms nothing is on the page for a while, and nothing ends', () => {
    expect(
      phaseAfter(teams, PATH, [
        [5, 'inCall'],
        [20, 'nothing'],
        [2, 'inCall'],
      ]),
    ).toBe('inCall');
  });

  test('where the address says that it is a call, a page without signs is unknown', () => {
    expect(phaseAfter(teams, '/light-meetings/launch', [[5, 'nothing']])).toBe('unknown');
  });
});

describe('Jitsi', () => {
  const PATH = '/MockRoom';

  test('from the preparation through the lobby into the call, and out to the page of the end', () => {
    const turns: readonly (readonly [Turn, CallPhase])[] = [
      [[2, 'lobby'], 'lobby'],
      [[30, 'waiting'], 'waiting'],
      [[2, 'inCall'], 'inCall'],
      [[4, 'nothing'], 'inCall'],
      [[2, 'inCall'], 'inCall'],
      [[0, 'nothing', '/static/close3.html'], 'ended'],
    ];
    turns.forEach(([, phase], index) => {
      const so = turns.slice(0, index + 1).map(([turn]) => turn);
      expect(phaseAfter(jitsi, PATH, so)).toBe(phase);
    });
  });
});

describe('Whereby, of which nothing is known', () => {
  test('a room is unknown, and stays so until it is left', () => {
    expect(phaseAfter(whereby, '/practice', [[3600, 'nothing']])).toBe('unknown');
    expect(
      phaseAfter(whereby, '/practice', [
        [60, 'nothing'],
        [1, 'nothing', '/'],
      ]),
    ).toBe('outside');
  });
});
