/** The push into the mailbox comes in time, whatever the clock and the alarms do. */
import { describe, expect, it } from 'vitest';
import { AT_LATEST_AFTER, createPushTime, QUIET_FOR } from '@/storage/push-time.ts';

const NOON = Date.UTC(2026, 10, 23, 12);
const YEAR = 365 * 86_400_000;

describe('The time of a push', () => {
  it('is half a minute after the last change', () => {
    const time = createPushTime();
    expect(time.changed(NOON)).toBe(NOON + QUIET_FOR);
    expect(time.changed(NOON + 1000)).toBeNull();
    expect(time.rang(NOON + QUIET_FOR)).toBe(NOON + 1000 + QUIET_FOR);
    expect(time.rang(NOON + 1000 + QUIET_FOR)).toBeNull();
  });

  it.each([0, 5000, 29_000])(
    'is at most two minutes after the first, alarms %i ms late',
    (late) => {
      const time = createPushTime();
      let alarm = time.changed(NOON) ?? 0;
      for (let now = NOON; ; now += 1000) {
        time.changed(now);
        if (now < alarm + late) continue;
        const again = time.rang(now);
        if (again === null) {
          expect(now - NOON).toBeLessThanOrEqual(AT_LATEST_AFTER);
          return;
        }
        // No alarm rings sooner.
        alarm = Math.max(again, now + QUIET_FOR) - late;
      }
    },
  );

  it('is set anew when the clock was set back by years after a change', () => {
    const time = createPushTime();
    time.changed(NOON);
    expect(time.changed(NOON - YEAR)).toBe(NOON - YEAR + QUIET_FOR);
    expect(time.rang(NOON - YEAR + QUIET_FOR)).toBeNull();
  });

  it('is set anew when the alarm never rang', () => {
    const time = createPushTime();
    time.changed(NOON);
    expect(time.changed(NOON + YEAR)).toBe(NOON + YEAR + QUIET_FOR);
  });
});
