/** Packing a parcel into items, and taking items apart that may be anything. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '@/domain/json.ts';
import type { RecordKey } from '@/domain/keys.ts';
import { keys } from '@/domain/keys.ts';
import { type ParcelId, parcelOf } from '@/domain/parcel.ts';
import { emptyRegister } from '@/domain/register.ts';
import { emptyText, writeText } from '@/domain/text.ts';
import { type Packed, packParcel } from '@/storage/mailbox/pack-parcel.ts';
import type { Content } from '@/storage/mailbox/parcel-content.ts';
import { unpackItems } from '@/storage/mailbox/parcel-items.ts';
import { parseStored } from '@/storage/parse.ts';
import { chromiumBytes } from '../../support/chromium-values.ts';
import { nodeCodec } from '../../support/node-codec.ts';
import { anyText, ENTRY, INTERVIEW, NOTE } from '../arbitrary-records.ts';
import { noise } from './mail-world.ts';

const codec = nodeCodec();
const PARCEL = parcelOf(NOTE);
const OTHER = keys.wholeNote(INTERVIEW);
const noteOf = (text: string) => writeText(emptyText(0), text, [], 'a');

async function pack(records: Parameters<typeof packParcel>[1], bytes = 6000): Promise<Packed> {
  const packed = await packParcel(PARCEL, records, codec, bytes);
  if (packed === undefined) throw new Error('it was not packed');
  return packed;
}

async function contents(items: Readonly<Record<string, unknown>>): Promise<readonly Content[]> {
  return (await unpackItems(items, codec)).generations.map(({ content }) => content);
}

/** A content as some program might have written it, with the right hash and layout. */
async function forged(json: unknown, parcel: ParcelId = PARCEL): Promise<Record<string, unknown>> {
  const text = typeof json === 'string' ? json : JSON.stringify(json);
  const deflated = await codec.deflate(new TextEncoder().encode(text));
  const generation = (await codec.digest(deflated)).slice(0, 12);
  const d = Buffer.from(deflated).toString('base64');
  return { [`m1/${parcel}/${generation}/0`]: { v: 1, n: 1, d } };
}

describe('a packed parcel', () => {
  it('comes out as it went in, whatever its notes say and however small its items are', async () => {
    const note = fc.oneof(
      anyText,
      fc.string({ unit: 'binary', maxLength: 400 }).map(noteOf),
      fc.string({ unit: fc.constantFrom('😀', '<', '\u2028', 'é', 'a') }).map(noteOf),
    );
    await fc.assert(
      fc.asyncProperty(note, note, fc.integer({ min: 100, max: 700 }), async (a, b, bytes) => {
        const records = new Map(
          [a, b].map((value, at) => {
            const parsed = parseStored(at === 0 ? NOTE : OTHER, value);
            if (parsed.kind !== 'record') throw new Error('no record');
            return [at === 0 ? NOTE : OTHER, parsed.record] as const;
          }),
        );
        const { items, size } = await pack(records, bytes);
        for (const [key, item] of Object.entries(items)) {
          expect(chromiumBytes(key, item)).toBeLessThanOrEqual(bytes);
        }
        const inAll = Object.entries(items).map(([key, item]) => chromiumBytes(key, item));
        expect(size).toEqual({ bytes: inAll.reduce((x, y) => x + y, 0), items: inAll.length });
        const [content] = await contents(JSON.parse(JSON.stringify(items)));
        expect(content?.kind).toBe('complete');
        if (content?.kind !== 'complete') return;
        expect(canonical([...content.records].sort())).toBe(canonical([...records].sort()));
      }),
    );
  });

  it('cuts no emoji in half where one item ends and the next begins', async () => {
    const text = Array.from({ length: 3000 }, (_, at) => `😀${at}`).join('');
    const { items } = await pack(new Map([[NOTE, noteOf(text)]]));
    expect(Object.keys(items).length).toBeGreaterThan(1);
    for (const item of Object.values(items)) expect(item.d).toMatch(/^[A-Za-z0-9+/=]+$/);
    const [content] = await contents(items);
    expect(content).toEqual({ kind: 'complete', records: new Map([[NOTE, noteOf(text)]]) });
  });

  it('is named by its content alone, in whatever order the records came', async () => {
    const pairs: [RecordKey, ReturnType<typeof noteOf>][] = [
      [NOTE, noteOf('one')],
      [OTHER, noteOf('two')],
    ];
    const there = await pack(new Map(pairs));
    const back = await pack(new Map(pairs.reverse()));
    expect(back.items).toEqual(there.items);
  });

  it('is none where it is longer than anyone would unpack, or no key can name it', async () => {
    const long = new Map([[NOTE, noteOf('a'.repeat(2_100_000))]]);
    expect(await packParcel(PARCEL, long, codec, 6000)).toBeUndefined();
    const named = `interview/${'é'.repeat(4000)}` as ParcelId;
    expect(await packParcel(named, new Map(), codec, 6000)).toBeUndefined();
    const broken = 'interview/\ud83d' as ParcelId;
    expect(await packParcel(broken, new Map(), codec, 6000)).toBeUndefined();
  });
});

