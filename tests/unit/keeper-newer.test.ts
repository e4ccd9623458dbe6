/** The background's copies beside data that a newer Debrief has in hand. */
import { expect, it } from 'vitest';
import { HEAD, headOf, keeperWorld, START } from './keeper-world.ts';

const SECOND = 1000;

it('nothing of it goes into the mailbox, whatever is heard', async () => {
  const device = keeperWorld();
  device.local.put({ [HEAD]: headOf({ role: 'Engineer' }) });
  device.live({ isOurs: async () => false });
  await device.pass(SECOND);
  device.local.put({
    [HEAD]: headOf({ role: 'Engineer', startedAt: START, endedAt: device.now() }),
  });
  await device.pass(60 * SECOND);
  expect(device.account.calls).toEqual([]);
  expect(device.reports).toEqual([]);
});
