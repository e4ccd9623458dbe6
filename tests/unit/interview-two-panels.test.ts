/** Panels in two places: in a call and beside it, they show one interview and do not fight over it. */
import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { CallReport } from '@/domain/call/messages.ts';
import { interviewId } from '@/domain/ids.ts';
import { keys } from '@/domain/keys.ts';
import { readMoments } from '@/domain/moment.ts';
import type { MemorySurface } from '../support/memory-surface.ts';
import { A, B, panelIn, running, surfaceWithWatch } from './panels-in-calls.ts';

const beside = (surface: MemorySurface) => panelIn(surface, signal<CallReport | null>(null));

describe('an interview begun beside the call', () => {
  it('is taken over by the panel of the call that is joined, goes on there and ends with it', async () => {
    const { surface, watch } = await surfaceWithWatch();
    const window = beside(surface);
    window.start();
    const begun = window.head.value?.id;
    watch.time += 5 * 60_000;
    const report = signal<CallReport | null>({ ...A, phase: 'lobby' });
    const model = panelIn(surface, report);
    model.stayWithCall();
    expect(model.head.value).toMatchObject({ id: begun, state: 'running', call: null });
    report.value = A;
    model.stayWithCall();
    expect(window.head.value).toMatchObject({ id: begun, state: 'running', call: A.call });
    model.hear({ ...A, phase: 'ended' });
    expect(running(surface)).toEqual([]);
  });

  it('belongs to one call only', async () => {
    const { surface } = await surfaceWithWatch();
    beside(surface).start();
    const first = panelIn(surface, signal<CallReport | null>(A));
    const second = panelIn(surface, signal<CallReport | null>(B));
    first.stayWithCall();
    second.stayWithCall();
    expect(running(surface).map((head) => head.call)).toEqual([A.call]);
    expect(second.head.value).toBeUndefined();
  });

  it('and past its planned time is left to itself: starting in a call ends it', async () => {
    const { surface, watch } = await surfaceWithWatch();
    const window = beside(surface);
    window.start();
    const sign = () => {
      watch.time += 60_000;
      window.giveSign();
    };
    for (let minute = 0; minute < 46; minute += 1) sign();
    const model = panelIn(surface, signal<CallReport | null>(A));
    model.stayWithCall();
    expect(model.head.value).toBeUndefined();
    model.start();
    expect(running(surface).map((head) => head.call)).toEqual([A.call]);
  });
});

describe('panels in two places', () => {
  const both = (surface: MemorySurface) => {
    const call = panelIn(surface, signal<CallReport | null>(A));
    const window = beside(surface);
    const look = () => {
      for (const model of [call, window]) model.stayWithCall();
    };
    return { call, beside: window, look };
  };

  it('show one interview, whichever of them starts and ends it', async () => {
    const { surface } = await surfaceWithWatch();
    const { call, beside, look } = both(surface);
    call.start();
    look();
    expect(beside.head.value).toMatchObject({ id: call.head.value?.id, state: 'running' });
    beside.end();
    look();
    expect(call.head.value).toMatchObject({ id: beside.head.value?.id, state: 'ended' });
    call.goOn();
    look();
    expect(beside.head.value?.state).toBe('running');
  });

  it('both show the end of one that was only looked at there', async () => {
    const { surface } = await surfaceWithWatch();
    const { call, beside, look } = both(surface);
    call.start();
    look();
    call.hear({ ...A, phase: 'ended' });
    expect(beside.head.value).toMatchObject({ id: call.head.value?.id, state: 'ended' });
  });

  it('both turn to the next one that is begun in either', async () => {
    const { surface, watch } = await surfaceWithWatch();
    const { call, beside, look } = both(surface);
    call.start();
    look();
    watch.time += 1000;
    beside.end();
    beside.turnToNext();
    beside.start();
    look();
    expect(call.head.value).toMatchObject({ id: beside.head.value?.id, call: A.call });
    expect(running(surface)).toHaveLength(1);
    watch.time += 1000;
    call.end();
    call.turnToNext();
    call.start();
    look();
    expect(beside.head.value?.id).toBe(call.head.value?.id);
    expect(running(surface)).toHaveLength(1);
  });

  it('leave what they have agreed on alone', async () => {
    const { surface } = await surfaceWithWatch();
    const { call, look } = both(surface);
    call.start();
    look();
    const before = surface.records.get(keys.interview(call.head.value?.id ?? interviewId('')));
    look();
    look();
    expect(surface.records.get(keys.interview(call.head.value?.id ?? interviewId('')))).toBe(
      before,
    );
  });

  it('mark one moment by one press of a key, and take it back together', async () => {
    const { surface } = await surfaceWithWatch();
    const panels = [beside(surface), beside(surface)];
    panels[0]?.start();
    const marked = panels.map((panel) => panel.mark('one-press'));
    const head = panels[0]?.head.value;
    if (head === undefined) throw new Error('Nothing runs.');
    expect(readMoments(head.id, surface.records)).toHaveLength(1);
    for (const [index, panel] of panels.entries()) {
      const moment = marked[index];
      if (moment) panel.unmark(moment);
    }
    expect(readMoments(head.id, surface.records)).toEqual([]);
  });
});
