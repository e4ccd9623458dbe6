/**
 * Choosing afterwards which kind a moment was, so that it can be taken back.
 *
 * Owns: what counts as one step: trying several kinds on one moment in a row. Must not know: elements,
 * storage, the step's words.
 */
import type { InterviewId, MomentId } from '@/domain/ids.ts';
import { type MomentKind, momentKindEdit } from '@/domain/moment.ts';
import type { UndoStack } from './undo-stack.ts';

export type ChosenKind = {
  readonly interview: InterviewId;
  readonly moment: MomentId;
  /** Null: none after all. */
  readonly kind: MomentKind | null;
};

/** False: nothing was done, since the moment cannot be read. */
export function chooseMomentKind(undo: UndoStack, chosen: ChosenKind, label: string): boolean {
  const { interview, moment, kind } = chosen;
  // In some systems the arrow keys choose anew at every press, on the way to the kind that is meant.
  return undo.edit(label, [momentKindEdit(interview, moment, kind)], `kind/${interview}/${moment}`);
}
