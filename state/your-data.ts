/**
 * "Your data": what is stored, the copies of it, and what a person may do with them.
 *
 * Owns: asking the background, and looking again when something changed. Must not know: storage, the
 * browser, or how anything looks.
 */
import { batch, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { CopiesRequest, CopiesStatus } from '@/domain/copies.ts';
import { dayOf } from '@/domain/day.ts';
import type { RecordKey } from '@/domain/keys.ts';
import type { SaveState } from '@/domain/replica.ts';
import { type AskCopies, askedFor, createDataSteps, type DataSteps, endOf } from './data-steps.ts';
import type { Clock } from './ports.ts';
import { createRestoring, type Restoring } from './restoring.ts';

export type YourDataPorts = {
  readonly ask: AskCopies;
  readonly clock: Clock;
  /** Of this page's own edits: the background sees what is saved. */
  readonly saveState: ReadonlySignal<SaveState>;
  /** Offers a text as a file to keep. */
  readonly offerFile: (name: string, text: string) => void;
  /** What is stored under a key, as text; rejects where it cannot be had. */
  readonly storedText: (key: RecordKey) => Promise<string>;
};

export type YourData = Pick<DataSteps, 'underWay' | 'outcome'> & {
  /** Null until it was first told. */
  readonly status: ReadonlySignal<CopiesStatus | null>;
  /** The background did not say; what it said before is still shown. */
  readonly isUnanswered: ReadonlySignal<boolean>;
  /** The time, as often as words like "5 seconds ago" need it. */
  readonly now: ReadonlySignal<number>;
  readonly restoring: Restoring;
  readonly refresh: () => Promise<void>;
  /** Something stored has changed: the copies follow within a second or two. */
  readonly changed: () => void;
  readonly exchange: () => Promise<void>;
  readonly backUp: () => Promise<void>;
  readonly undoRestore: () => Promise<void>;
  readonly eraseAll: () => Promise<void>;
  readonly bringBack: () => Promise<void>;
  readonly eraseNow: () => Promise<void>;
  readonly heal: (key: RecordKey) => Promise<void>;
  readonly setAside: (key: RecordKey) => Promise<void>;
  /** Saves what is stored under the key as a file. */
  readonly keep: (key: RecordKey) => Promise<void>;
};

/** Milliseconds. The backup takes a change in within a second. */
const SETTLED_AFTER = 1200;
const TICK = 5000;

export function createYourData(ports: YourDataPorts, until: AbortSignal): YourData {
  const { ask, clock } = ports;
  const status = signal<CopiesStatus | null>(null, { name: 'copies' });
  const isUnanswered = signal(false, { name: 'isUnanswered' });
  const now = signal(clock.now(), { name: 'now' });
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function refresh(): Promise<void> {
    asked += 1;
    const turn = asked;
    const reply = await ask({ kind: 'copies/status' }).catch(() => undefined);
    // A later question may have been answered before this one.
    if (turn !== asked) return;
    batch(() => {
      now.value = clock.now();
      isUnanswered.value = reply?.kind !== 'status';
      if (reply?.kind === 'status') status.value = reply.status;
    });
  }

  function changed(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      void refresh();
      void restoring.lookAgain();
    }, SETTLED_AFTER);
  }

  const ticking = setInterval(() => {
    now.value = clock.now();
  }, TICK);
  until.addEventListener('abort', () => {
    clearInterval(ticking);
    clearTimeout(timer);
  });

  const steps: DataSteps = createDataSteps({
    before: () => whenSaved(ports.saveState),
    after: refresh,
  });
  const restoring = createRestoring(ask, steps);
  const simply = (step: Parameters<DataSteps['run']>[0], request: CopiesRequest) =>
    steps.run(step, () => askedFor(ask, request)).then(() => undefined);

  return {
    status,
    isUnanswered,
    now,
    underWay: steps.underWay,
    outcome: steps.outcome,
    restoring,
    refresh,
    changed,
    exchange: () => simply('exchange', { kind: 'copies/exchange' }),
    async backUp() {
      await steps.run('file', async () => {
        const reply = await ask({ kind: 'copies/file' });
        if (reply.kind !== 'file') return endOf(reply);
        ports.offerFile(`debrief-backup-${dayOf(clock.now())}.json`, reply.text);
        return { kind: 'done' };
      });
    },
    undoRestore: () => simply('undo', { kind: 'copies/undo-restore' }),
    async eraseAll() {
      const end = await steps.run('erase', () => askedFor(ask, { kind: 'copies/erase-all' }));
      if (end?.kind !== 'done') return;
      // The account and the other computers are to hear of it now, not after the usual pause. What
      // hinders that is told by the status, and it is tried again by itself.
      await ask({ kind: 'copies/exchange' }).catch(() => undefined);
      await refresh();
    },
    bringBack: () =>
      simply('bring-back', { kind: 'copies/restore', source: { kind: 'erased' }, mode: 'join' }),
    eraseNow: () => simply('erase-now', { kind: 'copies/erase-now' }),
    heal: (key) => simply('heal', { kind: 'copies/heal', key }),
    setAside: (key) => simply('set-aside', { kind: 'copies/set-aside', key }),
    async keep(key) {
      await steps.run('keep', async () => {
        const name = key.replaceAll(/[^\w-]+/g, '-');
        ports.offerFile(`debrief-${name}.json`, await ports.storedText(key));
        return { kind: 'done' };
      });
    },
  };
}

/** Also when saving failed: the page says that by itself, and a step works on what is saved. */
function whenSaved(saveState: ReadonlySignal<SaveState>): Promise<void> {
  if (saveState.peek().kind !== 'saving') return Promise.resolve();
  return new Promise((resolve) => {
    const stop = effect(() => {
      if (saveState.value.kind === 'saving') return;
      resolve();
      stop();
    });
  });
}
