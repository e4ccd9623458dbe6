/**
 * The language of the questions at the very first start: the browser's own, where Debrief has it.
 *
 * Owns: when it is chosen for the person, and how weakly: any choice that they make, on this device or
 * before it on another, holds against it. Must not know: the browser, storage.
 */
import { isRecordKey, keys } from './keys.ts';
import type { StoredRecord } from './record.ts';
import { emptyRegister, setFields } from './register.ts';
import { ENGLISH, languageFor } from './template-languages.ts';

/** The oldest there can be: a setting that was ever made by hand is newer. */
const BEFORE_ALL = 0;

/** What is to be stored; undefined: nothing. `stored` holds all keys of this device and of the account. */
export function firstLanguage(
  browserLanguage: string,
  stored: { readonly local: readonly string[]; readonly synced: readonly string[] },
  actor: string,
): Readonly<Record<string, StoredRecord>> | undefined {
  const language = languageFor(browserLanguage);
  if (language === undefined || language === ENGLISH) return undefined;
  // Somebody who has been here before, on this device or another, has what they had.
  if (stored.synced.length > 0 || stored.local.some(isRecordKey)) return undefined;
  const fields = { template: language.id };
  return { [keys.settings]: setFields(emptyRegister(0), fields, BEFORE_ALL, actor) };
}
