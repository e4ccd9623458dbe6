/** A number that storage gives back as another spelling of itself is no difference: writing it again would never end. */
import { describe, expect, it } from 'vitest';
import { canonical } from '@/domain/json.ts';
import { sameRecord } from '@/domain/record.ts';
import { emptyRegister, setFields } from '@/domain/register.ts';

describe('A record with a zero below zero', () => {
  it('is the same as what JSON makes of it', () => {
    const record = setFields(emptyRegister(0), { order: -0 }, 5, 'ann');
    const stored = JSON.parse(JSON.stringify(record));
    expect(canonical(stored)).toBe(canonical(record));
    expect(sameRecord(stored, record)).toBe(true);
  });
});
