/** Whatever the clock says, a record that was written can be read again. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyRegister, setFields } from '@/domain/register.ts';
import { parseStored } from '@/storage/parse.ts';
import { ENTRY } from './arbitrary-records.ts';

describe('What was written can be read again', () => {
  it('also with a clock before 1970, between milliseconds, or past all sense', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.double({ noNaN: true, min: -1e15, max: 9e15 }), fc.maxSafeInteger()),
        fc.array(fc.constantFrom('planned', 'asked', null), { minLength: 1, maxLength: 3 }),
        (clock, statuses) => {
          const register = statuses.reduce(
            (held, status) => setFields(held, { status, order: null }, clock, 'a'),
            emptyRegister(0),
          );
          const parsed = parseStored(ENTRY, register);
          expect(parsed.kind).toBe('record');
        },
      ),
    );
  });

  it('also after a stamp that leaves no room for a later one', () => {
    const last = { order: ['a0', Number.MAX_SAFE_INTEGER, 'b'] } as const;
    const edited = setFields({ ...emptyRegister(0), fields: last }, { order: 'a1' }, 5, 'c');
    expect(parseStored(ENTRY, edited).kind).toBe('record');
  });
});
