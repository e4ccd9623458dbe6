/**
 * The words around a report, in the interface's language: handed in, so that no writer knows a
 * language.
 *
 * Owns: which words a report needs. Must not know: any of them.
 */
import type { CallSite } from './call/phase.ts';
import type { MomentKind } from './moment.ts';
import type { PlanState } from './plan.ts';
import type { InterviewType } from './question-kind.ts';
import type { Rating } from './rating.ts';

export type ReportWords = {
  /** As a BCP 47 tag. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The title of one interview's report. */
  readonly titleOf: (when: string) => string;
  /** Day and time of an interview; null: not known. */
  readonly when: (time: number | null) => string;
  readonly day: (time: number) => string;
  readonly minutes: (count: number) => string;
  readonly site: (site: CallSite) => string;
  readonly type: (type: Exclude<InterviewType, 'any'>) => string;
  readonly fact: {
    readonly with: string;
    readonly role: string;
    readonly type: string;
    readonly where: string;
    readonly time: string;
    readonly rating: string;
    readonly interviews: string;
    readonly period: string;
    readonly plans: string;
  };
  readonly period: (first: string, last: string) => string;
  /** Side by side on one line, with what stands between. */
  readonly joined: (parts: readonly string[]) => string;
  readonly part: {
    /** The list of the interviews in a dossier. */
    readonly contents: string;
    readonly asked: string;
    readonly notAsked: string;
    readonly setAside: string;
    readonly whole: string;
    readonly wentWell: string;
    readonly improve: string;
    readonly plans: string;
    readonly reflection: string;
    readonly moments: string;
  };
  readonly reflection: {
    readonly said: string;
    readonly reading: string;
    readonly notYet: string;
    readonly fact: string;
    readonly interpretation: string;
  };
  readonly noNote: string;
  readonly empty: string;
  readonly rated: (rating: Rating, guess: Rating | null) => string;
  /** The rating beside its name. */
  readonly rating: (rating: Rating, guess: Rating | null) => string;
  readonly moment: (kind: MomentKind | null) => string;
  /** Either may be empty. */
  readonly plan: (moment: string, action: string) => string;
  readonly planState: (state: PlanState) => string;
  /** How many of the plans stand so, as "2 seen". */
  readonly plansAs: (state: PlanState, count: number) => string;
  readonly told: (words: string) => string;
};
