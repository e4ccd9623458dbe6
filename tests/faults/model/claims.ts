/**
 * What must hold when a run has come to rest.
 *
 * Owns: which words are missing where, and what the devices do not agree on. Must not know: how the
 * run went.
 */
import type { InterviewId } from '@/domain/ids.ts';
import { readHeadFields } from '@/domain/interview-fields.ts';
import { canonical } from '@/domain/json.ts';
import { keys, type RecordKey } from '@/domain/keys.ts';
import { join, type StoredRecord, sameRecord } from '@/domain/record.ts';
import { readSettings } from '@/domain/settings.ts';
import type { Held } from '@/storage/truth.ts';
import { mailIn } from './account.ts';
import { hasRoom } from './commands.ts';
import type { Device } from './device.ts';
import { owed, type Word } from './ledger.ts';
import { interviewOf, partsOf, wordsShown } from './notes.ts';
import { stored } from './restoring.ts';
import type { Run } from './run-state.ts';

export type Findings = {
  readonly lost: readonly string[];
  readonly disagreements: readonly string[];
};

type View = {
  readonly device: Device;
  readonly held: Held;
  readonly words: ReadonlySet<string>;
};

type Mail = ReadonlyMap<RecordKey, StoredRecord>;

export async function findings(run: Run): Promise<Findings> {
  const views = run.devices.map(viewOf);
  const mail = await mailIn(run.server.live(), run.codec);
  return {
    lost: lostWords(run, views, mail),
    disagreements: [
      ...views.flatMap(unreadableRecords),
      ...views.flatMap(surfacesApart),
      ...views.flatMap((view) => mailboxApart(run, view)),
      ...unjoined(views, mail),
      ...recordsApart(run, views),
    ],
  };
}

function viewOf(device: Device): View {
  const held = stored(device);
  return { device, held, words: wordsShown(held.records.values()) };
}

/** What the devices are to share by their settings: whether all but settings, whether notes. */
function sharing(views: readonly View[]): { readonly all: boolean; readonly notes: boolean } {
  const records = views[0]?.held.records;
  const { sync, syncNotes } = readSettings({ get: (key) => records?.get(key), list: () => [] });
  return { all: sync, notes: sync && syncNotes };
}

function isPractice(views: readonly View[], interview: InterviewId): boolean {
  return views.some(({ held }) => {
    return readHeadFields(held.records.get(keys.interview(interview)))?.practice === true;
  });
}

/** On its own device always; on every device where there is room for all, or the mailbox has it. */
function lostWords(run: Run, views: readonly View[], mail: Mail): readonly string[] {
  const epoch = Math.max(...views.map(({ held }) => held.epoch));
  const inMail = wordsShown(mail.values());
  const { notes } = sharing(views);
  const isShared = ({ word, interview, isBequeathed }: Word) =>
    notes &&
    (inMail.has(word) || (hasRoom(run.world) && (isBequeathed || !isPractice(views, interview))));
  return owed(run.ledger, epoch).flatMap((owing) =>
    views
      .filter((view) => view.device.index === owing.device || isShared(owing))
      .filter((view) => !view.words.has(owing.word))
      .map(({ device }) => `${owing.word.slice(0, 9)} of ${owing.device} on ${device.index}`),
  );
}

function unreadableRecords({ device, held }: View): readonly string[] {
  return [...held.unreadable.keys()].map((key) => `device ${device.index} cannot read ${key}`);
}

function surfacesApart({ device, held }: View): readonly string[] {
  return device.surfaces().flatMap((surface, index) =>
    surface.interviews().flatMap((interview) =>
      partsOf(interview).flatMap((key) => {
        const shown = surface.replica.get(key);
        const stands = held.records.get(key);
        if (shown === undefined || (stands && canonical(shown) === canonical(stands))) return [];
        return [`surface ${index} of device ${device.index} shows another ${key}`];
      }),
    ),
  );
}

function mailboxApart(run: Run, { device }: View): readonly string[] {
  const atAccount = canonical(Object.fromEntries(run.server.live()));
  const here = canonical(Object.fromEntries(device.mail.held()));
  return here === atAccount ? [] : [`device ${device.index} has another mailbox than the account`];
}

/** What is not to be shared is not read either. */
function unjoined(views: readonly View[], mail: Mail): readonly string[] {
  const { all, notes } = sharing(views);
  const isRead = (key: RecordKey, { kind }: StoredRecord) =>
    (all || key === keys.settings || key === keys.epoch) && (notes || kind !== 'text');
  return views.flatMap(({ device, held }) =>
    [...mail].flatMap(([key, said]) => {
      if (said.epoch < held.epoch || !isRead(key, said)) return [];
      const record = held.records.get(key);
      const knows = record !== undefined && sameRecord(record, join(record, said));
      return knows ? [] : [`device ${device.index} has not joined ${key}`];
    }),
  );
}

/** Where there is room for all, every device holds the same of what travels. */
function recordsApart(run: Run, views: readonly View[]): readonly string[] {
  const { all, notes } = sharing(views);
  const travels = (key: RecordKey) => {
    const interview = interviewOf(key);
    if (interview === undefined) return all || key === keys.settings || key === keys.epoch;
    // Killed in the middle of its making, an interview without a head stays where it is.
    const hasHead = views.some(({ held }) => held.records.has(keys.interview(interview)));
    return all && hasHead && hasRoom(run.world) && !isPractice(views, interview);
  };
  const known = new Set(views.flatMap(({ held }) => [...held.records.keys()]));
  return [...known].filter(travels).flatMap((key) => {
    const records = views.map(({ held }) => held.records.get(key));
    if (!notes && records.some((record) => record?.kind === 'text')) return [];
    const forms = new Set(records.map((record) => (record ? canonical(record) : 'none')));
    return forms.size > 1 ? [`the devices differ in ${key}`] : [];
  });
}
