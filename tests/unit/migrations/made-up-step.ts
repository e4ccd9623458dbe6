/**
 * A step to a version 2 that does not exist: keys renamed, one record made two, a value renamed.
 *
 * Owns: both forms as the tests of the machinery need them. Must not know: the machinery.
 */
import { isRecordKey, nameOf, type RecordKey } from '@/domain/keys.ts';
import { parcelOf } from '@/domain/parcel.ts';
import { join, recordIn, type StoredRecord } from '@/domain/record.ts';
import { createStep, type Form, type StepPlan } from '@/storage/migrations/step.ts';
import { parseStored } from '@/storage/parse.ts';

const formOne: Form<StoredRecord> = {
  version: 1,
  read(key, value) {
    if (!isRecordKey(key)) return undefined;
    const parsed = parseStored(key, value);
    return parsed.kind === 'record' ? parsed.record : undefined;
  },
  join,
  epochOf: (record) => record.epoch,
  parcelOf: (key) => (isRecordKey(key) ? parcelOf(key) : key),
};

export type Second = Omit<StoredRecord, 'v'> & { readonly v: 2 };

function isSecond(value: unknown): value is Second {
  return typeof value === 'object' && value !== null && Reflect.get(value, 'v') === 2;
}

export const asSecond = (record: StoredRecord): Second => ({ ...record, v: 2 });

export function asFirst(value: unknown): StoredRecord | undefined {
  return isSecond(value) ? recordIn({ ...value, v: 1 }) : undefined;
}

function first(second: Second): StoredRecord {
  const record = asFirst(second);
  if (record === undefined) throw new Error('not of the second form');
  return record;
}

const formTwo: Form<Second> = {
  version: 2,
  read(_, value) {
    const record = asFirst(value);
    return record && asSecond(join(record, record));
  },
  join: (a, b) => asSecond(join(first(a), first(b))),
  epochOf: (record) => record.epoch,
  parcelOf: (key) => key.split('/')[2] ?? '',
};

const PERSON = ['role', 'interviewer'];

/** The head keeps what it is about; whom it was with becomes a record of its own. */
function make(parcel: ReadonlyMap<string, StoredRecord>): ReadonlyMap<string, Second> {
  const made = new Map<string, Second>();
  for (const [key, record] of parcel) {
    const name = nameOf(key as RecordKey);
    const rest = key.slice('v1/'.length);
    if (name?.kind === 'interview' && record.kind === 'register') {
      const fields = Object.entries(record.fields);
      const part = (isWanted: (field: string) => boolean) =>
        asSecond({
          ...record,
          fields: Object.fromEntries(fields.filter(([field]) => isWanted(field))),
          ...(record.gone && {
            gone: Object.fromEntries(
              Object.entries(record.gone).filter(([field]) => isWanted(field)),
            ),
          }),
        });
      made.set(
        `v2/session/${name.interview}`,
        part((field) => !PERSON.includes(field)),
      );
      made.set(
        `v2/person/${name.interview}`,
        part((field) => PERSON.includes(field)),
      );
    } else {
      made.set(`v2/${rest}`, asSecond(record));
    }
  }
  return made;
}

export const plan: StepPlan<StoredRecord, Second> = { from: formOne, to: formTwo, make };
export const SECOND = createStep(plan);
