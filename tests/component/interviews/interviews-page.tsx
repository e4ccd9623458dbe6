/**
 * The interviews page over the real models, with interviews in its store.
 *
 * Owns: those interviews and what was copied. Must not know: any single test.
 */
import { signal } from '@preact/signals';
import { render } from '@testing-library/preact';
import { type UserEvent, userEvent } from '@testing-library/user-event';
import { InterviewsPage } from '@/components/interviews/InterviewsPage.tsx';
import type { Edit } from '@/domain/edit.ts';
import { entryId, interviewId } from '@/domain/ids.ts';
import type { EntryStatus } from '@/domain/interview.ts';
import { groups, keys } from '@/domain/keys.ts';
import type { QuestionKind } from '@/domain/question-kind.ts';
import { createAfterInterview } from '@/entrypoints/interviews/after-interview.tsx';
import { createFormImportPart } from '@/entrypoints/interviews/form-import-part.tsx';
import { type Archive, createArchive } from '@/state/archive.ts';
import { createHistory } from '@/state/history.ts';
import { createInterviewChanges } from '@/state/interview-changes.ts';
import { noNotice } from '../../support/copies-desk.ts';
import { type MemorySurface, openMemorySurface } from '../../support/memory-surface.ts';

export type PastInterview = {
  readonly id: string;
  readonly startedAt: number;
  readonly endedAt?: number;
  readonly interviewer?: string;
  readonly questions?: readonly {
    readonly text: string;
    readonly status: EntryStatus;
    readonly note?: string;
    readonly kind?: QuestionKind;
    readonly probes?: readonly string[];
  }[];
  readonly whole?: string;
};

export const LAST: PastInterview = {
  id: 'last',
  startedAt: new Date(2026, 10, 20, 10).getTime(),
  endedAt: new Date(2026, 10, 20, 10, 40).getTime(),
  interviewer: 'Ana',
  questions: [
    { text: 'Where did you lose my thread?', status: 'asked', note: 'Around the cache.' },
    { text: 'What should I practise next?', status: 'planned' },
    { text: 'Which answer rambled?', status: 'setAside', note: 'The second one.' },
  ],
  whole: 'Slow start.',
};

export const BEFORE: PastInterview = {
  id: 'before',
  startedAt: new Date(2026, 9, 2, 9).getTime(),
  endedAt: new Date(2026, 9, 2, 9, 30).getTime(),
};

function edits(past: PastInterview): readonly Edit[] {
  const id = interviewId(past.id);
  const entries = (past.questions ?? []).flatMap((question, at): readonly Edit[] => {
    const entry = entryId(`debrief-en~${at}`);
    const asks = {
      template: 'debrief-en',
      question: String(at),
      text: question.text,
      hint: 'In a word',
      aspect: 'depth',
      aspectName: 'Depth',
      questionKind: question.kind ?? 'open',
    };
    const { status, probes = [] } = question;
    const fields = { asks, order: `a${at}`, chosenAt: past.startedAt, status, probes };
    const set: Edit = { kind: 'set', key: keys.entry(id, entry), fields };
    if (question.note === undefined) return [set];
    return [set, { kind: 'write', key: keys.note(id, entry), text: question.note, replaces: [] }];
  });
  const head: Edit = {
    kind: 'set',
    key: keys.interview(id),
    fields: {
      createdAt: past.startedAt,
      startedAt: past.startedAt,
      endedAt: past.endedAt ?? null,
      site: 'meet',
      interviewer: past.interviewer ?? '',
    },
  };
  const whole: Edit = {
    kind: 'write',
    key: keys.wholeNote(id),
    text: past.whole ?? '',
    replaces: [],
  };
  return [head, ...entries, ...(past.whole === undefined ? [] : [whole])];
}

export type InterviewsOnScreen = {
  readonly surface: MemorySurface;
  readonly archive: Archive;
  readonly user: UserEvent;
  readonly container: Element;
  readonly copied: readonly string[];
};

export async function showInterviews(
  past: readonly PastInterview[],
  options: {
    readonly open?: string;
    readonly clipboard?: boolean | Promise<boolean>;
    readonly isRead?: () => boolean;
  } = {},
): Promise<InterviewsOnScreen> {
  const surface = await openMemorySurface();
  const { records } = surface;
  for (const each of past) {
    const id = interviewId(each.id);
    await records.open([groups.entries(id), groups.notes(id)]);
    records.edit(edits(each));
  }
  const archive = createArchive(records, options.isRead ?? (() => true), surface.shipped.probes);
  archive.select(options.open ?? null);
  const history = createHistory({
    records,
    heads: archive.heads,
    isRead: () => true,
    until: new AbortController().signal,
    now: () => performance.now(),
    pause: () => new Promise((resolve) => setTimeout(resolve)),
  });
  const copied: string[] = [];
  const copyText = async (text: string) => {
    copied.push(text);
    return options.clipboard ?? true;
  };
  const { container } = render(
    <InterviewsPage
      archive={archive}
      history={history}
      changes={createInterviewChanges(records, archive)}
      read={async () => undefined}
      place={signal(null)}
      other={signal(null)}
      momentNames={surface.settings}
      saveState={records.saveState}
      unreadable={records.unreadable}
      restored={noNotice()}
      copyText={copyText}
      afterOf={createAfterInterview({ ...surface, archive, copyText })}
      loadHandIn={async () => () => null}
      forms={{
        save: async () => 'debrief-form.html',
        loadImport: async () => createFormImportPart({ ...surface, archive }),
      }}
    />,
  );
  return { surface, archive, user: userEvent.setup({ delay: null }), container, copied };
}
