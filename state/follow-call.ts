/**
 * What the call does to its interview: ends it, goes on with it, takes over what was begun beside it.
 *
 * Owns: those steps. Must not know: elements, the page's signs. An unknown phase changes nothing.
 */
import type { ReadonlySignal } from '@preact/signals';
import { isRejoin, takeOverEdit } from '@/domain/asking.ts';
import type { CallReport } from '@/domain/call/messages.ts';
import { isWithoutCall } from '@/domain/current.ts';
import type { InterviewChoice } from './interview-choice.ts';
import type { Clock } from './ports.ts';
import type { Records } from './records.ts';

export type CallFollower = {
  /** The page's word on the call. */
  readonly hear: (report: CallReport) => void;
  /** Goes on while its call does: after a rejoin, and when another tab of the call was closed; and takes
   * over what was begun beside the call. Reads signals, to be run whenever they change. */
  readonly stayWithCall: () => void;
};

export function followCall(options: {
  readonly choice: InterviewChoice;
  readonly report: ReadonlySignal<CallReport | null>;
  readonly records: Pick<Records, 'edit'>;
  readonly clock: Clock;
  readonly end: (by: 'call') => void;
  readonly goOn: () => void;
}): CallFollower {
  const { choice, report, records, clock, end, goOn } = options;
  return {
    hear({ phase, site, call }) {
      const before = choice.head.peek();
      if (before === undefined || before.site !== site) return;
      if (before.call === call) {
        if (phase === 'ended') end('call');
      } else if (call !== null && before.call !== null) {
        // The page went on to another call without being loaded anew.
        end('call');
        choice.followCall();
      }
    },
    stayWithCall() {
      const here = report.value;
      const present = choice.head.value;
      if (present?.state === 'running') choice.stayWith(present.id);
      if (here?.phase !== 'inCall' || present === undefined) return;
      if (isRejoin(present, here, clock.now())) {
        // One room may serve several interviews: what was planned since is for this time.
        if (choice.ofCall.value?.id === present.id) goOn();
        else choice.followCall();
      }
      if (isWithoutCall(present, clock.now())) records.edit([takeOverEdit(present, here)]);
    },
  };
}
