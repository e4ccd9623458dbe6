/**
 * One device with its storage, backup and mailbox, and the background that answers about its copies.
 *
 * Owns: the set-up, over the production pieces. Must not know: what is asked.
 */
import type { CopiesReply, CopiesRequest, CopiesStatus, CopySource } from '@/domain/copies.ts';
import { isRecordKey, type RecordKey } from '@/domain/keys.ts';
import { emptyRegister, setFields } from '@/domain/register.ts';
import { emptyText, writeText } from '@/domain/text.ts';
import { createBackup } from '@/storage/backup/backup.ts';
import type { BackupStore } from '@/storage/backup/store.ts';
import { dropOlder } from '@/storage/drop-older.ts';
import { createReplica } from '@/storage/replica.ts';
import { createCopies } from '@/storage/restore/copies.ts';
import type { CopiesMailbox, CopiesOptions } from '@/storage/restore/copies-options.ts';
import { createTruth, sorted } from '@/storage/truth.ts';
import { createMemoryBackup } from '../../support/faults/memory-backup.ts';
import { createSimulatedTime } from '../../support/faults/simulated-time.ts';
import { lifeOfTest } from '../../support/life-of-test.ts';
import { createSharedStore } from '../../support/shared-area.ts';
import { NOTE } from '../arbitrary-records.ts';
import { HEAD, told, WHOLE } from './restore-world.ts';

export const START = new Date(2026, 10, 23, 9).getTime();
export const DAY = 86_400_000;

const atOnce = { turn: () => Promise.resolve(), settle: () => Promise.resolve(0) };

export function desk(
  options: {
    readonly noBackup?: boolean;
    readonly mailbox?: CopiesMailbox;
    /** Called after each write of the backup's store. */
    readonly onKept?: () => void;
  } = {},
) {
  const time = createSimulatedTime(START);
  const local = createSharedStore({ turns: atOnce });
  const kept = createMemoryBackup(atOnce);
  const reports: string[] = [];
  let lifes = 0;

  function watched(store: BackupStore): BackupStore {
    return {
      ...store,
      async change(wanted, next) {
        await store.change(wanted, next);
        options.onKept?.();
      },
    };
  }

  /** A new life of the background. */
  function live() {
    lifes += 1;
    const life = lifeOfTest();
    const { area } = local.connect();
    const actor = `background ${lifes}`;
    const { now } = time;
    const { signal } = life;
    const replica = createReplica({ area, actor, now, signal, isWitness: true });
    const truth = createTruth(area, replica);
    const store = options.noBackup === true ? undefined : watched(kept.connect().store);
    const timers = time.after;
    const onRenewed = () => undefined;
    const backup = store && createBackup({ store, truth, area, now, timers, signal, onRenewed });
    const parts: CopiesOptions = {
      local: area,
      truth,
      backup,
      store,
      mailbox: options.mailbox,
      dropErased: () => dropOlder({ local: area, truth, backup, store, now }),
      now,
      actor,
      bytesInUse: () => Promise.resolve(4096),
      programVersion: '0.1.0',
      report: (what) => () => {
        reports.push(what);
      },
    };
    const copies = createCopies(parts);
    const ask = (request: CopiesRequest): Promise<CopiesReply> => copies.answer(request);
    return {
      backup,
      copies,
      ask,
      async status(): Promise<CopiesStatus> {
        const reply = await ask({ kind: 'copies/status' });
        if (reply.kind !== 'status') throw new Error(reply.kind);
        return reply.status;
      },
    };
  }

  /** What storage shows, by key: nothing of an older epoch, nothing deleted. */
  function shown() {
    const values = local.keys().map((key) => [key, local.read(key)] as const);
    return told(sorted(Object.fromEntries(values)).records);
  }

  const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

  return {
    local,
    kept,
    reports,
    live,
    shown,
    settled,
    recordKeys: (): readonly RecordKey[] => local.keys().filter(isRecordKey),
    pass: (wait: number) => time.goTo(time.now() + wait, settled),
    now: time.now,
  };
}

export const noted = (text: string, actor = 'ann') => writeText(emptyText(0), text, [], actor);
export const headed = (role: string) => setFields(emptyRegister(0), { role }, START - DAY, 'ann');

/** The backup file that was answered, as what to restore from. */
export async function fileOf(asked: Promise<CopiesReply>): Promise<CopySource> {
  const reply = await asked;
  if (reply.kind !== 'file') throw new Error(reply.kind);
  return { kind: 'file', text: reply.text };
}

/** A device, and a file of what stood on it before it was edited. */
export async function edited(onKept?: () => void) {
  const device = desk(onKept === undefined ? {} : { onKept });
  device.local.put({ [HEAD]: headed('Engineer'), [NOTE]: noted('pace') });
  const life = device.live();
  const source = await fileOf(life.ask({ kind: 'copies/file' }));
  const before = device.shown();
  const later = setFields(headed('Engineer'), { role: 'Manager' }, START, 'ben');
  device.local.put({
    [HEAD]: later,
    [NOTE]: writeText(noted('pace'), 'slower pace', [['ann', 1]], 'ben'),
    [WHOLE]: noted('calm', 'ben'),
  });
  return { device, life, source, before, since: device.shown() };
}
