/**
 * The background's part of storage: it hears every change, and keeps the other copies in step.
 *
 * Owns: what is done when, one thing at a time. Must not know: alarms and events of the browser (handed
 * in), what a copy looks like (storage/mailbox, storage/backup). It is never on the way of a save.
 *
 *   a record changed ----> noted for the backup (on the disk within a second)
 *                    ----> an alarm for the mailbox (30 s, at most 2 min; at once when an interview ends)
 *   the mailbox changed -> joined in
 *   damage is met       -> the backup's copy in its place, after two seconds
 *   started, once a day -> backup and truth joined both ways, a daily copy, the mailbox joined
 *   the epoch was raised -> what is older goes: into the copy for a way back, then from everywhere
 */
import { groups, isRecordKey, keys, type RecordKey } from '@/domain/keys.ts';
import type { StoredRecord } from '@/domain/record.ts';
import type { Replica } from '@/domain/replica.ts';
import type { AreaChanges } from './area.ts';
import { type Backup, createBackup } from './backup/backup.ts';
import type { BackupStore } from './backup/store.ts';
import { dropOlder } from './drop-older.ts';
import { oneAtATime } from './in-turn.ts';
import type { KeptArea, SyncArea } from './kept-areas.ts';
import type { Codec } from './mailbox/codec.ts';
import { createMailbox, type ExchangeOutcome, type Mailbox } from './mailbox/mailbox.ts';
import { memoryIn } from './mailbox/memory.ts';
import { createMending, type MendingOptions } from './mending.ts';
import { createPushTime } from './push-time.ts';
import { createReplica } from './replica.ts';
import type { Timers } from './timers.ts';
import { createTruth, type Held, type Truth } from './truth.ts';
import { hasJustEnded, mayWait } from './what-changed.ts';

export type AlarmName = 'mailbox' | 'daily';

export type KeeperAlarms = { readonly set: (name: AlarmName, at: number) => void };

export type Keeper = {
  /** Hears of every change from the moment it is made. */
  readonly replica: Replica;
  readonly truth: Truth;
  readonly backup: Backup | undefined;
  readonly mailbox: Mailbox | undefined;
  /** Once in each life; `isFirst` after the start of the browser or of the extension. */
  readonly start: (isFirst: boolean) => Promise<void>;
  /** An alarm rang. */
  readonly wake: (name: AlarmName) => Promise<void>;
  /** Joins the mailbox and brings it into step; undefined without one. Never rejects. */
  readonly exchange: () => Promise<ExchangeOutcome | undefined>;
  /** Takes away what "delete everything" has put out of sight, if there is any. Never rejects. */
  readonly dropErased: () => Promise<void>;
  /** Resolves when all that was begun is done. */
  readonly idle: () => Promise<void>;
};

/** A life begins with something urgent for somebody; then comes looking after the copies. */
const LOOK_AFTER = 2000;
const LOOK_AGAIN_AFTER = 5000;
/** The parts of what another device sent arrive one by one. */
const PARTS_ARRIVE_WITHIN = 1000;
const DAY = 86_400_000;
/** A first life that is cut short is made up for. Chrome rings no alarm sooner. */
const SOON = 30_000;

