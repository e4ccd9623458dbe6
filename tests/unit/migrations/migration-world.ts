/**
 * A device with version 1's data and a migration on it that can be killed at any write.
 *
 * Owns: the set-up. Must not know: what is claimed of it.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { entryId, interviewId } from '@/domain/ids.ts';
import { keys } from '@/domain/keys.ts';
import { emptyText, writeText } from '@/domain/text.ts';
import type { KeptArea } from '@/storage/kept-areas.ts';
import { createMigration, type MigrationOutcome } from '@/storage/migrations/migrate.ts';
import type { MigrationStep } from '@/storage/migrations/step.ts';
import { VERSION_KEY } from '@/storage/migrations/version.ts';
import { createSharedStore, createTurns } from '../../support/shared-area.ts';
import { asSecond, SECOND } from './made-up-step.ts';

const FROZEN = path.join(import.meta.dirname, '../../frozen/v1');
export const MANY = interviewId('many');

function frozen(file: string): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(path.join(FROZEN, `${file}.json`), 'utf8'));
}

/** Enough, with all the others, for several chunks. */
export const NOTES = 210;

const manyNotes = Object.fromEntries(
  Array.from({ length: NOTES }, (_, at) => [
    keys.note(MANY, entryId(`t~q${at}`)),
    writeText(emptyText(0), `words ${at}`, [], 'before'),
  ]),
);

export const DAMAGED = keys.note(interviewId('damaged'), entryId('t~q1'));
export const NEWER = keys.interview(interviewId('newer'));
export const UNREADABLE = {
  [DAMAGED]: 'torn',
  [NEWER]: { v: 3, words: 'from a newer version' },
} as const;

export type World = ReturnType<typeof createWorld>;

export function createWorld(seed = 1, quota?: number) {
  const turns = createTurns(seed);
  const store = createSharedStore({ turns, ...(quota === undefined ? {} : { quota }) });
  store.put({
    ...frozen('interviews'),
    ...frozen('template'),
    ...frozen('settings'),
    ...manyNotes,
    ...UNREADABLE,
  });
  let time = 1_000_000;

  /** One life of the background; `killAt`: it dies as soon as it has sent that many writes. */
  function life(
    options: {
      readonly killAt?: number;
      readonly wrap?: (area: KeptArea) => KeptArea;
      readonly steps?: readonly MigrationStep[];
    } = {},
  ) {
    const { killAt, wrap = (area) => area, steps = [SECOND] } = options;
    const context = store.connect();
    const end = new AbortController();
    let sent = 0;
    const counted = <Answer>(answer: Promise<Answer>): Promise<Answer> => {
      sent += 1;
      if (sent === killAt) context.die();
      return answer;
    };
    const area: KeptArea = {
      ...context.area,
      set: (items) => counted(context.area.set(items)),
      remove: (asked) => counted(context.area.remove(asked)),
    };
    const migration = createMigration({
      area: wrap(area),
      now: () => time,
      signal: end.signal,
      steps,
    });
    return { migration, sent: () => sent };
  }

  /** What it came to; undefined when it was killed on the way. */
  async function play(
    begin: () => Promise<MigrationOutcome>,
  ): Promise<MigrationOutcome | undefined> {
    let outcome: MigrationOutcome | undefined;
    void begin().then((reached) => {
      outcome = reached;
    });
    await turns.settle();
    return outcome;
  }

  return {
    turns,
    store,
    life,
    play,
    run: (options: Parameters<typeof life>[0] = {}) => play(life(options).migration.run),
    tidy: (options: Parameters<typeof life>[0] = {}) => play(life(options).migration.tidy),
    later: (milliseconds: number) => {
      time += milliseconds;
    },
    version: () => store.read(VERSION_KEY),
    /** All that stands in the store, in order. */
    all: () => Object.fromEntries([...store.keys()].sort().map((key) => [key, store.read(key)])),
  };
}

export async function unkilled(): Promise<World> {
  const world = createWorld();
  await world.run();
  return world;
}

export const oldKeys = (world: World) => world.store.keys().filter((key) => key.startsWith('v1/'));
export const newKeys = (world: World) => world.store.keys().filter((key) => key.startsWith('v2/'));
export const text = (world: World, key: string) => JSON.stringify(world.store.read(key) ?? null);

export const NOTE = keys.note(MANY, entryId('t~q7'));
export const NEW_NOTE = NOTE.replace('v1/', 'v2/');
export const secondNote = (words: string) =>
  asSecond(writeText(emptyText(0), words, [], 'surface'));
