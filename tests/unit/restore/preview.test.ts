/** What a copy would bring, counted as a person would count it. */
import { describe, expect, it } from 'vitest';
import { entryId, interviewId } from '@/domain/ids.ts';
import type { Json } from '@/domain/json.ts';
import { keys, type RecordKey } from '@/domain/keys.ts';
import { deleteRecord, type StoredRecord } from '@/domain/record.ts';
import { emptyRegister, setFields } from '@/domain/register.ts';
import { compareCopy } from '@/domain/restore-preview.ts';
import { emptyText, writeText } from '@/domain/text.ts';
import { ENTRY, INTERVIEW, NOTE } from '../arbitrary-records.ts';
import { ASPECT, copyOf, HEAD, QUESTION, WHOLE } from './restore-world.ts';

type Pairs = readonly (readonly [RecordKey, StoredRecord])[];

const none = { added: 0, changed: 0, same: 0, missing: 0 };
const said = (fields: { readonly [name: string]: Json }, at = 5) =>
  setFields(emptyRegister(0), fields, at, 'ann');
const noted = (text: string, actor = 'ann') => writeText(emptyText(0), text, [], actor);
const preview = (copied: Pairs, stands: Pairs) =>
  compareCopy(copyOf(new Map(copied)), { records: new Map(stands) });

describe('The preview of a restore', () => {
  it('says that all is the same for a copy of what stands', () => {
    const all: Pairs = [
      [HEAD, said({ createdAt: 5 })],
      [ENTRY, said({ status: 'planned' })],
      [NOTE, noted('pace')],
      [QUESTION, said({ on: false })],
      [keys.settings, said({ theme: 'dark', side: 'left' })],
    ];
    expect(preview(all, all)).toEqual({
      at: 0,
      interviews: { ...none, same: 1 },
      notes: { ...none, same: 1 },
      questions: { ...none, same: 1 },
      settings: { ...none, same: 2 },
      unreadable: 0,
    });
  });

  it('counts what is new, and what is only here', () => {
    const other = keys.interview(interviewId('i2'));
    const counts = preview(
      [
        [HEAD, said({ createdAt: 5 })],
        [NOTE, noted('pace')],
      ],
      [
        [other, said({ createdAt: 6 })],
        [ASPECT, said({ name: 'Depth' })],
      ],
    );
    expect(counts.interviews).toEqual({ ...none, added: 1, missing: 1 });
    expect(counts.notes).toEqual({ ...none, added: 1 });
    expect(counts.questions).toEqual({ ...none, missing: 1 });
  });

  it('calls a note changed by its words, not by who wrote them', () => {
    const counts = preview(
      [
        [NOTE, noted('pace', 'ben')],
        [WHOLE, noted('calm', 'ben')],
      ],
      [
        [NOTE, noted('pace')],
        [WHOLE, noted('calmer')],
      ],
    );
    expect(counts.notes).toEqual({ ...none, same: 1, changed: 1 });
  });

  it('calls an interview changed when one of its questions is, and not when a note is', () => {
    const head: Pairs[number] = [HEAD, said({ createdAt: 5 })];
    const asked: Pairs[number] = [ENTRY, said({ status: 'asked' })];
    const planned: Pairs[number] = [ENTRY, said({ status: 'planned' })];
    expect(preview([head, asked], [head, planned]).interviews).toEqual({ ...none, changed: 1 });
    const counts = preview([head, [NOTE, noted('a')]], [head, [NOTE, noted('b')]]);
    expect(counts.interviews).toEqual({ ...none, same: 1 });
  });

  it('counts settings one by one', () => {
    const copied: Pairs = [[keys.settings, said({ theme: 'dark', side: 'left', sync: null })]];
    const stands: Pairs = [[keys.settings, said({ theme: 'light', width: 360, sync: null })]];
    expect(preview(copied, stands).settings).toEqual({ added: 1, changed: 1, same: 0, missing: 1 });
  });

  it('leaves out what is deleted, and the interviews of the practice call', () => {
    const practice = interviewId('p1');
    const counts = preview(
      [
        [HEAD, deleteRecord(said({ createdAt: 5 }), 9)],
        [NOTE, deleteRecord(noted('pace'), 9)],
        [keys.interview(practice), said({ createdAt: 7, practice: true })],
      ],
      [],
    );
    expect([counts.interviews, counts.notes]).toEqual([none, none]);
  });

  it('counts an interview that lives by a note typed after its delete', () => {
    const counts = preview(
      [
        [HEAD, deleteRecord(said({ createdAt: 5 }), 9)],
        [keys.note(INTERVIEW, entryId('t~q9')), noted('later')],
      ],
      [],
    );
    expect(counts.interviews).toEqual({ ...none, added: 1 });
  });
});
