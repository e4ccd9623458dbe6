/**
 * A filled form on its way into one interview: read, shown, then taken in as one step.
 *
 * Owns: the steps between, and that nothing is written before the person has seen where it goes. Must not
 * know: elements, storage, how a file is chosen.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import { type AnswersWords, answersEdits } from '@/domain/answers-import.ts';
import { type AnswersPlan, planAnswers } from '@/domain/answers-plan.ts';
import { textOf } from '@/domain/file-text.ts';
import { interviewId } from '@/domain/ids.ts';
import { type InterviewHead, readHead } from '@/domain/interview.ts';
import {
  ANSWERS_SIZE,
  type Answers,
  type AnswersFault,
  type ReadAnswers,
  readAnswers,
} from '@/domain/interviewer-answers.ts';
import type { Clock } from './ports.ts';
import type { Records } from './records.ts';
import type { UndoStack } from './undo-stack.ts';

export type FormPreview = {
  readonly kind: 'preview';
  readonly answers: Answers;
  readonly plan: AnswersPlan;
  readonly chosen: ReadonlySet<string>;
};

export type FormImportState =
  | { readonly kind: 'waiting' | 'reading' | 'refused' }
  | { readonly kind: 'fault'; readonly fault: AnswersFault }
  /** It was made for another interview; `known`: that one, if it is here. */
  | {
      readonly kind: 'elsewhere';
      readonly answers: Answers;
      readonly known: InterviewHead | undefined;
    }
  | FormPreview
  | { readonly kind: 'done'; readonly taken: number };

/** A chosen file; `size` in bytes. */
export type AnswersSource = {
  readonly size: number;
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
};

export type FormImport = {
  readonly state: ReadonlySignal<FormImportState>;
  readonly choose: (file: AnswersSource) => Promise<void>;
  readonly paste: (text: string) => void;
  /** Takes a form of another interview for this one all the same. */
  readonly useHere: () => void;
  readonly pick: (item: string, isChosen: boolean) => void;
  readonly apply: () => void;
  readonly restart: () => void;
};

export function createFormImport(options: {
  readonly head: InterviewHead;
  readonly records: Records;
  readonly undo: UndoStack;
  readonly clock: Clock;
  /** By the name that the form gives. */
  readonly words: (from: string) => AnswersWords;
  /** The step as undo names it. */
  readonly label: string;
}): FormImport {
  const { head, records, undo, clock, words, label } = options;
  const state = signal<FormImportState>({ kind: 'waiting' }, { name: 'formImport' });
  const now = (): InterviewHead => readHead(head.id, records) ?? head;

  function preview(answers: Answers): void {
    const plan = planAnswers(answers, now(), records);
    state.value = { kind: 'preview', answers, plan, chosen: new Set(plan.changing) };
  }

  function show(read: ReadAnswers): void {
    if (read.kind === 'fault') {
      state.value = read;
    } else if (read.answers.interview === head.id) {
      preview(read.answers);
    } else {
      const known = readHead(interviewId(read.answers.interview), records);
      state.value = { kind: 'elsewhere', answers: read.answers, known };
    }
  }

  return {
    state,
    async choose(file) {
      const reading: FormImportState = { kind: 'reading' };
      state.value = reading;
      const outcome = await readFile(file);
      // Something else may have been pasted meanwhile.
      if (state.peek() === reading) show(outcome);
    },
    paste: (text) => show(readAnswers(text)),
    useHere() {
      const shown = state.peek();
      if (shown.kind === 'elsewhere') preview(shown.answers);
    },
    pick(item, isChosen) {
      const shown = state.peek();
      if (shown.kind !== 'preview') return;
      const chosen = new Set(shown.chosen);
      if (isChosen) chosen.add(item);
      else chosen.delete(item);
      state.value = { ...shown, chosen };
    },
    apply() {
      const shown = state.peek();
      if (shown.kind !== 'preview') return;
      const { answers, chosen } = shown;
      // Planned anew: a note may have been written on another page since the preview, and stays.
      const edits = answersEdits(answers, chosen, now(), records, words(answers.from), clock.now());
      state.value = undo.edit(label, edits)
        ? { kind: 'done', taken: chosen.size }
        : { kind: 'refused' };
    },
    restart() {
      state.value = { kind: 'waiting' };
    },
  };
}

async function readFile(file: AnswersSource): Promise<ReadAnswers> {
  const tooLarge = { kind: 'fault', fault: { kind: 'too-large', limit: ANSWERS_SIZE } } as const;
  if (file.size > ANSWERS_SIZE) return tooLarge;
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    // The file was moved, or may not be read: the browser tells no more.
    return { kind: 'fault', fault: { kind: 'unread' } };
  }
  // It may have grown since it was chosen.
  if (bytes.byteLength > ANSWERS_SIZE) return tooLarge;
  const content = textOf(new Uint8Array(bytes));
  if (content.kind === 'text') return readAnswers(content.text);
  const { fault } = content;
  return fault.kind === 'encoding'
    ? { kind: 'fault', fault: { kind: 'encoding', place: fault.place } }
    : { kind: 'fault', fault: { kind: 'not-answers' } };
}
