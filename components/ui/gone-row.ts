/**
 * Where the keyboard goes on after a press that takes its own row away.
 *
 * Owns: that it is in the row that takes the place of the one that went, else in the one before it. Must not know:
 * what the rows are about, or why one goes.
 */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

export type GoneRowOptions = {
  /** The control of a row that is gone to, as a selector: one in each row. */
  readonly control: string;
  /** No row is left. */
  readonly goOn: () => void;
};

/** To be told which row is about to go, counted from 0. */
export function useGoneRow(
  list: RefObject<HTMLElement | null>,
  { control, goOn }: GoneRowOptions,
): (at: number) => void {
  const gone = useRef<number | null>(null);

  useLayoutEffect(() => {
    const at = gone.current;
    // As long as it stands, it has the keyboard.
    if (at === null || document.activeElement !== document.body) return;
    gone.current = null;
    const left = list.current?.querySelectorAll<HTMLElement>(control) ?? [];
    const next = left[at] ?? left[at - 1];
    if (next === undefined) goOn();
    else next.focus();
  });

  return (at) => {
    gone.current = at;
    // By then it has gone, or it stays.
    setTimeout(() => {
      gone.current = null;
    });
  };
}
