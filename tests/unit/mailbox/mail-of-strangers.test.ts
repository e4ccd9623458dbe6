/** What stands in the browser's account is taken for hostile. */
import { describe, expect, it } from 'vitest';
import { entryId, interviewId } from '@/domain/ids.ts';
import { keys } from '@/domain/keys.ts';
import { parcelOf } from '@/domain/parcel.ts';
import type { StoredRecord } from '@/domain/record.ts';
import { emptyRegister, setFields } from '@/domain/register.ts';
import { emptyText, type Text, writeText } from '@/domain/text.ts';
import { packParcel } from '@/storage/mailbox/pack-parcel.ts';
import { parseStored } from '@/storage/parse.ts';
import { nodeCodec } from '../../support/node-codec.ts';
import { device } from './mail-world.ts';

const INTERVIEW = interviewId('i1');
const HEAD = keys.interview(INTERVIEW);
const NOTE = keys.note(INTERVIEW, entryId('t~q1'));
const MOST = Number.MAX_SAFE_INTEGER;

async function withMail(key: typeof HEAD, record: StoredRecord) {
  const here = device('here');
  const made = await packParcel(parcelOf(key), new Map([[key, record]]), nodeCodec(), 6000);
  for (const [name, item] of Object.entries(made?.items ?? {})) here.area.items.set(name, item);
  return here;
}

describe('A record from the account', () => {
  it('with a time that no edit can rise above freezes nothing here', async () => {
    const here = await withMail(HEAD, setFields(emptyRegister(0), { role: 'x' }, MOST, 'eve'));
    here.truth.edit({ kind: 'set', key: HEAD, fields: { role: 'Engineer' } });
    await here.exchange();
    expect(here.truth.record(HEAD)).toMatchObject({ fields: { role: ['Engineer', 1001, 'here'] } });
  });

  it('with a count that cannot go on makes no note unreadable', async () => {
    const full: Text = {
      ...writeText(emptyText(0), 'x', [], 'eve'),
      versions: [{ dot: ['here', MOST], text: 'x' }],
      seen: { here: MOST },
    };
    const here = await withMail(NOTE, full);
    await here.exchange();
    here.truth.edit({ kind: 'write', key: NOTE, text: 'pace', replaces: [] });
    expect(parseStored(NOTE, here.truth.stored.get(NOTE)).kind).toBe('record');
    expect(JSON.stringify(here.truth.stored.get(NOTE))).toContain('pace');
  });

  it('of an epoch that none can be raised above is not believed', async () => {
    const here = await withMail(keys.epoch, emptyRegister(MOST));
    here.truth.edit({ kind: 'write', key: NOTE, text: 'pace', replaces: [] });
    await here.exchange();
    expect(here.truth.record(NOTE)).toBeDefined();
    expect(here.truth.record(keys.epoch)).toBeUndefined();
  });

  it('that cannot be believed does not keep ours out of the account', async () => {
    const here = await withMail(HEAD, setFields(emptyRegister(0), { role: 'x' }, MOST, 'eve'));
    here.truth.edit({ kind: 'set', key: HEAD, fields: { role: 'Engineer' } });
    await here.exchange();
    expect(await here.exchange()).toEqual({ kind: 'in-step' });
    expect(here.area.items.size).toBe(2);
  });
});

describe('A record of ours that others could not believe', () => {
  it('stays on this device, and is not sent again and again', async () => {
    const here = device('here');
    here.truth.stored.set(HEAD, setFields(emptyRegister(0), { role: 'x' }, MOST, 'torn'));
    here.truth.edit({ kind: 'write', key: NOTE, text: 'pace', replaces: [] });
    await here.exchange();
    here.area.calls.length = 0;
    await here.exchange();
    await here.exchange();
    expect(here.area.calls).toEqual([]);
  });
});

describe('A stored record of an epoch beyond all counting', () => {
  it('is damaged: it would outlive every "delete everything"', () => {
    const record = { ...emptyText(0), epoch: 2 ** 53 - 1 };
    expect(parseStored(NOTE, record)).toEqual({ kind: 'unreadable', why: 'damaged' });
  });
});
