/**
 * Whether the panel appears by itself in a call, and where.
 *
 * Owns: that decision. Must not know: tabs, pages. An ordinary meeting sees nothing.
 */
import type { CallReport, PanelPlacement } from '@/domain/call/messages.ts';
import { interviewFor, isWithoutCall, runningInterview } from '@/domain/current.ts';
import { readHeads } from '@/domain/interview.ts';
import type { RecordLookup } from '@/domain/lookup.ts';
import { placeAt } from '@/domain/place.ts';
import { readSettings } from '@/domain/settings.ts';
import { waitingInterviews } from '@/domain/waiting.ts';

/** An interview begun beside the call so shortly ago is the one that is being joined, in milliseconds. */
const JOIN_WITHIN = 15 * 60_000;

export function placementFor(
  report: CallReport,
  lookup: RecordLookup,
  isSilenced: boolean,
  now: number,
): PanelPlacement {
  const { appear } = readSettings(lookup);
  const isInCall = report.phase !== 'outside' && report.phase !== 'ended';
  const wanted = appear === 'always' || (appear === 'waiting' && isWaited(report, lookup, now));
  return {
    kind: 'background/placement',
    appear: isInCall && wanted && !isSilenced,
    ...placeAt(report.site, lookup),
  };
}

/** Questions are waiting, or an interview is under way in this very call (the page was reloaded). */
function isWaited(report: CallReport, lookup: RecordLookup, now: number): boolean {
  const heads = readHeads(lookup);
  const running = runningInterview(heads, now);
  if (running !== undefined && running.call !== null && running.call === report.call) return true;
  const head = interviewFor(heads, report, false, now);
  if (head === undefined) return false;
  // Any of those that wait may be meant; the panel asks which.
  if (head.state === 'planned') return waitingInterviews(heads, lookup, now).length > 0;
  // An ordinary meeting in the same hour sees nothing.
  return !isWithoutCall(head, now) || now - (head.startedAt ?? 0) <= JOIN_WITHIN;
}
