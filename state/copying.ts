/**
 * Copying questions for the call's chat, and the word that says what came of it.
 *
 * Owns: what is offered, and for how long the word stands. Must not know: elements, the clipboard.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { chatText, entriesForChat } from '@/domain/chat-text.ts';
import type { Entry } from '@/domain/interview.ts';
import type { Checklist } from './checklist.ts';
import type { InterviewModel } from './interview-model.ts';

/** Milliseconds for which the word stands. */
const SAID_FOR = 4000;

export type Copying = {
  /** The open question, and all that are to be asked: what there is to copy, if anything. */
  readonly one: ReadonlySignal<Entry | undefined>;
  readonly all: ReadonlySignal<readonly Entry[]>;
  readonly copy: (entries: readonly Entry[]) => Promise<boolean>;
  /** All that are to be asked, below words for the interviewer. */
  readonly copyCard: (opening: string) => Promise<boolean>;
  /** Any words, with the same word about it. */
  readonly copyWords: (text: string) => Promise<boolean>;
  /** Whether it was copied, as long as that is news. */
  readonly said: ReadonlySignal<boolean | null>;
};

export function createCopying(
  { entries, asksOf }: Pick<InterviewModel, 'entries' | 'asksOf'>,
  { open }: Pick<Checklist, 'open'>,
  copyText: (text: string) => Promise<boolean>,
): Copying {
  const said = signal<boolean | null>(null, { name: 'said' });
  let timer: ReturnType<typeof setTimeout> | undefined;

  const wordsOf = (copied: readonly Entry[]): string =>
    chatText(copied.map((entry) => asksOf(entry).text));

  async function copyWords(text: string): Promise<boolean> {
    // The same word a second time is said again.
    said.value = null;
    const isCopied = await copyText(text);
    said.value = isCopied;
    clearTimeout(timer);
    timer = setTimeout(() => {
      said.value = null;
    }, SAID_FOR);
    return isCopied;
  }

  return {
    said,
    copyWords,
    one: computed(() => entries.value.find((entry) => entry.id === open.value), { name: 'one' }),
    all: computed(() => entriesForChat(entries.value), { name: 'all' }),
    copyCard: (opening) => copyWords([opening, wordsOf(entriesForChat(entries.peek()))].join('\n')),
    copy: (copied) => copyWords(wordsOf(copied)),
  };
}
