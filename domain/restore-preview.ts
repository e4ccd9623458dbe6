/**
 * What a copy would bring, counted before anything is changed.
 *
 * Owns: the comparison by what a person reads, not by stamps. Must not know: how a copy is restored
 * (./restore.ts), storage.
 */
import type { RestoreCounts, RestorePreview } from './copies.ts';
import { readHead } from './interview.ts';
import { canonical } from './json.ts';
import { groupOf, groups, type KeyGroup, keys, nameOf, type RecordKey } from './keys.ts';
import type { RecordLookup } from './lookup.ts';
import type { StoredRecord } from './record.ts';
import type { Copy } from './restore.ts';
import { saysSomething, shown, shownFields } from './restore-record.ts';

type Records = ReadonlyMap<RecordKey, StoredRecord>;
/** What is counted, by name; the text says all that a person reads of it. */
type Told = ReadonlyMap<string, string>;

export function compareCopy(copy: Copy, now: { readonly records: Records }): RestorePreview {
  const there = lookupOf(copy.records);
  const here = lookupOf(now.records);
  return {
    at: copy.at,
    interviews: counted(interviewsIn(copy.records, there), interviewsIn(now.records, here)),
    notes: counted(notesIn(copy.records), notesIn(now.records)),
    questions: counted(questionsIn(copy.records), questionsIn(now.records)),
    settings: counted(settingsIn(copy.records), settingsIn(now.records)),
    unreadable: copy.unreadable,
  };
}

function counted(copy: Told, now: Told): RestoreCounts {
  let [added, changed, same, missing] = [0, 0, 0, 0];
  for (const [name, text] of copy) {
    const stands = now.get(name);
    if (stands === undefined) added += 1;
    else if (stands === text) same += 1;
    else changed += 1;
  }
  for (const name of now.keys()) if (!copy.has(name)) missing += 1;
  return { added, changed, same, missing };
}

/** A lookup over a plain map. */
export function lookupOf(records: Records): RecordLookup {
  const byGroup = new Map<KeyGroup, RecordKey[]>();
  for (const key of records.keys()) {
    const members = byGroup.get(groupOf(key));
    if (members === undefined) byGroup.set(groupOf(key), [key]);
    else members.push(key);
  }
  return { get: (key) => records.get(key), list: (group) => byGroup.get(group) ?? [] };
}

/** The practice call's own are no part of the history. */
export function interviewsIn(records: Records, lookup: RecordLookup): Told {
  const told = new Map<string, string>();
  for (const key of lookup.list(groups.interviews)) {
    const name = nameOf(key);
    const head = name?.kind === 'interview' ? readHead(name.interview, lookup) : undefined;
    if (head === undefined || head.practice) continue;
    const parts = [groups.entries(head.id), groups.moments(head.id), groups.plans(head.id)]
      .flatMap((group) => lookup.list(group))
      .filter((part) => saysSomething(records.get(part)))
      .map((part) => [part, shown(records.get(part))]);
    told.set(head.id, canonical([shown(records.get(key)), Object.fromEntries(parts)]));
  }
  return told;
}

function notesIn(records: Records): Told {
  return saidIn(
    records,
    (kind) => kind === 'note' || kind === 'wholeNote' || kind === 'reflection',
  );
}

/** Differences from what is shipped, and questions, aspects and packs of one's own. */
function questionsIn(records: Records): Told {
  return saidIn(
    records,
    (kind) => kind === 'question' || kind === 'aspect' || kind === 'template' || kind === 'pack',
  );
}

function saidIn(records: Records, counts: (kind: string | undefined) => boolean): Told {
  const told = new Map<string, string>();
  for (const [key, record] of records) {
    if (counts(nameOf(key)?.kind) && saysSomething(record)) told.set(key, shown(record));
  }
  return told;
}

function settingsIn(records: Records): Told {
  const said = Object.entries(shownFields(records.get(keys.settings)));
  return new Map(said.map(([name, value]) => [name, canonical(value)]));
}
