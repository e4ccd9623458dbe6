/** What is written while everything is being deleted: before the mark of it it goes along, after it it stays. */
import { describe, expect, it } from 'vitest';
import { keys } from '@/domain/keys.ts';
import { emptyRegister, setFields } from '@/domain/register.ts';
import { emptyText, writeText } from '@/domain/text.ts';
import {
  dropErasedValues,
  keepErasedValues,
  readErasedValues,
} from '@/storage/restore/erased-values.ts';
import { NOTE } from '../arbitrary-records.ts';
import { desk, headed, START } from './desk.ts';
import { HEAD, WHOLE } from './restore-world.ts';

const DONE = { kind: 'done' };
const nothing = () => undefined;
const noted = (text: string) => writeText(emptyText(0), text, [], 'ann');

function device(options: Parameters<typeof desk>[0]) {
  const made = desk(options);
  made.local.put({ [HEAD]: headed('Engineer'), [NOTE]: noted('pace') });
  return made;
}

describe('While everything is deleted', () => {
  it('leaves alone what is written anew while the deleted is put away', async () => {
    let write: () => void = nothing;
    const made = device({ onKept: () => write() });
    const life = made.live();
    write = () => {
      if (made.local.read(keys.epoch) === undefined) return;
      write = nothing;
      made.local.put({
        [HEAD]: setFields(emptyRegister(1), { role: 'Manager' }, START + 1, 'ann'),
      });
    };
    expect(await life.ask({ kind: 'copies/erase-all' })).toEqual(DONE);
    expect(write).toBe(nothing);
    expect(Object.keys(made.shown()).sort()).toEqual([keys.epoch, HEAD].sort());
  });

  it('takes words along that were typed while the copy was being kept', async () => {
    let type: () => void = nothing;
    const made = device({ onKept: () => type() });
    const life = made.live();
    type = () => {
      type = nothing;
      made.local.put({ [WHOLE]: noted('last words') });
    };
    await life.ask({ kind: 'copies/erase-all' });
    expect(Object.keys(made.shown())).toEqual([keys.epoch]);
    expect(JSON.stringify([...made.kept.table('copies')])).toContain('last words');
  });
});

describe('While the daily sweep looks for a copy that is over', () => {
  it('leaves what is kept just then, for a deletion that another device made', async () => {
    const made = device({});
    const life = made.live();
    const { store } = made.kept.connect();
    async function hear(): Promise<void> {
      await life.backup?.keepErased(new Map([[NOTE, noted('pace')]]));
      await keepErasedValues(store, { [WHOLE]: 'torn' });
    }
    await Promise.all([life.copies.sweep(), hear()]);
    expect(await life.backup?.erased()).toMatchObject({ records: 1 });
    expect(await readErasedValues(store)).toEqual({ [WHOLE]: 'torn' });
  });

  it('takes away of what could not be read only what it has found', async () => {
    const { store } = device({}).kept.connect();
    await keepErasedValues(store, { [WHOLE]: 'torn' });
    const found = await readErasedValues(store);
    await keepErasedValues(store, { [HEAD]: 'torn as well' });
    await dropErasedValues(store, found);
    expect(await readErasedValues(store)).toEqual({ [HEAD]: 'torn as well' });
  });
});
