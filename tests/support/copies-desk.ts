/**
 * The background's answers about the copies, for the page that asks.
 *
 * Owns: a state that a test sets and the questions that came. Must not know: how copies are kept.
 */
import { signal } from '@preact/signals';
import type { CopiesReply, CopiesRequest, CopiesStatus, RestoredNotice } from '@/domain/copies.ts';
import type { AskCopies } from '@/state/data-steps.ts';

/** The clock of the component tests stands here (tests/support/memory-surface.ts). */
export const NOON = Date.UTC(2026, 10, 23, 12);
const DAY = 24 * 60 * 60 * 1000;

export function usualStatus(): CopiesStatus {
  return {
    stored: { records: 340, interviews: 12, bytes: 48_230 },
    mailbox: {
      kind: 'on',
      bytes: 12_300,
      limit: 80_000,
      interviews: 12,
      leftOut: 0,
      hasNotes: true,
      newer: 0,
      inStepAt: NOON - 2 * 60_000,
      trouble: null,
    },
    backup: {
      kind: 'kept',
      at: NOON - 3000,
      records: 340,
      days: [
        { day: '2026-11-23', at: NOON - 3000, records: 340 },
        { day: '2026-11-22', at: NOON - DAY, records: 331 },
      ],
    },
    erased: null,
    unreadable: [],
    setAside: 0,
    restored: null,
    undoRestore: null,
  };
}

export type CopiesDesk = {
  readonly ask: AskCopies;
  /** Every question but those for the status. */
  readonly asked: readonly CopiesRequest[];
  status: CopiesStatus;
  /** The answer to a kind of question from now on; an error is one that does not come. */
  readonly answer: (kind: CopiesRequest['kind'], reply: CopiesReply | Error) => void;
  /** What else happens when such a question comes. */
  readonly when: (kind: CopiesRequest['kind'], happens: () => void) => void;
};

export function createCopiesDesk(status: Partial<CopiesStatus> = {}): CopiesDesk {
  const asked: CopiesRequest[] = [];
  const replies = new Map<CopiesRequest['kind'], CopiesReply | Error>();
  const happenings = new Map<CopiesRequest['kind'], () => void>();
  const desk: CopiesDesk = {
    asked,
    status: { ...usualStatus(), ...status },
    answer: (kind, reply) => replies.set(kind, reply),
    when: (kind, happens) => happenings.set(kind, happens),
    async ask(request) {
      if (request.kind !== 'copies/status') asked.push(request);
      // An answer never comes in the same turn.
      await Promise.resolve();
      happenings.get(request.kind)?.();
      const reply = replies.get(request.kind);
      if (reply instanceof Error) throw reply;
      if (reply !== undefined) return reply;
      return request.kind === 'copies/status'
        ? { kind: 'status', status: structuredClone(desk.status) }
        : { kind: 'done' };
    },
  };
  return desk;
}

/** A page with nothing to say about what was put back. */
export function noNotice() {
  return { restored: signal<RestoredNotice | null>(null), onSeen: () => undefined };
}
