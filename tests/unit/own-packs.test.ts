/** Which packs are offered, in which order, and what a damaged one does. */
import { describe, expect, it } from 'vitest';
import english from '@/assets/templates/en.json';
import { packId, questionId } from '@/domain/ids.ts';
import { keys } from '@/domain/keys.ts';
import { missingIn, type OwnPack, offeredPacks } from '@/domain/own-packs.ts';
import { parcelOf } from '@/domain/parcel.ts';
import { parseShippedTemplate } from '@/domain/shipped-template.ts';
import { resolveTemplate } from '@/domain/template.ts';
import { parseStored } from '@/storage/parse.ts';

const shipped = parseShippedTemplate(english);
const template = resolveTemplate(shipped, { get: () => undefined, list: () => [] });

function own(name: string, type: 'coding' | 'any', questions: readonly string[]): OwnPack {
  const id = packId(name);
  const key = keys.pack(template.id, id);
  return { key, id, name, createdAt: 0, types: [type], questions: questions.map(questionId) };
}

const offered = (packs: readonly OwnPack[], type: 'coding' | 'screen' | null) =>
  offeredPacks({ own: packs, shipped: shipped.packs, template, type }).map(({ pack }) => pack.name);

describe('The packs offered', () => {
  const mine = own('Mine', 'any', ['composure-stuck', 'verdict-mark']);
  const coding = own('My coding', 'coding', ['composure-stuck', 'gone']);

  it('begin with one’s own while no kind is said', () => {
    expect(offered([mine, coding], null).slice(0, 2)).toEqual(['Mine', 'My coding']);
  });

  it('begin with those that fit the kind of interview, one’s own first among them', () => {
    expect(offered([mine, coding], 'coding').slice(0, 3)).toEqual(['My coding', 'Coding', 'Mine']);
    expect(offered([mine, coding], 'screen')[0]).toBe('Recruiter screen');
  });

  it('leave out one of which nothing is left, and count what is missing of the others', () => {
    expect(offered([own('Lost', 'any', ['gone'])], null)).not.toContain('Lost');
    expect(missingIn(template, coding)).toBe(1);
  });
});

describe('A pack’s record', () => {
  it('travels with its template', () => {
    const key = keys.pack(template.id, packId('p1'));
    expect(parcelOf(key)).toBe(parcelOf(keys.template(template.id)));
  });

  it('is kept aside where it is no pack', () => {
    const key = keys.pack(template.id, packId('p1'));
    const fields = { questions: ['not a list', 1, 'a'] };
    const parsed = parseStored(key, { v: 1, kind: 'register', epoch: 0, fields });
    expect(parsed).toEqual({ kind: 'unreadable', why: 'damaged' });
  });
});
