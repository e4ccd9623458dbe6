/** What a view beside the interviews is made of. */
import type { Archive } from '@/state/archive.ts';
import type { PageSurface } from '../shared/page-surface.ts';
import type { HandInDesk } from './hand-in-desk.tsx';
import type { InterviewReader } from './interview-reader.ts';

export type ViewContext = {
  readonly surface: PageSurface;
  readonly archive: Archive;
  /** A view that needs all interviews waits for each by `isRead`. */
  readonly reader: InterviewReader;
  /** Loaded when first asked for; one for the whole page. */
  readonly desk: () => Promise<HandInDesk>;
};
