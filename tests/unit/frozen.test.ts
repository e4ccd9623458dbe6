/**
 * Records as each released version stored them, read by today's program.
 *
 * Those files are never edited: what was stored once is what people have. A change of the stored form
 * brings a new version, with a folder of its own and a step (storage/migrations/steps.ts).
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { aspectId, interviewId, templateId } from '@/domain/ids.ts';
import { readEntries, readHead, readHeads } from '@/domain/interview.ts';
import { canonical } from '@/domain/json.ts';
import { groupOf, isRecordKey, KEY_PREFIX, keys, nameOf, type RecordKey } from '@/domain/keys.ts';
import type { RecordLookup } from '@/domain/lookup.ts';
import { readMoments } from '@/domain/moment.ts';
import { readVersions } from '@/domain/note.ts';
import { readPacks } from '@/domain/own-packs.ts';
import { readPlans } from '@/domain/plan.ts';
import { putAwayAt } from '@/domain/put-away.ts';
import { isAlive, type StoredRecord, sameRecord } from '@/domain/record.ts';
import { readReflection } from '@/domain/reflection.ts';
import { readSettings } from '@/domain/settings.ts';
import { parseShippedTemplate } from '@/domain/shipped-template.ts';
import { resolveTemplate } from '@/domain/template.ts';
import { STEPS } from '@/storage/migrations/steps.ts';
import { PROGRAM_VERSION } from '@/storage/migrations/version.ts';
import { parseStored } from '@/storage/parse.ts';
import { sorted } from '@/storage/truth.ts';

const FOLDER = path.join(import.meta.dirname, '../frozen');

/** Of the content, so that a formatter may lay a file out anew. */
const HASHES: Readonly<Record<string, string>> = {
  'v1/after-erasing.json': '2UVUozKSgqqlbTST',
  'v1/after-erasing.view.json': 'nx5nhzyeAk3gJB0d',
  'v1/after-the-call.json': 'Ok3jVnVzUddJcP-x',
  'v1/after-the-call.view.json': '7KFKWbAHxvVb1Zrf',
  'v1/interviews.json': 'J-k3t3ICbF5w_io8',
  'v1/interviews.view.json': 'lkUVQv9xPl9kw6_s',
  'v1/moments.json': 'lP0pFHEv7QdhTHGW',
  'v1/moments.view.json': 'Ug1lUzeRGVdr8BIc',
  'v1/packs.json': 'vo0KONksxYeeVYe-',
  'v1/packs.view.json': 'zL5k_OYtU1QPhEI7',
  'v1/put-away.json': 'Oqbz0o7xfgkp0HXt',
  'v1/put-away.view.json': 'K2bQOSTN5o28cHKR',
  'v1/settings.json': 'JlAXoUywFcCDOONa',
  'v1/settings.view.json': 'uEhp5mFQvo8MOf9z',
  'v1/shipped-template.json': 'gm_3EzfcaFiUP-2g',
  'v1/template.json': 'jjnI9EFNviF-fgMz',
  'v1/template.view.json': 'GRp-8sXy_H4KxLIB',
};

const textOf = (file: string) => readFileSync(path.join(FOLDER, file), 'utf8');
const frozen = (file: string): unknown => JSON.parse(textOf(`v1/${file}.json`));
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function stored(file: string): Readonly<Record<string, unknown>> {
  const values = frozen(file);
  if (!isObject(values)) throw new Error(`${file} holds no records`);
  return values;
}

function lookupIn(file: string): RecordLookup & { readonly keys: readonly RecordKey[] } {
  const records = new Map<RecordKey, StoredRecord>();
  for (const [key, value] of Object.entries(stored(file))) {
    if (!isRecordKey(key)) throw new Error(`${key} is no key of a record`);
    const parsed = parseStored(key, value);
    if (parsed.kind !== 'record') throw new Error(`${key} cannot be read`);
    records.set(key, parsed.record);
  }
  const all = [...records.keys()];
  return {
    keys: all,
    get: (key) => records.get(key),
    list: (group) => all.filter((key) => groupOf(key) === group),
  };
}

