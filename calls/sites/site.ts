/**
 * What the rest of `calls` may ask of a call site.
 *
 * Owns: the shape of a site's knowledge, as data. Must not know: any site by name. Signs are facts
 * seen on a live page in the month they carry; they must not depend on the language of the page,
 * and are tests of presence, never of visibility (both sites hide their bars by themselves).
 */
import type { CallSite } from '@/domain/call/phase.ts';

/** A phase that a page can show signs of. */
export type SignedPhase = 'ended' | 'waiting' | 'lobby' | 'inCall';

/**
 * What a mark is: a CSS selector, or `=name` for an icon whose name is not in the markup: the text of an
 * element in a button begins with it.
 */
export type Mark = string;

/**
 * Two points make a phase: a strong mark has two, a weak one has one. Weak marks of one phase do not
 * depend on each other. Of several phases that have their points, the first in the list is shown.
 */
export type Signs = {
  readonly phase: SignedPhase;
  /** The month in which the marks were last seen on a live page. */
  readonly seen: string;
  readonly strong: readonly Mark[];
  readonly weak: readonly Mark[];
  /** With any of these on the page it is not this phase. */
  readonly without: readonly Mark[];
};

export type SiteLayout = {
  /** What holds the whole call and can be made narrower, the innermost of several; null: always overlay. */
  readonly root: string | null;
  /** Controls that the panel must leave free, where it stands beside the call. */
  readonly controls: string;
  /** Height of the bars at the window's top and bottom that it leaves free where it stands over it. */
  readonly above: number;
  readonly below: number;
};

export type SiteAdapter = {
  readonly site: CallSite;
  /** The path of a call; the first group that took part is the call's number or code. */
  readonly callPath: RegExp;
  /** A path at which there may be a call or not: there only signs tell. */
  readonly appPath?: RegExp;
  /** The path that a call is left to; null where leaving keeps the address. */
  readonly leftPath: RegExp | null;
  /** Where a shell may have the call in a frame: that frame, and how the shell's path begins; null: never. */
  readonly client: { readonly frame: string; readonly shell: string } | null;
  /**
   * In the order in which they rule each other out: ended, waiting, lobby, in call, as far as they
   * are known. A second entry for a phase stands where its marks are to be believed.
   */
  readonly signs: readonly Signs[];
  /**
   * Any of these on the page means that it is showing this person's screen to the others. Empty where
   * nothing is known; none of them proves that nothing is shown.
   */
  readonly presenting: readonly Mark[];
  /** While this is on the page, vanished signs mean nothing: the page is moving people about. */
  readonly moving: Mark | null;
  /** How long all signs of the call may be gone before the call counts as ended. */
  readonly graceMs: number;
  readonly layout: SiteLayout;
};