describe('what arrives', () => {
  const long = new Map([[NOTE, noteOf(noise(20_000))]]);

  it('is incomplete while a part is missing, whichever', async () => {
    const { items } = await pack(long);
    const parts = Object.keys(items);
    expect(parts.length).toBeGreaterThan(2);
    for (const missing of parts) {
      const { [missing]: _, ...rest } = items;
      expect(await contents(rest)).toEqual([{ kind: 'incomplete' }]);
    }
  });

  it('is damaged when anything in any part is other than it was', async () => {
    const { items } = await pack(long);
    for (const [key, item] of Object.entries(items)) {
      const swapped = item.d.startsWith('A') ? 'B' : 'A';
      for (const broken of [
        null,
        'x',
        { ...item, n: item.n + 1 },
        { ...item, d: `${swapped}${item.d.slice(1)}` },
        { ...item, d: `${item.d.slice(4)}` },
        { ...item, d: '%' },
        { ...item, extra: 1 },
        { ...item, v: '1' },
      ]) {
        expect(await contents({ ...items, [key]: broken })).toEqual([{ kind: 'damaged' }]);
      }
    }
  });

  it('waits when a later program wrote one of its parts', async () => {
    const { items } = await pack(long);
    const [key = ''] = Object.keys(items);
    const [content] = await contents({ ...items, [key]: { v: 2, whatever: [] } });
    expect(content).toEqual({ kind: 'newer', records: new Map(), epoch: null });
  });

  it('waits when a record in it is newer, and gives out the others', async () => {
    const later = { v: 2, kind: 'text', epoch: 4 };
    const records = { [NOTE]: noteOf('mine'), [OTHER]: later };
    const [content] = await contents(await forged({ v: 1, records }));
    expect(content).toEqual({
      kind: 'newer',
      records: new Map([[NOTE, noteOf('mine')]]),
      epoch: 4,
    });
  });

  it.each([
    ['a content of a later format', { v: 2, other: 1 }],
    ['a kind of record that is not known yet', { v: 1, records: { 'v1/plan/i1/p': { epoch: 1 } } }],
    ['a field whose value is not known yet', { v: 1, records: { [ENTRY]: emptyRegister(0) } }],
  ])('waits for %s', async (_what, json) => {
    const known = { ...emptyRegister(0), fields: { status: ['dreamt', 1, 'a'] } };
    const text = JSON.stringify(json).replace(
      JSON.stringify(emptyRegister(0)),
      JSON.stringify(known),
    );
    const [content] = await contents(await forged(text));
    expect(content?.kind).toBe('newer');
  });

  it.each([
    ['no JSON', '{'],
    ['other JSON', []],
    ['a record of another parcel', { v: 1, records: { 'v1/interview/i2': emptyRegister(0) } }],
  ])('is damaged where its hash holds and it is %s', async (_what, json) => {
    expect(await contents(await forged(json))).toEqual([{ kind: 'damaged' }]);
  });

  it('is never blown up beyond what a parcel may be', async () => {
    const bomb = await forged(`{"v":1,"records":{}}${' '.repeat(3_000_000)}`);
    expect(await contents(bomb)).toEqual([{ kind: 'damaged' }]);
  });

  it('may be any JSON under any key, and nothing throws', async () => {
    const { items } = await pack(new Map([[NOTE, noteOf('mine')]]));
    const [own = ''] = Object.keys(items);
    const key = fc.oneof(
      fc.string(),
      fc.constantFrom('__proto__', 'm1/', 'm1/epoch', 'm1/epoch//0', 'm2/x', 'm1/interview/i1/x/0'),
      fc.constantFrom('', '1', '01', '100', '-1').map((part) => `${own.slice(0, -1)}${part}`),
      fc.nat({ max: 99 }).map((part) => `m1/epoch/AAAAAAAAAAAA/${part}`),
    );
    const value = fc.oneof(
      fc.jsonValue(),
      fc.record({ v: fc.integer(), n: fc.integer(), d: fc.base64String() }),
      fc.record({ v: fc.constant(1), n: fc.nat({ max: 3 }), d: fc.base64String() }),
    );
    const hostile = fc.dictionary(key, value).filter((some) => !Object.hasOwn(some, own));
    await fc.assert(
      fc.asyncProperty(hostile, async (some) => {
        const { generations } = await unpackItems({ ...some, ...items }, codec);
        const mine = generations.find((generation) => generation.keys.includes(own));
        const isJoinedByJunk = Object.keys(some).some((other) =>
          other.startsWith(own.slice(0, -1)),
        );
        if (!isJoinedByJunk || mine?.keys.length === 1) {
          expect(mine?.content.kind).toBe('complete');
        }
      }),
    );
  });
});
