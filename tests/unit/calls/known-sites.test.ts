/** The diagnostics know every call site, and where its tabs are found. */
import { expect, it } from 'vitest';
import { KNOWN_SITES } from '@/calls/sites/known-sites.ts';
import { CALL_SITES } from '@/domain/call/phase.ts';

it('is the list of all call sites but the practice call, each with its origins', () => {
  const known = KNOWN_SITES.map(({ adapter }) => adapter.site);
  expect(known.toSorted()).toEqual(CALL_SITES.filter((site) => site !== 'practice').toSorted());
  expect(KNOWN_SITES.filter(({ origins }) => origins.length === 0)).toEqual([]);
});
