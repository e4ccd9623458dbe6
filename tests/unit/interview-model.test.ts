/** Which interview a panel is about, and that at most one runs. */
import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { FORGOTTEN_AFTER, lastSign, SIGN_OF_LIFE_EVERY } from '@/domain/asking.ts';
import type { CallReport } from '@/domain/call/messages.ts';
import { runningInterview } from '@/domain/current.ts';
import { keys } from '@/domain/keys.ts';
import { A, B, panelIn, running, surfaceWithWatch } from './panels-in-calls.ts';

const KEYLESS: CallReport = { site: 'zoom', call: null, phase: 'inCall' };

describe('at most one interview', () => {
  it('runs: a second call ends the first, and the first does not come back by itself', async () => {
    const { surface } = await surfaceWithWatch();
    const first = panelIn(surface, signal<CallReport | null>(A));
    const second = panelIn(surface, signal<CallReport | null>(B));
    first.start();
    second.start();
    first.stayWithCall();
    expect(running(surface).map((head) => head.call)).toEqual([B.call]);
  });

  it('runs when the person goes back to an earlier one', async () => {
    const { surface, watch } = await surfaceWithWatch();
    const model = panelIn(surface, signal<CallReport | null>(A));
    model.start();
    const first = model.head.value;
    model.end();
    model.turnToNext();
    watch.time += 1000;
    model.start();
    model.end();
    if (first === undefined) throw new Error('Nothing was started.');
    model.goBackTo(first);
    expect(running(surface).map((head) => head.id)).toEqual([first.id]);
  });
});

describe('a call', () => {
  it('without a key in its address neither shows nor ends what runs in another', async () => {
    const { surface } = await surfaceWithWatch();
    panelIn(surface, signal<CallReport | null>(A)).start();
    const other = panelIn(surface, signal<CallReport | null>(KEYLESS));
    expect(other.head.value).toBeUndefined();
    other.hear({ ...KEYLESS, phase: 'ended' });
    expect(running(surface)).toHaveLength(1);
  });

  it('that another one follows in the same page ends its interview', async () => {
    const { surface } = await surfaceWithWatch();
    const report = signal<CallReport | null>(A);
    const model = panelIn(surface, report);
    model.start();
    report.value = B;
    model.hear(B);
    expect(running(surface)).toEqual([]);
    expect(model.head.value).toBeUndefined();
  });
});

describe('signs of life', () => {
  it('are given at most once a minute, and tell when a killed browser was last seen', async () => {
    const { surface, watch } = await surfaceWithWatch();
    const model = panelIn(surface, signal<CallReport | null>(A));
    model.start();
    const started = watch.time;
    for (let second = 0; second <= 40 * 60; second += 10) {
      watch.time = started + second * 1000;
      model.giveSign();
    }
    const head = model.head.value;
    if (head === undefined) throw new Error('Nothing was started.');
    expect(watch.time - lastSign(head)).toBeLessThan(SIGN_OF_LIFE_EVERY);
    expect(runningInterview([head], watch.time + FORGOTTEN_AFTER + 1)).toBeUndefined();
    expect(runningInterview([head], watch.time + FORGOTTEN_AFTER / 2)).toBeDefined();
  });
});

it('keeps the words of a note whose question cannot be ticked', async () => {
  const { surface } = await surfaceWithWatch();
  const model = panelIn(surface, signal<CallReport | null>(A));
  model.start();
  const head = model.head.value;
  if (head === undefined) throw new Error('Nothing was started.');
  surface.store.put({ [keys.interview(head.id)]: 'damaged' });
  await Promise.resolve();
  model.wholeNote.value.type('still kept');
  expect(model.wholeNote.value.text.value).toBe('still kept');
  expect(surface.records.get(keys.wholeNote(head.id))).toBeDefined();
});
