/**
 * A device with a background that keeps the head start, and pages that begin with it.
 *
 * Owns: the set-up over production pieces. Must not know: what is tested.
 */
import english from '@/assets/templates/en.json';
import { entryId, interviewId, questionId, templateId } from '@/domain/ids.ts';
import { groups, keys } from '@/domain/keys.ts';
import { emptyRegister, setFields } from '@/domain/register.ts';
import { parseShippedTemplate } from '@/domain/shipped-template.ts';
import { shippedBase } from '@/domain/template.ts';
import { emptyText, writeText } from '@/domain/text.ts';
import type { HeadStartTexts } from '@/storage/head-start/head-start.ts';
import { keepHeadStart, QUIET_FOR } from '@/storage/head-start/keep-head-start.ts';
import { startArea } from '@/storage/head-start/start-area.ts';
import { createReplica } from '@/storage/replica.ts';
import { createSimulatedTime } from '../../support/faults/simulated-time.ts';
import { lifeOfTest } from '../../support/life-of-test.ts';
import { createSharedStore } from '../../support/shared-area.ts';

export const TEMPLATE = templateId('debrief-en');
export const QUESTION = keys.question(TEMPLATE, questionId('q1'));
export const QUESTIONS = groups.questions(TEMPLATE);
const ENDED = interviewId('ended');
const PLANNED = interviewId('planned');
export const ENDED_HEAD = keys.interview(ENDED);
export const RUNNING_HEAD = keys.interview(interviewId('running'));
export const NOTE = keys.note(PLANNED, entryId('t~q1'));
export const NOTE_OF_ANOTHER = keys.note(interviewId('another'), entryId('t~q1'));
export const HEAD_OF_ANOTHER = keys.interview(interviewId('another'));
export const NOTES = groups.notes(PLANNED);
export const START = new Date(2026, 10, 23, 9).getTime();

const register = (fields: Readonly<Record<string, string | number>>, at = START, by = 'ann') =>
  setFields(emptyRegister(0), fields, at, by);
export const question = (text: string, at = START, by = 'ann') =>
  register({ text, aspect: 'opening', order: 'b' }, at, by);
export const noteOf = (text: string, actor = 'ann') => writeText(emptyText(0), text, [], actor);
export const head = (fields: Readonly<Record<string, string | number>>) =>
  register({ createdAt: START - 1000, ...fields });

const atOnce = { turn: () => Promise.resolve(), settle: () => Promise.resolve(0) };
export const settled = async () => {
  for (let count = 0; count < 8; count += 1) await new Promise((go) => setImmediate(go));
};

export function headStartWorld() {
  const time = createSimulatedTime(START);
  const store = createSharedStore({ turns: atOnce });
  store.put({
    [QUESTION]: question('Was I clear?'),
    [ENDED_HEAD]: head({ startedAt: START - 900, endedAt: START - 100 }),
    [keys.interview(PLANNED)]: head({}),
    [NOTE]: noteOf('from before'),
  });
  let lies: unknown;
  let liesFirst: unknown;
  let isLosing = false;
  const place = {
    get: () => Promise.resolve(lies),
    put: async ({ whole, firstPicture }: HeadStartTexts) => {
      lies = whole;
      liesFirst = firstPicture;
    },
    remove: async () => {
      if (isLosing) return;
      lies = undefined;
      liesFirst = undefined;
    },
  };
  const reports: unknown[] = [];

  const pass = (wait: number) => time.goTo(time.now() + wait, settled);

  return {
    store,
    reports,
    lies: () => lies,
    /** Whatever was put there by whom. */
    lay: (text: unknown) => {
      lies = text;
    },
    layFirst: (text: unknown) => {
      liesFirst = text;
    },
    /** The background is not woken in time. */
    losing: (loses: boolean) => {
      isLosing = loses;
    },
    background(wrap = (area: ReturnType<typeof store.connect>['area']) => area) {
      const { signal } = lifeOfTest();
      const context = store.connect();
      keepHeadStart({
        area: wrap(context.area),
        place,
        timers: time.after,
        now: time.now,
        shipped: shippedBase(parseShippedTemplate(english)),
        signal,
        report: (error) => reports.push(error),
      });
    },
    async quiet() {
      await settled();
      await pass(QUIET_FOR);
      await settled();
    },
    /** `part`: it begins with what its first picture is made from. */
    page(actor: string, begins: 'whole' | 'part' = 'whole') {
      const own = lifeOfTest();
      const { signal } = own;
      const { area, die } = store.connect();
      const read =
        begins === 'whole'
          ? { readHeadStart: place.get }
          : { readHeadStart: async () => liesFirst, readWhole: place.get };
      const stored = startArea({ area, ...read, signal, now: time.now });
      const replica = createReplica({ area: stored, actor, now: time.now, signal });
      return {
        replica,
        stored,
        die() {
          die();
          own.abort();
        },
      };
    },
    pass,
  };
}
