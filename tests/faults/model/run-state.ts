/**
 * All that one run is made of.
 *
 * Owns: its making. Must not know: commands.
 */
import { keys, type RecordKey } from '@/domain/keys.ts';
import type { StoredRecord } from '@/domain/record.ts';
import { emptyRegister, setFields } from '@/domain/register.ts';
import type { Codec } from '@/storage/mailbox/codec.ts';
import { createSimulatedTime, type SimulatedTime } from '../../support/faults/simulated-time.ts';
import { createSyncServer, type SyncServer } from '../../support/faults/sync-server.ts';
import { nodeCodec } from '../../support/node-codec.ts';
import { createTurns, drawing, type Turns } from '../../support/shared-area.ts';
import { DAY, type World } from './commands.ts';
import { createDevice, type Device } from './device.ts';
import { type Ledger, newLedger } from './ledger.ts';
import { entriesOf, entryFields, FIRST, headFields } from './notes.ts';
import type { Switches } from './protections.ts';

export type Run = {
  readonly world: World;
  readonly draw: () => number;
  readonly turns: Turns;
  readonly time: SimulatedTime;
  readonly server: SyncServer;
  readonly codec: Codec;
  /** Those that are not lost. */
  devices: readonly Device[];
  readonly ledger: Ledger;
  /** Copies that people have made, to be taken in again later. */
  readonly copies: ReadonlyMap<RecordKey, StoredRecord>[];
  /** Counts words and interviews. */
  count: number;
};

export function createRun(world: World, seed: number, off: Switches): Run {
  const draw = drawing(seed);
  const turns = createTurns(seed + 1, 'together');
  // Far enough from zero for clocks that are a day or more behind.
  const time = createSimulatedTime(1000 * DAY);
  const ledger = newLedger();
  const server = createSyncServer();
  const devices = Array.from({ length: world.devices }, (_, index) =>
    createDevice({ index, world, turns, time, ledger, off }),
  );
  for (const device of devices) {
    // What an earlier evening's sync has brought to all of them.
    device.store.put(firstRecords(time.now()));
    if (world.signedIn[device.index]) device.mail.signIn(server);
  }
  const codec = (off.codec ?? ((own) => own))(nodeCodec());
  return { world, draw, turns, time, server, codec, devices, ledger, copies: [], count: 0 };
}

function firstRecords(now: number): Readonly<Record<string, StoredRecord>> {
  const made = (fields: Parameters<typeof setFields>[1]) =>
    setFields(emptyRegister(0), fields, now, 'earlier');
  const [entry] = entriesOf(FIRST);
  return {
    [keys.interview(FIRST)]: made(headFields(now, false)),
    ...(entry === undefined ? {} : { [entry]: made(entryFields(now, 0)) }),
  };
}
