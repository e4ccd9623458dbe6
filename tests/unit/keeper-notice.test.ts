/** What was put back unasked is told, whatever happens to the telling. */
import { describe, expect, it } from 'vitest';
import { NOTICE_KEY } from '@/domain/copies.ts';
import { HEAD, headOf, keeperWorld, NOTE, noteOf } from './keeper-world.ts';

/** A device whose backup has an interview and its note. */
async function backedUp() {
  const device = keeperWorld();
  device.local.put({ [HEAD]: headOf({ role: 'Engineer' }), [NOTE]: noteOf('pace') });
  await device.begun();
  return device;
}

describe('The person is told that storage was filled from the backup', () => {
  it('though storage refuses the telling at first', async () => {
    const device = await backedUp();
    device.local.empty();
    let refusals = 1;
    await device.begun({
      local: (area) => ({
        ...area,
        set: (items) =>
          NOTICE_KEY in items && refusals-- > 0
            ? Promise.reject(new Error('An unexpected error occurred'))
            : area.set(items),
      }),
    });
    expect(device.local.read(NOTICE_KEY)).toMatchObject({ kind: 'emptied', records: 2 });
    expect(device.notices).toHaveLength(1);
  });

  it('when the backup is opened anew after a full disk', async () => {
    const device = await backedUp();
    device.kept.refuseWrites('QuotaExceededError', 1);
    device.local.put({ [NOTE]: noteOf('pace, typed while it was full', 2) });
    await device.pass(500);
    device.local.corrupt(HEAD, undefined);
    await device.pass(10_000);
    expect(device.local.read(HEAD)).toBeDefined();
    expect(device.local.read(NOTICE_KEY)).toMatchObject({ kind: 'damaged', records: 1 });
    expect(device.notices).toHaveLength(1);
  });

  it('when storage takes them in only at a later try', async () => {
    const device = await backedUp();
    device.local.empty();
    // Both together, and each for itself.
    let refusals = 3;
    await device.begun({
      local: (area) => ({
        ...area,
        set: (items) =>
          (HEAD in items || NOTE in items) && refusals-- > 0
            ? Promise.reject(new Error('Resource::kQuotaBytes quota exceeded'))
            : area.set(items),
      }),
    });
    await expect.poll(() => device.local.read(HEAD)).toBeDefined();
    await device.pass(5000);
    expect(device.local.read(NOTICE_KEY)).toMatchObject({ kind: 'emptied', records: 2 });
    expect(device.notices).toHaveLength(1);
  });

  it('with all that was put back since the person was told last, though it came in twice', async () => {
    const device = await backedUp();
    device.local.empty();
    // Both together, and then the note for itself: the head is in, and told of, before the note is.
    let refusals = 2;
    await device.begun({
      local: (area) => ({
        ...area,
        set: (items) =>
          NOTE in items && refusals-- > 0
            ? Promise.reject(new Error('Resource::kQuotaBytes quota exceeded'))
            : area.set(items),
      }),
    });
    await expect.poll(() => device.local.read(NOTE)).toBeDefined();
    await device.pass(5000);
    expect(device.local.read(NOTICE_KEY)).toMatchObject({ kind: 'emptied', records: 2 });
    device.local.remove(NOTICE_KEY);
    device.local.corrupt(HEAD, undefined);
    await device.begun();
    expect(device.local.read(NOTICE_KEY)).toMatchObject({ kind: 'damaged', records: 1 });
  });
});
