/**
 * A template as it grows out of the rows of a table.
 *
 * Owns: which aspect a row belongs to, and in which row each thing stood: a fault is told by row and column.
 * Must not know: rows as text, the names of columns as people write them.
 */
import type { FilePlace } from './issue-fault.ts';
import type { Column } from './template-csv.ts';
import { cellWords, questionFields, type SaidInRow } from './template-csv-cells.ts';
import {
  checkTemplate,
  type FileFault,
  MOST_ASPECTS,
  MOST_QUESTIONS,
  type ReadFile,
  type ReadOptions,
  TEMPLATE_FILE_VERSION,
  TEMPLATE_FORMAT,
} from './template-file.ts';
import { tidyWording } from './wording.ts';

export type CsvDraft = {
  readonly take: (at: number, row: SaidInRow) => FileFault | null;
  readonly done: () => ReadFile;
};

type DraftQuestion = { readonly at: number; readonly fields: Readonly<Record<string, unknown>> };
type DraftAspect = {
  readonly at: number;
  readonly id: string | undefined;
  readonly name: string;
  readonly questions: DraftQuestion[];
};

const HEAD = {
  name: 'template',
  language: 'language',
  edition: 'edition',
  author: 'author',
} as const;
const IN_QUESTION: Readonly<Record<string, Column>> = {
  text: 'question',
  on: 'offered',
  probes: 'follow-ups',
};
/** Filled in, they say that a question was meant. */
const OF_A_QUESTION: readonly Column[] = ['hint', 'follow-ups', 'id'];

export function createCsvDraft({ unnamed, language }: ReadOptions): CsvDraft {
  const head = new Map<string, { readonly at: number; readonly words: string }>();
  const aspects: DraftAspect[] = [];
  const byId = new Map<string, DraftAspect>();
  const byName = new Map<string, DraftAspect>();
  let questions = 0;

  function takeHead(at: number, row: SaidInRow): void {
    for (const [field, column] of Object.entries(HEAD)) {
      const words = row.get(column);
      const isSaid = (head.get(field)?.words ?? '').trim() !== '';
      if (words !== undefined && !isSaid) head.set(field, { at, words });
    }
  }

  function aspectOf(at: number, row: SaidInRow): DraftAspect | FileFault {
    const id = cellWords(row, 'aspect id');
    const name = tidyWording(row.get('aspect') ?? '');
    const last = aspects.at(-1);
    // Spreadsheets leave out what is as in the row above.
    if (id === undefined && name === '' && last !== undefined) return last;
    const known = id === undefined ? byName.get(name) : byId.get(id);
    if (known !== undefined) {
      const isOther = name !== '' && name !== tidyWording(known.name);
      return isOther ? { kind: 'twice', place: ['rows', at, 'aspect id'] } : known;
    }
    if (aspects.length === MOST_ASPECTS) {
      return { kind: 'too-many', place: ['aspects'], limit: MOST_ASPECTS };
    }
    const words = name === '' ? unnamed : (row.get('aspect') ?? '');
    const aspect: DraftAspect = { at, id, name: words, questions: [] };
    aspects.push(aspect);
    if (id !== undefined) byId.set(id, aspect);
    if (!byName.has(name)) byName.set(name, aspect);
    return aspect;
  }

  return {
    take(at, row) {
      takeHead(at, row);
      const isAsked = cellWords(row, 'question') !== undefined;
      if (!isAsked && OF_A_QUESTION.some((column) => cellWords(row, column) !== undefined)) {
        return { kind: 'missing', place: ['rows', at, 'question'] };
      }
      const isAspect =
        cellWords(row, 'aspect') !== undefined || cellWords(row, 'aspect id') !== undefined;
      if (!isAsked && !isAspect) return null;
      const aspect = aspectOf(at, row);
      if ('kind' in aspect) return aspect;
      if (!isAsked) return null;
      questions += 1;
      if (questions > MOST_QUESTIONS) {
        return { kind: 'too-many', place: ['questions'], limit: MOST_QUESTIONS };
      }
      aspect.questions.push({ at, fields: questionFields(row) });
      return null;
    },
    done() {
      if (aspects.length === 0) return { kind: 'fault', fault: { kind: 'no-questions' } };
      const words = (field: keyof typeof HEAD) => head.get(field)?.words;
      const read = checkTemplate({
        format: TEMPLATE_FORMAT,
        version: TEMPLATE_FILE_VERSION,
        name: words('name')?.trim() ? words('name') : unnamed,
        language: words('language')?.trim() || language,
        edition: words('edition'),
        author: words('author'),
        aspects: aspects.map(({ id, name, questions: inIt }) => ({
          id,
          name,
          questions: inIt.map(({ fields }) => fields),
        })),
      });
      if (read.kind === 'template' || !('place' in read.fault)) return read;
      return { kind: 'fault', fault: { ...read.fault, place: inTable(read.fault.place) } };
    },
  };

  /** From where a thing stands in the template to where it stood in the table. */
  function inTable(place: FilePlace): FilePlace {
    const [list, a, field, q, inner] = place;
    if (list !== 'aspects') {
      const found = Object.entries(HEAD).find(([name]) => name === list);
      return found === undefined ? [] : ['rows', head.get(found[0])?.at ?? 0, found[1]];
    }
    const aspect = aspects[Number(a)];
    if (field !== 'questions') {
      return ['rows', aspect?.at ?? 0, field === 'id' ? 'aspect id' : 'aspect'];
    }
    const column = IN_QUESTION[String(inner)] ?? String(inner);
    return ['rows', aspect?.questions[Number(q)]?.at ?? 0, column];
  }
}
