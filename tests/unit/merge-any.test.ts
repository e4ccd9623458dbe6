/** Whatever two records hold, merging them loses nothing, and undo takes them apart again. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHead } from '@/domain/interview.ts';
import { ENTRY_STATUSES } from '@/domain/interview-fields.ts';
import { partsOf } from '@/domain/keys.ts';
import { isAlive } from '@/domain/record.ts';
import { REFLECTION_STEPS } from '@/domain/reflection-steps.ts';
import { undoEdits, undoSteps } from '@/domain/undo.ts';
import { placeOf } from './lookup-of.ts';
import { KEPT, merged, OTHER, readable, type Told, tell } from './merge-world.ts';

const words = fc.stringMatching(/^[a-z]{1,4}(\n[a-z]{1,4}){0,2}$/);
const rating = fc.constantFrom(null, 1, 2, 3, 4) as fc.Arbitrary<1 | 2 | 3 | 4 | null>;
const maybe = { nil: undefined };
const anyTold: fc.Arbitrary<Told> = fc.record({
  startedAt: fc.integer({ min: 1_000_000, max: 5_000_000 }),
  interviewer: fc.constantFrom('', 'Ana', 'Ben'),
  rating,
  entries: fc.dictionary(
    fc.constantFrom('q1', 'q2', 'q3', 'q4'),
    fc.record({
      status: fc.constantFrom(...ENTRY_STATUSES),
      note: fc.option(words, maybe),
      rating,
      isDeleted: fc.boolean(),
    }),
    { noNullPrototype: true },
  ),
  whole: fc.option(words, maybe),
  moments: fc.dictionary(fc.constantFrom('m1', 'm2', 'm3'), fc.nat({ max: 100_000 }), {
    noNullPrototype: true,
  }),
  plans: fc.dictionary(fc.constantFrom('p1', 'p2'), fc.constantFrom('breathe', 'ask', 'wait'), {
    noNullPrototype: true,
  }),
  said: fc.option(words, maybe),
}) as fc.Arbitrary<Told>;

describe('any two records', () => {
  it('lose no line, moment, plan or reflection by being merged, and come apart by undo', () => {
    fc.assert(
      fc.property(anyTold, anyTold, (kept, other) => {
        const place = placeOf();
        tell(place, KEPT, kept);
        tell(place, OTHER, other);
        const before = [readable(place, KEPT), readable(place, OTHER)] as const;
        const steps = merged(place);
        const after = readable(place, KEPT);

        for (const { notes, moments, plans, reflection, entries } of before) {
          for (const [name, text] of notes) {
            const lines = after.notes.get(name)?.split('\n');
            for (const line of text.split('\n')) expect(lines).toContain(line);
          }
          for (const { at } of moments) expect(after.moments.map((m) => m.at)).toContain(at);
          for (const plan of plans) expect(after.plans.map((p) => p.action)).toContain(plan.action);
          for (const step of REFLECTION_STEPS) {
            for (const line of reflection[step].split('\n').filter(Boolean)) {
              expect(after.reflection[step].split('\n')).toContain(line);
            }
          }
          for (const { id } of entries) expect(after.entries.map((e) => e.id)).toContain(id);
        }
        expect(readHead(OTHER, place)).toBeUndefined();
        const left = [...place.records].filter(([key, record]) => {
          return partsOf(OTHER).some((group) => key.startsWith(`${group}/`)) && isAlive(record);
        });
        expect(left).toEqual([]);

        const back = undoEdits(steps, place);
        const forth = undoSteps(back, place);
        place.edit(back, 'merger', 10_000_001);
        expect([readable(place, KEPT), readable(place, OTHER)]).toEqual(before);
        place.edit(undoEdits(forth, place), 'merger', 10_000_002);
        expect(readable(place, KEPT)).toEqual(after);
        expect(readHead(OTHER, place)).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });
});
