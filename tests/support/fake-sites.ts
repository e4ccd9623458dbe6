/**
 * Call sites over a browser that can be told what to answer.
 *
 * Owns: what is allowed, and what was asked. Must not know: any page that shows them.
 */
import { SITES_ALWAYS_ON } from '@/calls/sites/always-on.ts';
import { SITES_ON_REQUEST } from '@/calls/sites/on-request.ts';
import { type CallSites, createCallSites } from '@/state/call-sites.ts';

export type FakeSites = {
  readonly model: CallSites;
  readonly allowed: Set<string>;
  /** The origins of each question, the last one last. */
  readonly asked: (readonly string[])[];
  /** What the person answers, or how the browser fails. */
  answer: 'yes' | 'no' | Error;
};

export function createFakeSites(): FakeSites {
  const allowed = new Set(SITES_ALWAYS_ON.flatMap(({ origins }) => origins));
  const known = [
    ...SITES_ALWAYS_ON.map((site) => ({ ...site, isAlwaysOn: true })),
    ...SITES_ON_REQUEST.map((site) => ({ ...site, isAlwaysOn: false })),
  ];
  const fake: FakeSites = {
    allowed,
    asked: [],
    answer: 'yes',
    model: createCallSites(known, {
      isAllowed: async (origin) => allowed.has(origin),
      ask: async (origins) => {
        fake.asked.push(origins);
        await Promise.resolve();
        if (fake.answer instanceof Error) throw fake.answer;
        if (fake.answer === 'yes') for (const origin of origins) allowed.add(origin);
        return fake.answer === 'yes';
      },
      giveBack: async (origins) => {
        if (fake.answer instanceof Error) throw fake.answer;
        for (const origin of origins) allowed.delete(origin);
        return true;
      },
    }),
  };
  return fake;
}
