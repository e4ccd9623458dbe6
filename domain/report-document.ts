/**
 * A report as a document: headings, facts, lists and what was said, in the order in which they are read.
 *
 * Owns: what stands where. Every written form (Markdown, HTML, rich text, the page's own view) is made of
 * this one, so that what is looked at is what is handed in. Must not know: any form, the language.
 */
import { callTime } from './moment.ts';
import { PLAN_STATES } from './plan-fields.ts';
import type { InterviewReport, Report, ReportEntry } from './report.ts';
import {
  type Block,
  entryOf,
  type Fact,
  factsBlocks,
  type Item,
  listBlocks,
  type Part,
  plain,
  saidBlocks,
  section,
} from './report-blocks.ts';
import type { ReportWords } from './report-words.ts';

export type ReportDocument = Omit<Part, 'kind'> & Pick<ReportWords, 'language' | 'direction'>;

const MINUTE = 60_000;

export function reportDocument(report: Report, words: ReportWords): ReportDocument {
  const { language, direction } = words;
  if (report.kind === 'interview') {
    const { interview } = report;
    const heading = words.titleOf(words.when(interview.startedAt));
    return { language, direction, ...interviewBody(interview, words), heading };
  }
  return {
    language,
    direction,
    heading: plain(report.title),
    blocks: summary(report.interviews, words),
    parts: [
      ...section(words.part.contents, contents(report.interviews, words)),
      ...report.interviews.map(
        (interview): Part => ({
          kind: 'interview',
          heading: words.when(interview.startedAt),
          ...interviewBody(interview, words),
        }),
      ),
    ],
  };
}

type Interviews = readonly InterviewReport[];

function summary(interviews: Interviews, words: ReportWords): readonly Block[] {
  if (interviews.length === 0) return [{ kind: 'words', text: words.empty }];
  const days = interviews.flatMap(({ startedAt }) => (startedAt === null ? [] : [startedAt]));
  const [first, last] = [days.at(0), days.at(-1)];
  const plans = interviews.flatMap((interview) => interview.plans);
  const standing = PLAN_STATES.flatMap((state) => {
    const count = plans.filter((plan) => plan.state === state).length;
    return count === 0 ? [] : [words.plansAs(state, count)];
  });
  const isOneDay =
    first === undefined || last === undefined || words.day(first) === words.day(last);
  const facts = [
    { name: words.fact.interviews, value: String(interviews.length) },
    {
      name: words.fact.period,
      value: isOneDay ? '' : words.period(words.day(first), words.day(last)),
    },
    { name: words.fact.plans, value: words.joined(standing) },
  ];
  return factsBlocks(facts);
}

function contents(interviews: Interviews, words: ReportWords): readonly Block[] {
  const items = interviews.map(({ startedAt, interviewer, role }) => {
    const people = [interviewer, role].map(plain).filter((each) => each !== '');
    return { lead: words.when(startedAt), text: words.joined(people) };
  });
  return [{ kind: 'list', items }];
}

type Body = Pick<Part, 'blocks' | 'parts'>;

function interviewBody(interview: InterviewReport, words: ReportWords): Body {
  const { entries, whole, moments } = interview;
  const asked = entries.filter(({ status }) => status === 'asked');
  const aside = entries.filter(({ status }) => status === 'setAside');
  const open = entries.filter((entry) => !asked.includes(entry) && !aside.includes(entry));
  // What was not asked, and tells nothing either, is a line and no chapter.
  const unsaid = open.filter(({ note, rated }) => note.trim() === '' && rated.rating === null);
  const isUnsaid = (entry: ReportEntry) => unsaid.includes(entry);
  const sorted = [...entries, interview].map((each) => each.sorted);
  const { part } = words;
  const parts = [
    section(
      part.asked,
      [],
      asked.map((entry) => entryPart(entry, words)),
    ),
    section(part.whole, saidBlocks(whole)),
    section(part.wentWell, listBlocks(sorted.flatMap(({ wentWell }) => wentWell))),
    section(part.improve, listBlocks(sorted.flatMap(({ improve }) => improve))),
    section(part.plans, planBlocks(interview, words)),
    section(part.reflection, [], reflectionParts(interview, words)),
    section(part.moments, [
      {
        kind: 'list',
        items: moments.map(({ callMs, kind }) => ({
          lead: callTime(callMs),
          text: words.moment(kind),
        })),
      },
    ]),
    section(
      part.notAsked,
      listBlocks(unsaid.map(({ question }) => question)),
      open.filter((entry) => !isUnsaid(entry)).map((entry) => entryPart(entry, words)),
    ),
    section(
      part.setAside,
      [],
      aside.map((entry) => entryPart(entry, words)),
    ),
  ];
  return { blocks: factsBlocks(factsOf(interview, words)), parts: parts.flat() };
}

function factsOf(interview: InterviewReport, words: ReportWords): readonly Fact[] {
  const { startedAt, endedAt, type, site, rated } = interview;
  const minutes =
    startedAt === null || endedAt === null
      ? null
      : Math.max(1, Math.round((endedAt - startedAt) / MINUTE));
  const { fact } = words;
  return [
    { name: fact.with, value: plain(interview.interviewer) },
    { name: fact.role, value: plain(interview.role) },
    { name: fact.type, value: type === null || type === 'any' ? '' : words.type(type) },
    { name: fact.where, value: site === null ? '' : words.site(site) },
    { name: fact.time, value: minutes === null ? '' : words.minutes(minutes) },
    {
      name: fact.rating,
      value: rated.rating === null ? '' : words.rating(rated.rating, rated.guess),
    },
  ];
}

function entryPart({ question, rated, note }: ReportEntry, words: ReportWords): Part {
  const rating: readonly Block[] =
    rated.rating === null ? [] : [{ kind: 'words', text: words.rated(rated.rating, rated.guess) }];
  const said = saidBlocks(note);
  const none: readonly Block[] = [{ kind: 'words', text: words.noNote }];
  const blocks = [...rating, ...(said.length + rating.length === 0 ? none : said)];
  return { kind: 'entry', heading: plain(question), blocks, parts: [] };
}

function planBlocks({ plans }: InterviewReport, words: ReportWords): readonly Block[] {
  const items = plans.flatMap(({ moment, action, told, state }): readonly Item[] => {
    const when = plain(moment);
    const will = plain(action);
    const heard = plain(told);
    if (when === '' && will === '') return [];
    const because = heard === '' ? [] : [words.told(heard)];
    return [{ text: words.plan(when, will), more: [...because, words.planState(state)] }];
  });
  return [{ kind: 'list', items }];
}

function reflectionParts({ reflection }: InterviewReport, words: ReportWords): readonly Part[] {
  if (reflection === null) return [];
  const { said, factOrReading, reading, notYet } = reflection;
  const names = words.reflection;
  const which =
    factOrReading === null ? '' : factOrReading === 'fact' ? names.fact : names.interpretation;
  const whichBlocks: readonly Block[] = which === '' ? [] : [{ kind: 'words', text: which }];
  return [
    entryOf(names.said, saidBlocks(said)),
    entryOf(names.reading, [...whichBlocks, ...saidBlocks(reading)]),
    entryOf(names.notYet, saidBlocks(notYet)),
  ].flat();
}
