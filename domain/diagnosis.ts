/**
 * What the open call pages show of their calls, for a report of an error.
 *
 * Owns: what is in such a report, and its text. There is no word of a page in it, no note, and no
 * address beyond the site's name. Must not know: how pages are looked into.
 */
import type { CallPhase, CallSite } from './call/phase.ts';

export type MarkFound = {
  /** Which phase the mark speaks for, and how: `inCall strong`. */
  readonly speaks: string;
  readonly mark: string;
  readonly count: number;
};

export type TabDiagnosis = {
  readonly site: CallSite;
  /** What the script in the page says; null where it does not answer. */
  readonly phase: CallPhase | null;
  /** Null where the page could not be looked into. */
  readonly marks: readonly MarkFound[] | null;
};

export type Diagnosis = {
  readonly version: string;
  readonly browser: string;
  readonly tabs: readonly TabDiagnosis[];
};

/** In the code's own names, which are the same in every language. */
export function diagnosisText({ version, browser, tabs }: Diagnosis): string {
  const lines = tabs.flatMap(({ site, phase, marks }) => [
    `${site}: phase=${phase ?? 'no-answer'}`,
    ...(marks?.map(({ speaks, mark, count }) => `  ${count} x ${speaks} ${mark}`) ?? [
      '  no-access',
    ]),
  ]);
  return [`Debrief ${version}`, browser, ...(lines.length === 0 ? ['no-call-tab'] : lines)].join(
    '\n',
  );
}
