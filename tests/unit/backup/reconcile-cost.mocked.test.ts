/** What comparing costs when nothing differs. */
import { expect, it, vi } from 'vitest';
import type { RecordKey } from '@/domain/keys.ts';
import { noteOf, numbered, world } from './backup-world.ts';

const parsed: string[] = [];
vi.mock('@/storage/parse.ts', async (original) => {
  const real = await original<typeof import('@/storage/parse.ts')>();
  return {
    ...real,
    parseStored(key: RecordKey, value: unknown) {
      parsed.push(key);
      return real.parseStored(key, value);
    },
  };
});

const MANY = 6500;
const words = 'They would have liked one example with a number in it, and said so twice. '.repeat(
  6,
);

it('thousands of equal records are compared without being read as records', async () => {
  const device = world();
  const notes = Array.from({ length: MANY }, (_, at) => numbered(at));
  device.putLocal(Object.fromEntries(notes.map((key) => [key, noteOf(words, key)])));
  const first = device.live();
  await first.backup.reconcile();
  first.die();

  const second = device.live();
  parsed.length = 0;
  expect(await second.backup.reconcile()).toBeNull();
  // The epoch's own record is always looked for.
  expect(parsed.length).toBeLessThan(10);
  expect(await second.backup.status()).toMatchObject({ records: MANY });
});
