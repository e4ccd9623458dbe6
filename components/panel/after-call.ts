/**
 * What the panel takes in once it stands: all that belongs to the time after the call, and the question
 * which of several planned interviews it is about. Types only.
 */
import type { ComponentChildren } from 'preact';
import type { MenuItem } from '@/components/ui/Menu.tsx';
import type { EarlierInterviews } from '@/state/past-entries.ts';

export type AfterCallPart = EarlierInterviews & {
  /** Draws nothing until the interview has ended, or while another one may be meant. */
  readonly view: ComponentChildren;
  readonly menu: () => readonly MenuItem[];
};
