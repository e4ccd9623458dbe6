/** Damage that nobody is told of, while the background lives on: the next look at the mailbox finds it. */
import { expect, it } from 'vitest';
import { entryId, interviewId } from '@/domain/ids.ts';
import { keys } from '@/domain/keys.ts';
import { DAY, HEAD, headOf, keeperWorld, NOTE, noteOf, START } from './keeper-world.ts';
import { noise } from './mailbox/mail-world.ts';

const SECOND = 1000;
const RUNNING = keys.interview(interviewId('i2'));
const RUNNING_NOTE = keys.note(interviewId('i2'), entryId('t~q1'));

type World = ReturnType<typeof keeperWorld>;

it('is healed from the backup when the mailbox is looked at, and not only a day later', async () => {
  const { local, pass, begun } = keeperWorld();
  local.put({ [HEAD]: headOf({ role: 'Engineer' }), [NOTE]: noteOf('pace') });
  const keeper = await begun();
  local.corrupt(NOTE, 'torn');
  await keeper.exchange();
  await pass(3 * SECOND);
  expect(local.read(NOTE)).toEqual(noteOf('pace'));
  expect(local.read(`quarantine/${NOTE}`)).toBe('torn');
});

/** What the account's server does in the end: the one area becomes as the other is. */
function carry(from: World, to: World): void {
  const items = new Map(from.account.items);
  to.account.items.clear();
  to.arrives(items);
}

it('does not make two devices answer each other where there is no room for both interviews', async () => {
  const [here, there] = [keeperWorld(), keeperWorld()];
  for (const { local, begun } of [here, there]) {
    local.put({
      [RUNNING]: headOf({ startedAt: START }),
      [RUNNING_NOTE]: noteOf(noise(36_000, 5)),
      [HEAD]: headOf({ startedAt: START - DAY, endedAt: START - DAY }),
      [NOTE]: noteOf('pace'),
    });
    await begun();
  }
  here.local.corrupt(NOTE, 'torn');
  const long = noteOf(noise(54_000, 7), 2);
  there.local.put({ [NOTE]: long });
  const writes = here.account.calls.length + there.account.calls.length;
  for (let round = 0; round < 20; round += 1) {
    await there.pass(60 * SECOND);
    carry(there, here);
    await here.pass(60 * SECOND);
    carry(here, there);
  }
  expect(here.account.calls.length + there.account.calls.length - writes).toBeLessThan(8);
  expect(here.local.read(NOTE)).toEqual(long);
});

it('is asked of the backup once in a life, where that has no copy', async () => {
  const { local, kept, begun, pass } = keeperWorld();
  local.put({ [HEAD]: headOf({ role: 'Engineer' }) });
  let compared = 0;
  const keeper = await begun({
    store: (store) => ({
      ...store,
      read: (table) => {
        if (table === 'records') compared += 1;
        return store.read(table);
      },
    }),
  });
  local.corrupt(NOTE, 'torn');
  const before = compared;
  for (let look = 0; look < 5; look += 1) {
    await keeper.exchange();
    await pass(60 * SECOND);
  }
  expect(compared - before).toBe(1);
  expect(kept.table('records').has(NOTE)).toBe(false);
  expect(local.read(NOTE)).toBe('torn');
});
