/** An interview that runs, as the other computers of its person hear of it. */
import { expect, it } from 'vitest';
import { HEAD, headOf, keeperWorld, START } from './keeper-world.ts';

const MINUTE = 60_000;

it('goes to the other computers every ten minutes: they would end what they hear nothing of', async () => {
  const device = keeperWorld();
  const begun = { role: 'Engineer', startedAt: START };
  device.local.put({ [HEAD]: headOf(begun) });
  await device.begun();
  device.account.calls.length = 0;
  for (let minute = 0; minute < 40; minute += 1) {
    device.local.put({ [HEAD]: headOf({ ...begun, lastSeenAt: device.now() }) });
    await device.pass(MINUTE);
  }
  const pushes = device.account.calls.filter((call) => call === 'set').length;
  // The first sign of all goes as well.
  expect(pushes).toBeGreaterThanOrEqual(4);
  expect(pushes).toBeLessThanOrEqual(5);
});
