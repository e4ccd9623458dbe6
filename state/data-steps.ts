/**
 * What a person can have done with the copies, one step at a time, and how the last one went.
 *
 * Owns: the order of asking, looking again and telling. Must not know: what a step shows.
 */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { CopiesReply, CopiesRequest, CopyFault } from '@/domain/copies.ts';

/** Rejects when nobody answered. */
export type AskCopies = (request: CopiesRequest) => Promise<CopiesReply>;

export type DataStep =
  | 'exchange'
  | 'file'
  | 'restore'
  | 'undo'
  | 'erase'
  | 'bring-back'
  | 'erase-now'
  | 'heal'
  | 'set-aside'
  | 'keep';

/** `unanswered`: it may have been done all the same; what is looked at afterwards says so. */
export type StepEnd =
  | { readonly kind: 'done' }
  | { readonly kind: 'unanswered' }
  | { readonly kind: 'fault'; readonly fault: CopyFault }
  | { readonly kind: 'failed' };

export type StepOutcome = StepEnd & { readonly step: DataStep };

export type DataSteps = {
  readonly underWay: ReadonlySignal<DataStep | null>;
  readonly outcome: ReadonlySignal<StepOutcome | null>;
  /** After the step under way. Null: the same step is on its way already, so this one is none. */
  readonly run: (step: DataStep, work: () => Promise<StepEnd>) => Promise<StepEnd | null>;
  /** The words on the last step have done their duty. */
  readonly forget: () => void;
};

export function createDataSteps(around: {
  readonly before: () => Promise<void>;
  /** Looks at the copies anew: the end of a step and what it led to come together. */
  readonly after: () => Promise<void>;
}): DataSteps {
  const underWay = signal<DataStep | null>(null, { name: 'underWay' });
  const outcome = signal<StepOutcome | null>(null, { name: 'outcome' });
  const waiting = new Set<DataStep>();
  let last: Promise<unknown> = Promise.resolve();

  async function ended(work: () => Promise<StepEnd>): Promise<StepEnd> {
    try {
      await around.before();
      return await work();
    } catch {
      // Nobody answered, or the browser would not give: the person is told that it did not happen.
      return { kind: 'failed' };
    }
  }

  async function inTurn(step: DataStep, work: () => Promise<StepEnd>): Promise<StepEnd> {
    batch(() => {
      underWay.value = step;
      outcome.value = null;
    });
    waiting.delete(step);
    const end = await ended(work);
    await around.after();
    batch(() => {
      underWay.value = null;
      outcome.value = { ...end, step };
    });
    return end;
  }

  return {
    underWay,
    outcome,
    async run(step, work) {
      // A second press means the same; but what has changed since an exchange began needs another one.
      if (waiting.has(step) || (underWay.peek() === step && step !== 'exchange')) return null;
      waiting.add(step);
      const mine = last.then(() => inTurn(step, work));
      // Whoever asked for it hears of its end; the next begins in any case.
      last = mine.catch(() => undefined);
      return mine;
    },
    forget() {
      outcome.value = null;
    },
  };
}

/** One that changes something: where nobody answers, it may have been carried out. */
export async function askedFor(ask: AskCopies, request: CopiesRequest): Promise<StepEnd> {
  try {
    return endOf(await ask(request));
  } catch {
    return { kind: 'unanswered' };
  }
}

export function endOf(reply: CopiesReply): StepEnd {
  switch (reply.kind) {
    case 'done':
      return reply;
    case 'fault':
      return reply;
    default:
      return { kind: 'failed' };
  }
}
