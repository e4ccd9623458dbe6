/** What the panel takes in once it stands: all that belongs to the time after the call. Types only. */
import type { ComponentChildren } from 'preact';
import type { EarlierInterviews } from '@/state/past-entries.ts';

export type AfterCallPart = EarlierInterviews & {
  /** Draws nothing until the interview has ended. */
  readonly view: ComponentChildren;
};
