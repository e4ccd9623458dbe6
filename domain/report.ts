/**
 * What is handed in of interviews: everything that a reader of them may see, read from the records.
 *
 * Owns: the form of a report, one interview's or a dossier's. Must not know: how it is written down
 * (domain/report-document.ts and its writers, domain/report-json.ts), what is masked in it. Ids and the
 * call's address stay out: they say nothing to a reader.
 */
import type { CallSite } from './call/phase.ts';
import type { EntryStatus, InterviewHead } from './interview.ts';
import { readEntries } from './interview.ts';
import { keys } from './keys.ts';
import type { RecordLookup } from './lookup.ts';
import { type MomentKind, readMoments } from './moment.ts';
import { readNote } from './note.ts';
import { type PlanState, readPlans } from './plan.ts';
import type { InterviewType } from './question-kind.ts';
import type { Rated } from './rating.ts';
import { readReflection } from './reflection.ts';
import type { Sort, Sorted } from './sorted-fields.ts';
import { noteLines, sortOf } from './sorted-lines.ts';

/** The lines themselves, unlike in the records. */
export type SortedWords = { readonly [As in Sort]: readonly string[] };

export type ReportEntry = {
  readonly question: string;
  readonly aspectName: string;
  readonly status: EntryStatus;
  readonly askedAt: number | null;
  readonly rated: Rated;
  readonly note: string;
  readonly sorted: SortedWords;
};

export type ReportMoment = { readonly callMs: number; readonly kind: MomentKind | null };

export type ReportReflection = {
  readonly said: string;
  readonly factOrReading: 'fact' | 'reading' | null;
  readonly reading: string;
  readonly notYet: string;
};

export type ReportPlan = {
  readonly moment: string;
  readonly action: string;
  readonly told: string;
  readonly state: PlanState;
  readonly aspectName: string;
  readonly createdAt: number;
  readonly checkedAt: number | null;
};

export type InterviewReport = {
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly site: CallSite | null;
  readonly type: InterviewType | null;
  readonly interviewer: string;
  readonly role: string;
  readonly rated: Rated;
  /** In their order; those set aside only with a note. */
  readonly entries: readonly ReportEntry[];
  readonly whole: string;
  /** Of the notes on the whole. */
  readonly sorted: SortedWords;
  readonly moments: readonly ReportMoment[];
  /** Null where nothing is written. */
  readonly reflection: ReportReflection | null;
  readonly plans: readonly ReportPlan[];
};

export type Report =
  | { readonly kind: 'interview'; readonly interview: InterviewReport }
  /** The oldest first. */
  | {
      readonly kind: 'dossier';
      readonly title: string;
      readonly interviews: readonly InterviewReport[];
    };

export type ReportParts = { readonly reflection: boolean; readonly moments: boolean };

export function readInterviewReport(
  head: InterviewHead,
  lookup: RecordLookup,
  parts: ReportParts = { reflection: true, moments: true },
): InterviewReport {
  const whole = readNote(keys.wholeNote(head.id), lookup);
  return {
    startedAt: head.startedAt,
    endedAt: head.endedAt,
    site: head.site,
    type: head.type,
    interviewer: head.interviewer.trim(),
    role: head.role.trim(),
    rated: head.rated,
    entries: readReportEntries(head, lookup),
    whole,
    sorted: sortedWords(whole, head.sorted),
    moments: parts.moments
      ? readMoments(head.id, lookup).map(({ callMs, kind }) => ({ callMs, kind }))
      : [],
    reflection: parts.reflection ? reflectionOf(head, lookup) : null,
    plans: readPlans(head.id, lookup).map(
      ({ id: _id, interview: _interview, remindedAt: _reminded, entry: _entry, ...plan }) => plan,
    ),
  };
}

export function interviewsOf(report: Report): readonly InterviewReport[] {
  return report.kind === 'dossier' ? report.interviews : [report.interview];
}

export function dossierOf(title: string, interviews: readonly InterviewReport[]): Report {
  const oldestFirst = interviews.toSorted((a, b) => (a.startedAt ?? 0) - (b.startedAt ?? 0));
  return { kind: 'dossier', title, interviews: oldestFirst };
}

function readReportEntries(head: InterviewHead, lookup: RecordLookup): readonly ReportEntry[] {
  return readEntries(head.id, lookup).flatMap((entry): readonly ReportEntry[] => {
    const note = readNote(keys.note(head.id, entry.id), lookup);
    if (entry.status === 'setAside' && note === '') return [];
    const { asks, status, askedAt, rated } = entry;
    const { text: question, aspectName } = asks;
    const sorted = sortedWords(note, entry.sorted);
    return [{ question, aspectName, status, askedAt, rated, note, sorted }];
  });
}

function sortedWords(note: string, sorted: Sorted): SortedWords {
  const lines = noteLines(note);
  const linesAs = (sort: Sort) => lines.filter((line) => sortOf(sorted, line) === sort);
  return { wentWell: linesAs('wentWell'), improve: linesAs('improve') };
}

/** The thanks are a message to one person and no part of what others read. */
function reflectionOf(head: InterviewHead, lookup: RecordLookup): ReportReflection | null {
  const { said, reading, notYet } = readReflection(head.id, lookup);
  const isEmpty = [said, reading, notYet].every((words) => words.trim() === '');
  if (isEmpty && head.factOrReading === null) return null;
  return { said, factOrReading: head.factOrReading, reading, notYet };
}
