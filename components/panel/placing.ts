/**
 * What the handle and the pill share: where the panel stands, and how it is asked to stand elsewhere.
 *
 * Owns: the shape of that. Must not know: the frame around the panel.
 */
import type { ReadonlySignal } from '@preact/signals';
import type { PanelStand } from '@/domain/call/messages.ts';

export type Placing = {
  readonly stand: ReadonlySignal<PanelStand>;
  /** While it is being dragged: shown, and not yet kept. */
  readonly onMove: (changes: Partial<PanelStand>) => void;
  readonly onPlace: (changes: Partial<PanelStand>) => void;
};

/** What one press of an arrow moves, in CSS pixels. */
export const STEP = 16;
