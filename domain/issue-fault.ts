/**
 * What is wrong in a stranger's file, from what its schema says, by name and place.
 *
 * Owns: how a place is written, and the faults every form of file can have. Must not know: any one form,
 * or the words for a fault.
 */
import type * as z from 'zod/mini';

/**
 * Where in the file, from the outside in, counted from 0: as JSON has it, `['aspects', 0, 'name']`; in a
 * table, `['rows', 11, 'question']`, with the row of names as row 0; in any text, `['lines', 11]`.
 */
export type FilePlace = readonly (string | number)[];

type Issue = z.core.$ZodIssue;

type IssueFault =
  | {
      readonly kind: 'missing' | 'wrong' | 'unknown' | 'broken-text';
      readonly place: FilePlace;
    }
  | { readonly kind: 'too-long'; readonly place: FilePlace; readonly limit: number };

/** A check of the form's own says its limit, where it has one; any other is of broken text. */
export function issueFault(issue: Issue | undefined, json: unknown): IssueFault {
  const place = placeOf(issue);
  if (issue?.code === 'unrecognized_keys') {
    return { kind: 'unknown', place: [...place, issue.keys[0] ?? ''] };
  }
  if (issue?.code === 'custom') {
    const limit: unknown = issue.params?.limit;
    if (typeof limit === 'number') return { kind: 'too-long', place, limit };
    return { kind: 'broken-text', place };
  }
  return { kind: isThere(json, place) ? 'wrong' : 'missing', place };
}

export function placeOf(issue: Issue | undefined): FilePlace {
  return (issue?.path ?? []).map((step) => (typeof step === 'number' ? step : String(step)));
}

function isThere(json: unknown, place: FilePlace): boolean {
  let inner = json;
  for (const step of place) {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, step)) return false;
    inner = Object.getOwnPropertyDescriptor(inner, step)?.value;
  }
  return true;
}
