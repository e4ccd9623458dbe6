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

export type StepEnd =
  | { readonly kind: 'done' }
  | { readonly kind: 'fault'; readonly fault: CopyFault }
  | { readonly kind: 'failed' };

export type StepOutcome = StepEnd & { readonly step: DataStep };

export type DataSteps = {
  readonly underWay: ReadonlySignal<DataStep | null>;
  readonly outcome: ReadonlySignal<StepOutcome | null>;
  /** Null: another step is under way, so nothing was begun. */
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

  async function ended(work: () => Promise<StepEnd>): Promise<StepEnd> {
    try {
      await around.before();
      return await work();
    } catch {
      // Nobody answered, or the browser would not give: the person is told that it did not happen.
      return { kind: 'failed' };
    }
  }

  return {
    underWay,
    outcome,
    async run(step, work) {
      if (underWay.peek() !== null) return null;
      batch(() => {
        underWay.value = step;
        outcome.value = null;
      });
      const end = await ended(work);
      await around.after();
      batch(() => {
        underWay.value = null;
        outcome.value = { ...end, step };
      });
      return end;
    },
    forget() {
      outcome.value = null;
    },
  };
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
