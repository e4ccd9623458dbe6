/**
 * What is to be handed in, and what is to be in it.
 *
 * Owns: the options, which hold for one interview and for a dossier alike while the page stands, and the
 * report made by them. Must not know: how a report is written down or leaves the page.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { InterviewHead } from '@/domain/interview.ts';
import { type MaskLabels, maskedReport } from '@/domain/masked-report.ts';
import { dossierOf, type Report, readInterviewReport } from '@/domain/report.ts';
import type { Records } from './records.ts';

export type HandInOptions = {
  readonly maskNames: boolean;
  readonly maskRoles: boolean;
  readonly reflection: boolean;
  readonly moments: boolean;
};

export type Subject =
  | { readonly kind: 'interview'; readonly head: InterviewHead }
  | { readonly kind: 'dossier'; readonly title: string; readonly heads: readonly InterviewHead[] };

export type HandIn = {
  readonly options: ReadonlySignal<HandInOptions>;
  readonly choose: (options: Partial<HandInOptions>) => void;
  /** Only of interviews that have been read. */
  readonly reportOf: (subject: Subject) => Report;
};

export function createHandIn(records: Records, labels: MaskLabels): HandIn {
  const options = signal<HandInOptions>(
    { maskNames: false, maskRoles: false, reflection: true, moments: true },
    { name: 'handInOptions' },
  );
  return {
    options,
    choose(changes) {
      const next = { ...options.peek(), ...changes };
      // A company is no secret where the name beside it is not.
      options.value = { ...next, maskRoles: next.maskRoles && next.maskNames };
    },
    reportOf(subject) {
      const { maskNames, maskRoles, ...parts } = options.value;
      const read = (head: InterviewHead) => readInterviewReport(head, records, parts);
      const report: Report =
        subject.kind === 'interview'
          ? { kind: 'interview', interview: read(subject.head) }
          : dossierOf(subject.title, subject.heads.map(read));
      return maskedReport(report, { names: maskNames, roles: maskRoles }, labels);
    },
  };
}
