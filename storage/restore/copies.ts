/**
 * What may be asked of the copies, answered.
 *
 * Owns: the order of steps of each request; those that change something go one at a time. Must not know:
 * who asks, how a copy is kept, what a restore changes (domain/restore.ts).
 */
import {
  type CopiesReply,
  type CopiesRequest,
  type CopySource,
  NOTICE_KEY,
  type RestoreMode,
} from '@/domain/copies.ts';
import { joinEdits, type RestoreEdit, replaceEdits } from '@/domain/restore.ts';
import { compareCopy } from '@/domain/restore-preview.ts';
import type { Restorer } from '@/domain/restore-record.ts';
import { undoRestore } from '@/domain/restore-undo.ts';
import type { BackupStore } from '../backup/store.ts';
import { oneAtATime } from '../in-turn.ts';
import { copyAside } from '../quarantine.ts';
import { backupFile } from './backup-file.ts';
import type { CopiesOptions } from './copies-options.ts';
import { answering, dropOver, eraseAll, eraseNow } from './erase.ts';
import { dropErasedValues, readErasedValues } from './erased-values.ts';
import { readSource } from './sources.ts';
import { statusOf } from './status.ts';
import { readStored } from './stored-values.ts';
import { heal, setAside } from './unreadable.ts';
import { dropWayBack, keepWayBack, readWayBack, wayBackAt } from './way-back.ts';
import { writeRecords } from './write-records.ts';

export type Copies = {
  /** Never rejects: what went wrong is reported, and answered by `failed`. */
  readonly answer: (request: CopiesRequest) => Promise<CopiesReply>;
  /** Once a day, and when the epoch changed: what was kept beside a copy that is gone goes too. */
  readonly sweep: () => Promise<void>;
};

const DONE: CopiesReply = { kind: 'done' };
const FAILED: CopiesReply = { kind: 'failed' };
const doneIf = (isDone: boolean): CopiesReply => (isDone ? DONE : FAILED);

export function createCopies(options: CopiesOptions): Copies {
  const { local, truth, backup, store, mailbox, now, report } = options;
  const inTurn = oneAtATime();
  let changes = 0;

  function restorer(): Restorer {
    changes += 1;
    return { now: now(), actor: `${options.actor}.${changes}` };
  }

  async function preview(source: CopySource): Promise<CopiesReply> {
    const held = await truth.read();
    const read = await readSource(source, held, backup);
    if (read.kind === 'fault') return read;
    return { kind: 'preview', preview: compareCopy(read.copy, held) };
  }

  async function restore(source: CopySource, mode: RestoreMode): Promise<CopiesReply> {
    const { store } = await answering(options);
    // Without a way back nothing is replaced; what is only taken in takes nothing away.
    if (store === undefined && mode === 'replace') return FAILED;
    const held = await truth.read();
    const read = await readSource(source, held, backup);
    if (read.kind === 'fault') return read;
    const edits = (mode === 'join' ? joinEdits : replaceEdits)(read.copy, held, restorer());
    const records = recordsOf(edits);
    // What stands here unreadable is put right for good.
    const left = new Map([...records].filter(([key]) => !held.unreadable.has(key)));
    if (store === undefined) {
      await writeRecords(local, records);
      return DONE;
    }
    const former = await readWayBack(store);
    if (left.size > 0) await keepWayBack(store, { at: now(), before: held.records, left });
    try {
      await writeRecords(local, records);
    } catch (error) {
      // Nothing was changed, so the way back of the restore before this one holds again.
      await (former === null ? dropWayBack(store) : keepWayBack(store, former));
      throw error;
    }
    if (source.kind === 'erased') await bringBackValues(store);
    return DONE;
  }

  /** They could not be read then; a later program may be able to. */
  async function bringBackValues(from: BackupStore): Promise<void> {
    try {
      const values = await readErasedValues(from);
      for (const [key, value] of Object.entries(values)) {
        if (!(await copyAside(local, key, value))) return;
      }
      // They stand again: what is erased later is to leave them.
      await dropErasedValues(from, values);
    } catch (error) {
      report('unreadable values stay in the erased copy')(error);
    }
  }

  async function undo(): Promise<CopiesReply> {
    const way = store === undefined ? null : await readWayBack(store);
    if (store === undefined || way === null) return FAILED;
    const edits = undoRestore(way.before, way.left, await truth.read(), restorer());
    await writeRecords(local, recordsOf(edits));
    await dropWayBack(store).catch(report('the way back was not taken away'));
    return DONE;
  }

  async function file(): Promise<CopiesReply> {
    const made = backupFile(await readStored(local), now(), options.programVersion);
    return { kind: 'file', text: JSON.stringify(made) };
  }

  async function exchange(): Promise<CopiesReply> {
    const outcome = await mailbox?.exchange();
    return doneIf(outcome !== undefined && outcome.kind !== 'later');
  }

  async function reply(request: CopiesRequest): Promise<CopiesReply> {
    switch (request.kind) {
      case 'copies/status':
        return { kind: 'status', status: await statusOf(options) };
      case 'copies/exchange':
        return exchange();
      case 'copies/file':
        return file();
      case 'copies/preview':
        return preview(request.source);
      case 'copies/restore':
        return inTurn(() => restore(request.source, request.mode));
      case 'copies/undo-restore':
        return inTurn(undo);
      case 'copies/erase-all':
        return doneIf(await inTurn(() => eraseAll(options, restorer())));
      case 'copies/erase-now':
        return doneIf(await inTurn(() => eraseNow(options, restorer())));
      case 'copies/heal':
        return doneIf(await inTurn(() => heal(backup, request.key)));
      case 'copies/set-aside':
        return doneIf(await inTurn(() => setAside(local, request.key)));
      case 'copies/notice-seen':
        await local.remove([NOTICE_KEY]);
        return DONE;
    }
  }

  return {
    answer: (request) =>
      reply(request).catch((error: unknown) => {
        report(`${request.kind} failed`)(error);
        return FAILED;
      }),
    sweep: () =>
      inTurn(async () => {
        if (store === undefined || backup === undefined) return;
        await dropOver(local, store, now());
        if ((await wayBackAt(store)) === null) await dropWayBack(store);
      }),
  };
}

function recordsOf(edits: readonly RestoreEdit[]) {
  return new Map(edits.map(({ key, record }) => [key, record]));
}
