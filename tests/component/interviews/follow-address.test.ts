/** The address of the interviews page, changed while what it named before is still being read. */
import { signal } from '@preact/signals';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import type { SoughtPlace } from '@/components/interviews/places.ts';
import { followAddress } from '@/entrypoints/interviews/follow-address.ts';
import { lifeOfTest } from '../../support/life-of-test.ts';

/** Resolves when those who follow the address have heard of it. */
async function goTo(hash: string): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<Event>();
  window.addEventListener('hashchange', resolve, { once: true });
  location.hash = hash;
  await promise;
}

beforeEach(() => {
  onTestFinished(() => goTo(''));
});

/** At an address; `read` ends the reading of an interview. */
async function follow(hash: string) {
  const waiting = new Map<string, () => void>();
  const place = signal<SoughtPlace | null>(null);
  const select = vi.fn();
  await goTo(hash);
  await followAddress(
    { heads: signal([]), select },
    { look: async (name) => name === 'plans' },
    place,
    (interview) => new Promise((resolve) => waiting.set(interview, resolve)),
    lifeOfTest().signal,
  );
  async function read(interview: string): Promise<void> {
    waiting.get(interview)?.();
    await new Promise((resolve) => setTimeout(resolve));
  }
  return { place, select, read };
}

it('leads to the place in the interview once that has been read', async () => {
  const { place, read } = await follow('#first/whole');
  expect(place.value).toBeNull();
  await read('first');
  expect(place.value).toEqual({ name: 'whole' });
});

it.each(['#second', '#all', '#plans'])(
  'leads to no place in the interview that was left for %s before it was read',
  async (next) => {
    const { place, read } = await follow('#first/whole');
    await goTo(next);
    await read('first');
    expect(place.value).toBeNull();
  },
);

it('leads to the place named last in the same interview', async () => {
  const { place, read } = await follow('#first/whole');
  await goTo('#first/plans');
  await read('first');
  expect(place.value).toEqual({ name: 'plans' });
});
