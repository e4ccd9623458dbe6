/**
 * A report with the names taken out: interviewers become "Interviewer 1", companies and roles
 * "Company or role 1".
 *
 * Owns: who has which number (the same person the same one), and which words are looked through: all
 * that a person has written. Must not know: how a name is found (domain/mask-names.ts).
 */
import { type Masked, masking, tidyName } from './mask-names.ts';
import {
  type InterviewReport,
  interviewsOf,
  type Report,
  type ReportEntry,
  type ReportPlan,
  type SortedWords,
} from './report.ts';

export type Masking = { readonly names: boolean; readonly roles: boolean };

export type MaskLabels = {
  readonly interviewer: (number: number) => string;
  readonly role: (number: number) => string;
};

type Change = (text: string) => string;

export function maskedReport(report: Report, masks: Masking, labels: MaskLabels): Report {
  const interviews = interviewsOf(report);
  const people = masks.names
    ? numbered(
        interviews.map(({ interviewer }) => interviewer),
        labels.interviewer,
        'person',
      )
    : new Map<string, Masked>();
  const roles = masks.roles
    ? numbered(
        interviews.map(({ role }) => role),
        labels.role,
        'phrase',
      )
    : new Map<string, Masked>();
  if (people.size + roles.size === 0) return report;
  const mask = masking([...people.values(), ...roles.values(), ...companiesIn(roles)]);

  function masked(interview: InterviewReport): InterviewReport {
    const person = people.get(keyOf(interview.interviewer))?.label;
    const role = roles.get(keyOf(interview.role))?.label;
    const own = [person, role].filter((label) => label !== undefined);
    const change: Change = (text) => mask(text, own);
    return {
      ...changed(interview, change),
      interviewer: person ?? change(interview.interviewer),
      role: role ?? change(interview.role),
    };
  }

  return report.kind === 'dossier'
    ? { ...report, title: mask(report.title), interviews: interviews.map(masked) }
    : { kind: 'interview', interview: masked(report.interview) };
}

/** "Backend engineer at Acme" is known by "Acme" as well. */
const BETWEEN_PHRASES = /[,;:/|()@–—]|\s-\s|\s(?:at|bei|chez|en|na|em|für|for)\s/iu;

function companiesIn(roles: ReadonlyMap<string, Masked>): readonly Masked[] {
  return [...roles.values()].flatMap(({ name, label }) =>
    name.split(BETWEEN_PHRASES).map((phrase) => ({ kind: 'phrase', name: phrase, label }) as const),
  );
}

function keyOf(name: string): string {
  return tidyName(name).toLowerCase();
}

function numbered(
  names: readonly string[],
  label: (number: number) => string,
  kind: Masked['kind'],
): ReadonlyMap<string, Masked> {
  const found = new Map<string, Masked>();
  for (const name of names) {
    const key = keyOf(name);
    if (key !== '' && !found.has(key)) found.set(key, { kind, name, label: label(found.size + 1) });
  }
  return found;
}

function changed(interview: InterviewReport, change: Change): InterviewReport {
  const { reflection } = interview;
  return {
    ...interview,
    whole: change(interview.whole),
    sorted: changedSorted(interview.sorted, change),
    entries: interview.entries.map((entry) => changedEntry(entry, change)),
    plans: interview.plans.map((plan) => changedPlan(plan, change)),
    reflection: reflection && {
      ...reflection,
      said: change(reflection.said),
      reading: change(reflection.reading),
      notYet: change(reflection.notYet),
    },
  };
}

function changedEntry(entry: ReportEntry, change: Change): ReportEntry {
  return {
    ...entry,
    question: change(entry.question),
    aspectName: change(entry.aspectName),
    note: change(entry.note),
    sorted: changedSorted(entry.sorted, change),
  };
}

function changedPlan(plan: ReportPlan, change: Change): ReportPlan {
  const { moment, action, told, aspectName } = plan;
  return {
    ...plan,
    moment: change(moment),
    action: change(action),
    told: change(told),
    aspectName: change(aspectName),
  };
}

function changedSorted({ wentWell, improve }: SortedWords, change: Change): SortedWords {
  return { wentWell: wentWell.map(change), improve: improve.map(change) };
}
