/** How wide the panel stands, and what that leaves of the call. */
import { expect, test } from 'vitest';
import {
  dockedStyle,
  dockedWidth,
  hostStyle,
  leavesRoomForCall,
  pillTop,
} from '@/calls/panel-box.ts';

test.each([
  { asked: 360, viewport: 1280, width: 360 },
  { asked: 100, viewport: 1280, width: 320 },
  { asked: 900, viewport: 1920, width: 520 },
  { asked: 520, viewport: 900, width: 420 },
  { asked: 520, viewport: 700, width: 320 },
])('asked for $asked in $viewport it is $width wide', ({ asked, viewport, width }) => {
  expect(dockedWidth(asked, viewport)).toBe(width);
});

test('the call keeps 480 pixels beside it, or the panel lies over it', () => {
  expect(leavesRoomForCall(320, 800)).toBe(true);
  expect(leavesRoomForCall(320, 799)).toBe(false);
});

test.each([
  { asked: 72, viewport: 720, top: 72 },
  { asked: 0, viewport: 720, top: 8 },
  { asked: 700, viewport: 720, top: 596 },
  { asked: 700, viewport: 1080, top: 700 },
  { asked: 300, viewport: 100, top: 8 },
])('a pill asked for at $asked of $viewport stands at $top', ({ asked, viewport, top }) => {
  expect(pillTop(asked, viewport, { above: 0, below: 80 })).toBe(top);
});

test('a pill stands below a bar at the top', () => {
  expect(pillTop(0, 720, { above: 112, below: 0 })).toBe(120);
  expect(pillTop(700, 720, { above: 112, below: 0 })).toBe(676);
});

test('every rule of the host is important, so that no rule of the page beats it', () => {
  for (const shape of [
    { kind: 'hidden' },
    { kind: 'pill', width: 120, top: 72 },
    { kind: 'docked', style: dockedStyle('left', 0, 360, 0, 80) },
  ] as const) {
    const rules = /:host\{([^}]*)\}/.exec(hostStyle('left', shape))?.[1]?.split(';') ?? [];
    expect(rules.filter((rule) => rule !== '' && !rule.endsWith('!important'))).toEqual([]);
    expect(rules.length).toBeGreaterThan(4);
  }
});
