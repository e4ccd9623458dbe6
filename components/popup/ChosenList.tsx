/**
 * The chosen questions in their order: take off, move by drag, by buttons, by Alt and an arrow.
 *
 * Owns: where the focus goes when a row moves or leaves. The popup and the reading page share it.
 */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { EntryId } from '@/domain/ids.ts';
import type { Entry } from '@/domain/interview.ts';
import { languageOfTemplate } from '@/domain/template-languages.ts';
import { t } from '@/locales/t.ts';
import type { Preparation } from '@/state/preparation.ts';
import { indexAfterDrop } from '../ui/reorder.ts';
import { ChosenRow, type RowLead } from './ChosenRow.tsx';
import './chosen.css';

export type ChosenListProps = {
  readonly preparation: Preparation;
  readonly lead: RowLead;
  readonly say: (words: string) => void;
  /** A row was taken off by pointer, or the last one by key. */
  readonly onLeave: () => void;
};

export function ChosenList({ preparation, lead, say, onLeave }: ChosenListProps) {
  const list = useRef<HTMLOListElement>(null);
  const refocus = useRef<{ readonly row: string; readonly part: string } | null>(null);
  const before = useRef<readonly EntryId[]>([]);
  const entries = preparation.chosen.value;

  useLayoutEffect(() => {
    // The browser drops the focus of a row that moves; it goes along with its row.
    const wanted = refocus.current;
    refocus.current = null;
    const rows = [...(list.current?.children ?? [])];
    const row = rows.find((each) => each instanceof HTMLElement && each.dataset.id === wanted?.row);
    if (wanted === null || row === undefined) return;
    // The tick first: only in a row that has the focus are the others there to take it.
    row.querySelector<HTMLElement>('[data-part="tick"]')?.focus();
    row.querySelector<HTMLElement>(`[data-part="${wanted.part}"]:not(:disabled)`)?.focus();
  });

  useLayoutEffect(() => {
    const known = before.current;
    before.current = entries.map((entry) => entry.id);
    // Most come last; a plan that is carried over comes first.
    const came = entries.findIndex((entry) => !known.includes(entry.id));
    if (came === -1 || known.length === 0) return;
    list.current?.children[came]?.scrollIntoView({ block: 'nearest' });
  }, [entries.length]);

  function move(entry: Entry, to: number, part: string | null): void {
    if (to < 0 || to >= entries.length) return;
    if (part !== null) refocus.current = { row: entry.id, part };
    preparation.move(entry.id, to);
    const place = [String(to + 1), String(entries.length)] as const;
    say(t('chosen.moved', [preparation.textOf(entry), ...place]));
  }

  function takeOff(entry: Entry, part: string, byKey: boolean): void {
    const at = entries.indexOf(entry);
    const next = entries[at + 1] ?? entries[at - 1];
    if (byKey && next !== undefined) refocus.current = { row: next.id, part };
    preparation.takeOff(entry.id);
    say(t('chosen.takenOff', [preparation.textOf(entry)]));
    if (!byKey || next === undefined) onLeave();
  }

  function drop(dragged: string, place: Parameters<typeof indexAfterDrop>[2]): void {
    const ids: readonly EntryId[] = entries.map((entry) => entry.id);
    const to = indexAfterDrop(ids, dragged, place);
    const entry = entries.find((candidate) => candidate.id === dragged);
    if (entry !== undefined && to !== undefined) move(entry, to, null);
  }

  return (
    <ol class="chosen-list" ref={list} aria-label={t('chosen.list')}>
      {entries.map((entry, at) => (
        <ChosenRow
          key={entry.id}
          id={entry.id}
          question={entry.asks.question}
          text={preparation.textOf(entry)}
          language={languageOfTemplate(entry.asks.template)?.language}
          isAsked={entry.status === 'asked'}
          lead={lead}
          isFirst={at === 0}
          isLast={at === entries.length - 1}
          onStep={(step, part) => move(entry, at + step, part)}
          onTakeOff={(part, byKey) => takeOff(entry, part, byKey)}
          onDrop={drop}
        />
      ))}
    </ol>
  );
}
