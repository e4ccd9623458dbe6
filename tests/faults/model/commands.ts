/**
 * What can happen in a run, and the worlds it happens in.
 *
 * Owns: the commands, how often each comes, the differences between worlds. Must not know: what a
 * command does (./act.ts).
 */
import fc from 'fast-check';

const ACTS = {
  type: 34,
  typeOver: 2,
  clear: 1,
  putIn: 3,
  leave: 2,
  tick: 3,
  deleteNote: 1,
  deleteInterview: 1,
  undoDelete: 1,
  newInterview: 3,
  endInterview: 2,
  takeCopy: 1,
  joinCopy: 1,
  replaceWithCopy: 1,
  eraseAll: 0.3,
  setting: 1,
  switchSync: 0.3,
  switchNotes: 0.3,
  offline: 2,
  online: 2,
  signIn: 2,
  refuseMail: 2,
  refuseLocal: 1,
  failRead: 1,
  restart: 3,
  surfaceDies: 2,
  surfaceOpens: 1,
  keeperStops: 2,
  damageLocal: 2,
  emptyLocal: 0.7,
  damageMail: 2,
  damageServer: 1,
  setClock: 2,
  loseDevice: 1,
} as const;

export type Act = keyof typeof ACTS;

export type Command = {
  readonly act: Act;
  readonly device: number;
  readonly place: number;
  /** Which interview, note, value: read as each act needs it. */
  readonly pick: number;
  /** How many steps of the areas happen after it. */
  readonly steps: number;
  /** How many things are sent or fetched after it. */
  readonly mail: number;
  /** How much time passes after it, in milliseconds. */
  readonly pause: number;
};

const SECOND = 1000;
const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

const weighted = Object.entries(ACTS).flatMap(([act, weight]) =>
  Array.from({ length: Math.round(weight * 10) }, () => act as Act),
);

export const commands: fc.Arbitrary<readonly Command[]> = fc.array(
  fc.record({
    act: fc.constantFrom(...weighted),
    device: fc.nat({ max: 3 }),
    place: fc.nat({ max: 2 }),
    pick: fc.nat({ max: 0xffff }),
    steps: fc.constantFrom(0, 0, 1, 2, 5),
    mail: fc.constantFrom(0, 0, 0, 1, 3, 9),
    pause: fc.constantFrom(0, 0, 0, 0, 0.3 * SECOND, 0, 3 * SECOND, 45 * SECOND, 0.5 * HOUR, DAY),
  }),
  { minLength: 8, maxLength: 24 },
);

export type World = {
  /** Both browsers of one person never share an account: each has its own maker's. */
  readonly browser: 'chromium' | 'older chromium' | 'firefox';
  readonly events: 'in order' | 'in any order';
  readonly devices: number;
  readonly surfaces: number;
  /** How far each device's clock is off, in milliseconds. */
  readonly clocks: readonly number[];
  /** Which devices are signed in from the first moment. */
  readonly signedIn: readonly boolean[];
  /** Uploads that other extensions have left. */
  readonly tokens: number;
  /** In letters of no pattern: some make parcels of many parts, the longest more than has room. */
  readonly wordLength: 0 | 900 | 12_000;
};

/** Whether all that people write in this world finds room in the mailbox. */
export function hasRoom({ wordLength }: World): boolean {
  return wordLength < 12_000;
}

const clock = fc.constantFrom(0, 0, 3, -3, HOUR, -HOUR, DAY, -DAY);

export const worlds: fc.Arbitrary<World> = fc.record({
  browser: fc.constantFrom('chromium', 'chromium', 'older chromium', 'firefox'),
  events: fc.constantFrom('in order', 'in any order'),
  devices: fc.constantFrom(2, 2, 2, 3, 4),
  surfaces: fc.constantFrom(1, 1, 2, 3),
  clocks: fc.array(clock, { minLength: 4, maxLength: 4 }),
  signedIn: fc.array(fc.constantFrom(true, true, true, false), { minLength: 4, maxLength: 4 }),
  tokens: fc.constantFrom(100, 100, 2),
  wordLength: fc.oneof(
    { weight: 14, arbitrary: fc.constant(0 as const) },
    { weight: 5, arbitrary: fc.constant(900 as const) },
    { weight: 1, arbitrary: fc.constant(12_000 as const) },
  ),
});
