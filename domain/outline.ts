/**
 * Lines of a document, as headings, items and paragraphs, read as a template.
 *
 * Owns: which headings are aspects, which lines are questions, and the limits. Must not know: where
 * the lines come from (Markdown, a document editor, plain text).
 *
 * Each question belongs to the heading right over it; a heading over other headings alone groups
 * them, and is left out.
 */
import { GUESSED_LEVEL, guessedHeadings } from './outline-headings.ts';
import { leftOut } from './outline-left.ts';
import {
  type OutlineHead,
  type OutlineLine,
  ownId,
  type PlacedLine,
  type ReadingOptions,
} from './outline-line.ts';
import { questionsOf } from './outline-questions.ts';
import { ASPECT_LENGTH } from './template.ts';
import {
  CREDIT_LENGTH,
  type FileAspect,
  type FileFault,
  MOST_ASPECTS,
  MOST_QUESTIONS,
  NAME_LENGTH,
  type ReadFile,
  TEMPLATE_FILE_VERSION,
  TEMPLATE_FORMAT,
  type TemplateFile,
} from './template-file.ts';
import { tidyWording } from './wording.ts';

type Section = { readonly heading: PlacedLine | undefined; readonly lines: PlacedLine[] };
type Read = { readonly aspects: readonly FileAspect[]; readonly left: readonly PlacedLine[] };
type Faulty = { readonly kind: 'fault'; readonly fault: FileFault };

export function readOutline(
  lines: readonly OutlineLine[],
  options: ReadingOptions,
  head: OutlineHead = {},
): ReadFile {
  const placed = lines.map((line, at) => ({ ...line, at: line.at ?? at }));
  const sections = sectionsOf(guessedHeadings(placed.filter(({ isAside }) => !isAside)));
  // A document that names itself is Debrief's own, and its headings are aspects alone.
  const isOwn = head.name !== undefined;
  const title = isOwn ? undefined : titleOf(sections);
  const titled = tidyWording(title?.text ?? '');
  if (title !== undefined && titled.length > NAME_LENGTH) {
    return faulty({ kind: 'too-long', place: ['lines', title.at, 'name'], limit: NAME_LENGTH });
  }
  // The longer name that a template may have is none for what stands before the first aspect.
  const first = titled.length > ASPECT_LENGTH ? '' : titled;
  const read = aspectsOf(sections, title, first || options.unnamed, isOwn);
  if ('kind' in read) return read;
  const name = tidyWording(head.name ?? titled) || options.unnamed;
  const wrong = headFault({ ...head, name });
  if (wrong !== null) return faulty(wrong);
  const file: TemplateFile = {
    format: TEMPLATE_FORMAT,
    version: TEMPLATE_FILE_VERSION,
    name,
    ...(head.edition === undefined ? {} : { edition: head.edition }),
    ...(head.author === undefined ? {} : { author: head.author }),
    language: head.language ?? options.language,
    aspects: [...read.aspects],
  };
  const left = leftOut([...read.left, ...placed.filter(({ isAside }) => isAside)]);
  return { kind: 'template', file, ...(left === undefined ? {} : { left }) };
}

function sectionsOf(lines: readonly PlacedLine[]): readonly Section[] {
  const sections: Section[] = [{ heading: undefined, lines: [] }];
  for (const line of lines) {
    if (tidyWording(line.text) === '') continue;
    if (line.level > 0) sections.push({ heading: line, lines: [] });
    else sections.at(-1)?.lines.push(line);
  }
  return sections;
}

/** The first heading, when no other is of its level or above. */
function titleOf(sections: readonly Section[]): PlacedLine | undefined {
  const [first, ...others] = sections.flatMap(({ heading }) => heading ?? []);
  if (first === undefined) return undefined;
  if (others.length === 0 && first.level > 1) return undefined;
  return others.every(({ level }) => level > first.level) ? first : undefined;
}

function aspectsOf(
  sections: readonly Section[],
  title: PlacedLine | undefined,
  /** The name of what stands before the title, or right under it. */
  first: string,
  keepsEmpty: boolean,
): Read | Faulty {
  const seen = { aspects: new Set<string>(), questions: new Set<string>() };
  const aspects: FileAspect[] = [];
  const left: PlacedLine[] = [];
  const mayLeadIn = sections.some(({ heading }) => isMarked(heading));
  let count = 0;
  for (const [at, { heading, lines }] of sections.entries()) {
    const isGroup = (sections[at + 1]?.heading?.level ?? 0) > (heading?.level ?? 0);
    const mayTell = heading !== undefined && !isGroup;
    const read = questionsOf(lines, seen.questions, { mayTell, mayLeadIn });
    if (read.kind === 'fault') return read;
    const { questions } = read;
    for (const line of read.left) left.push(line);
    if (questions.length === 0 && !(keepsEmpty && heading?.id !== undefined)) {
      // A heading over nothing is left out like any other line, and the title names the whole.
      if (heading !== undefined && heading !== title) left.push(heading);
      continue;
    }
    count += questions.length;
    const name = heading === undefined || heading === title ? first : tidyWording(heading.text);
    const wrong = nameFault(name, heading);
    if (wrong !== null) return faulty(wrong);
    const id = ownId(heading?.id, seen.aspects);
    aspects.push({ ...(id === undefined ? {} : { id }), name, questions: [...questions] });
    if (aspects.length > MOST_ASPECTS) {
      return faulty({ kind: 'too-many', place: ['aspects'], limit: MOST_ASPECTS });
    }
    if (count > MOST_QUESTIONS) {
      const place = ['aspects', aspects.length - 1, 'questions'];
      return faulty({ kind: 'too-many', place, limit: MOST_QUESTIONS });
    }
  }
  return aspects.length === 0 ? faulty({ kind: 'no-questions' }) : { aspects, left };
}

function isMarked(heading: PlacedLine | undefined): boolean {
  return heading !== undefined && heading.level < GUESSED_LEVEL;
}

function nameFault(name: string, heading: PlacedLine | undefined): FileFault | null {
  if (heading === undefined) return null;
  const place = ['lines', heading.at, 'name'];
  if (!name.isWellFormed()) return { kind: 'broken-text', place };
  return name.length > ASPECT_LENGTH ? { kind: 'too-long', place, limit: ASPECT_LENGTH } : null;
}

function headFault(head: OutlineHead): FileFault | null {
  const limits = { name: NAME_LENGTH, edition: CREDIT_LENGTH, author: CREDIT_LENGTH } as const;
  for (const field of ['name', 'edition', 'author'] as const) {
    const words = head[field] ?? '';
    if (!words.isWellFormed()) return { kind: 'broken-text', place: [field] };
    if (words.length > limits[field]) {
      return { kind: 'too-long', place: [field], limit: limits[field] };
    }
  }
  return null;
}

function faulty(fault: FileFault): Faulty {
  return { kind: 'fault', fault };
}