export function createKeeper(
  options: {
    readonly local: KeptArea;
    readonly sync: SyncArea | undefined;
    readonly store: BackupStore | undefined;
    readonly codec: Codec;
    /** False: a newer Debrief has the data in hand, and no copy is joined with it. */
    readonly isOurs: () => Promise<boolean>;
    readonly alarms: KeeperAlarms;
    readonly timers: Timers;
    readonly now: () => number;
    readonly actor: string;
    readonly signal: AbortSignal;
    readonly report: (what: string) => (error: unknown) => void;
    /** Each time that what was deleted, here or elsewhere, was looked for, and taken away where there was any. */
    readonly onErased?: () => void;
  } & MendingOptions,
): Keeper {
  const { local, sync, store, codec, alarms, timers, now, actor, signal, report } = options;
  const replica = createReplica({ area: local, actor, now, signal, isWitness: true });
  const truth = createTruth(local, replica);
  const backup =
    store &&
    createBackup({
      store,
      truth,
      area: local,
      now,
      timers,
      signal,
      onRenewed: () => void compare(),
    });
  const mailTruth = { ...truth, read: lookedAt };
  const mailbox =
    sync && createMailbox({ area: sync, truth: mailTruth, codec, now, memory: memoryIn(local) });
  const mending = createMending({ local, replica, truth, backup, now }, options);
  const pushTime = createPushTime();
  let joinComes = false;
  let healComes = false;
  const sought = new Set<RecordKey>();

  const queue = oneAtATime();
  /** Two of them would work from what the other is changing. Never rejects. */
  function inTurn(what: string, run: () => Promise<unknown>): Promise<void> {
    const mine = queue(async () => {
      if ((await options.isOurs()) && !signal.aborted) await run();
    });
    return mine.catch(report(what));
  }

  /** The replica heard of it first, so it holds what became of it. */
  function heard(changes: AreaChanges): void {
    const changed = Object.keys(changes).filter(isRecordKey);
    if (changed.length === 0) return;
    const records = new Map<RecordKey, StoredRecord>();
    for (const key of changed) {
      const record = replica.get(key);
      if (record !== undefined) records.set(key, record);
    }
    backup?.note(records);
    // Out of the account as well, without waiting for the half minute.
    if (records.has(keys.epoch)) void dropErased().then(exchange);
    // What the replica holds, of this epoch, and storage does not any more, was not deleted by us.
    const lost = changed.filter((key) => records.has(key) && changes[key]?.newValue === undefined);
    mending.wereTaken(lost);
    const isDamaged = (key: RecordKey) => replica.unreadable().get(key) === 'damaged';
    const isOwed = (key: RecordKey) => backup?.owes(key) === true;
    if (lost.length > 0 || changed.some((key) => isDamaged(key) || isOwed(key))) healSoon();
    if (mailbox === undefined || changed.every((key) => mayWait(key, changes[key]))) return;
    wakeForMailbox();
    if (changed.some((key) => hasJustEnded(records.get(key), key, now()))) void exchange();
  }

  function mailChanged(): void {
    if (joinComes) return;
    joinComes = true;
    timers(() => {
      joinComes = false;
      void inTurn('the mailbox was not read', async () => mailbox?.join());
    }, PARTS_ARRIVE_WITHIN);
    // What it lacks now is written there: a sign-in takes out what only this device had.
    wakeForMailbox();
  }

  /** Not at once: a page that has the record in memory may be putting it right. */
  function healSoon(wait = LOOK_AFTER): void {
    if (healComes) return;
    healComes = true;
    timers(() => {
      healComes = false;
      void compare();
    }, wait);
  }

  /**
   * Damage that nobody told of is met by the mailbox first. Until it is healed this device cannot take
   * in what others wrote there, and answers them with the little it can read. Once a life for each: the
   * backup may have no copy.
   */
  async function lookedAt(): Promise<Held> {
    const held = await truth.read();
    for (const [key, { why }] of held.unreadable) {
      if (why !== 'damaged' || sought.has(key)) continue;
      sought.add(key);
      healSoon();
    }
    return held;
  }

  const compare = () =>
    inTurn('the backup was not compared', () =>
      mending.putBack().catch((error: unknown) => {
        // A full disk, a damaged or busy store: it is tried again while this life lasts.
        healSoon(LOOK_AGAIN_AFTER);
        throw error;
      }),
    );

  function wakeForMailbox(): void {
    const at = pushTime.changed(now());
    if (at !== null) alarms.set('mailbox', at);
  }

  async function exchange(): Promise<ExchangeOutcome | undefined> {
    let outcome: ExchangeOutcome | undefined;
    await inTurn('the mailbox was not brought into step', async () => {
      outcome = await mailbox?.exchange();
      if (outcome?.kind === 'later') alarms.set('mailbox', outcome.at);
    });
    return outcome;
  }

  async function dropErased(): Promise<void> {
    await inTurn('what was deleted still stands', () =>
      dropOlder({ local, truth, backup, store, now }),
    );
    options.onErased?.();
  }

  const tidyUp = () => inTurn('storage was not put in order', mending.tidyUp);

  async function look(): Promise<void> {
    // Without the epoch nothing is joined: it says what is erased.
    await inTurn('storage was not read', () => replica.open([groups.epoch, groups.settings]));
    void compare();
    await dropErased();
  }

  local.onChanged(heard, signal);
  sync?.onChanged(mailChanged, signal);

  return {
    replica,
    truth,
    backup,
    mailbox,
    exchange,
    dropErased,
    idle: () => queue(() => Promise.resolve()),
    async start(isFirst) {
      // An alarm outlives this life, which may be cut short before it has done anything.
      if (isFirst) alarms.set('daily', now() + SOON);
      await new Promise<void>((resolve) => timers(resolve, LOOK_AFTER));
      await look();
      if (!isFirst) return;
      await exchange();
      await tidyUp();
    },
    async wake(name) {
      if (name === 'daily') {
        alarms.set('daily', now() + DAY);
        await look();
        await exchange();
        await tidyUp();
        return;
      }
      const at = pushTime.rang(now());
      if (at === null) await exchange();
      else alarms.set('mailbox', at);
    },
  };
}