describe('The frozen files', () => {
  it('are as they were released', () => {
    const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.json'))
      .map((file) => file.replaceAll(path.sep, '/'))
      .sort();
    const hashes = files.map((file) => {
      const content = canonical(JSON.parse(textOf(file)));
      return [file, createHash('sha256').update(content).digest('base64url').slice(0, 16)];
    });
    expect(Object.fromEntries(hashes)).toEqual(HASHES);
  });

  it('are there for every version that was ever in force, with a step to each but the first', () => {
    const versions = Array.from({ length: PROGRAM_VERSION }, (_, at) => at + 1);
    expect(readdirSync(FOLDER).sort()).toEqual(versions.map((version) => `v${version}`));
    expect(STEPS.map((step) => step.to)).toEqual(versions.slice(1));
    expect(KEY_PREFIX).toBe(`v${PROGRAM_VERSION}/`);
  });

  it('hold every kind of record, alive and dead, and every status', () => {
    const all = [
      'interviews',
      'moments',
      'after-the-call',
      'packs',
      'template',
      'settings',
      'put-away',
      'after-erasing',
    ].map(lookupIn);
    const kinds = all.flatMap((lookup) => lookup.keys.map((key) => nameOf(key)?.kind));
    const every = [
      'aspect',
      'entry',
      'epoch',
      'interview',
      'moment',
      'note',
      'pack',
      'plan',
      'question',
    ];
    expect([...new Set(kinds)].sort()).toEqual([
      ...every,
      'reflection',
      'settings',
      'template',
      'wholeNote',
    ]);
    const lived = [
      'interview',
      'entry',
      'moment',
      'note',
      'aspect',
      'question',
      'plan',
      'pack',
    ] as const;
    for (const kind of [...lived, 'reflection']) {
      const lives = all.flatMap((lookup) =>
        lookup.keys
          .filter((key) => nameOf(key)?.kind === kind)
          .map((key) => lookup.get(key))
          .map((record) => record !== undefined && isAlive(record)),
      );
      expect([...new Set(lives)].sort(), kind).toEqual([false, true]);
    }
    const text = textOf('v1/interviews.json');
    for (const status of ['planned', 'asked', 'skipped', 'later', 'setAside']) {
      expect(text).toContain(`"${status}"`);
    }
  });
});

describe('Records of version 1', () => {
  it('are read without a change', () => {
    for (const file of [
      'interviews',
      'moments',
      'after-the-call',
      'packs',
      'template',
      'settings',
      'put-away',
      'after-erasing',
    ]) {
      const lookup = lookupIn(file);
      for (const [key, value] of Object.entries(stored(file))) {
        const read = isRecordKey(key) ? lookup.get(key) : undefined;
        expect(canonical(read), key).toBe(canonical(value));
        expect(sameRecord(read, read)).toBe(true);
      }
    }
  });

  // A later program may know more of each; what was known then is still there.
  it('show the interviews that they showed then', () => {
    const lookup = lookupIn('interviews');
    const heads = readHeads(lookup);
    const notes = lookup.keys.filter((key) => groupOf(key).startsWith(`${KEY_PREFIX}note/`));
    expect({
      heads,
      entries: Object.fromEntries(heads.map(({ id }) => [id, readEntries(id, lookup)])),
      notes: Object.fromEntries(
        notes.map((key) => [key, readVersions(key, lookup).map((version) => version.text)]),
      ),
    }).toMatchObject(frozen('interviews.view') ?? {});
  });

  it('show the moments that they showed then', () => {
    const lookup = lookupIn('moments');
    expect(readMoments(interviewId('past1'), lookup)).toMatchObject(frozen('moments.view') ?? {});
  });

  it('show the plans and the reflection that they showed then', () => {
    const lookup = lookupIn('after-the-call');
    const id = interviewId('past1');
    expect({
      head: readHead(id, lookup),
      plans: readPlans(id, lookup),
      reflection: readReflection(id, lookup),
      entries: readEntries(id, lookup),
    }).toMatchObject(frozen('after-the-call.view') ?? {});
  });

  it('show the packs that they showed then', () => {
    const packs = readPacks(templateId('debrief-en'), lookupIn('packs'));
    expect(packs).toEqual(frozen('packs.view'));
  });

  it('show the template that they showed then', () => {
    // What is said of a plan comes with the program and is in no record: it may have grown words since.
    const carryOver = {
      ...{ aspect: 'clarity', kind: 'yesno', text: '{told} {planned}' },
      ...{ plainText: '{planned}', hint: 'Where' },
    };
    const shipped = parseShippedTemplate({ ...Object(frozen('shipped-template')), carryOver });
    const view = resolveTemplate(shipped, lookupIn('template'));
    expect(view).toMatchObject(frozen('template.view') ?? {});
  });

  it('hold the settings that they held then', () => {
    expect(readSettings(lookupIn('settings'))).toMatchObject(frozen('settings.view') ?? {});
  });

  it('know the aspects that were put away then', () => {
    const lookup = lookupIn('put-away');
    const aspects = ['time', 'stories', 'code'].map((id) => [id, putAwayAt(aspectId(id), lookup)]);
    expect(Object.fromEntries(aspects)).toEqual(frozen('put-away.view'));
  });

  it('keep what was erased out of sight', () => {
    const held = sorted(stored('after-erasing'));
    expect({
      epoch: held.epoch,
      alive: [...held.records.keys()].sort(),
      erased: [...held.erased.keys()].sort(),
    }).toEqual(frozen('after-erasing.view'));
    expect(held.records.get(keys.epoch)?.epoch).toBe(2);
  });
});
