/** A page that begins with a part of the head start: soon it has all, and it loses nothing meanwhile. */
import { describe, expect, it } from 'vitest';
import { questionId } from '@/domain/ids.ts';
import { keys } from '@/domain/keys.ts';
import { countQuestions, resolveTemplate } from '@/domain/template.ts';
import { readQuestionFields } from '@/domain/template-fields.ts';
import { placeOf } from '../lookup-of.ts';
import {
  headStartWorld,
  QUESTION,
  QUESTIONS,
  question,
  START,
  settled,
  TEMPLATE,
} from './head-start-world.ts';
import { shipped } from './many-records.ts';

const COUNT = 40;
const nth = (at: number) => keys.question(TEMPLATE, questionId(`q${at + 100}`));
/** Far down in its aspect. */
const LAST = nth(COUNT - 1);

async function ready() {
  const world = headStartWorld();
  const many = Array.from({ length: COUNT }, (_, at) => [nth(at), question(`Number ${at}?`)]);
  world.store.put(Object.fromEntries(many));
  world.background();
  await world.quiet();
  const page = world.page('a', 'part');
  await page.replica.open([QUESTIONS]);
  const words = (key = LAST) => readQuestionFields(page.replica.get(key))?.text;
  const count = () => page.replica.list(QUESTIONS).length;
  return { world, page, words, count };
}

describe('A page that begins with a part', () => {
  it('has the first rows at once and the rest when it asks for it, without reading storage', async () => {
    const { world, page, words, count } = await ready();
    expect(words(nth(0))).toBe('Number 0?');
    expect(count()).toBeLessThan(COUNT);
    const all = countQuestions(resolveTemplate(shipped, placeOf())) + COUNT + 1;
    expect(page.stored.counts()).toEqual({ [TEMPLATE]: all });
    const before = world.store.reads();
    await page.stored.bringRest();
    expect(count()).toBe(COUNT + 1);
    expect(page.stored.counts()).toEqual({});
    expect(words()).toBe(`Number ${COUNT - 1}?`);
    expect(world.store.reads()).toBe(before);
  });

  it('has what the last interviews tell until it can read it in them', async () => {
    const { page } = await ready();
    expect(page.stored.facts()).toMatchObject([{ interview: 'ended' }]);
    await page.stored.bringRest();
    expect(page.stored.facts()).toBeUndefined();
  });

  it('tells whoever looks at the list', async () => {
    const { page } = await ready();
    const told: string[] = [];
    page.replica.onRecords((changed) => told.push(...changed), new AbortController().signal);
    await page.stored.bringRest();
    expect(told).toContain(LAST);
    expect(told).not.toContain(QUESTION);
  });

  it('reads everything from storage where the rest has gone', async () => {
    const { world, page, words, count } = await ready();
    world.store.corrupt(LAST, question('Was I brief?', START + 1));
    world.lay(undefined);
    await page.stored.bringRest();
    await settled();
    expect(words()).toBe('Was I brief?');
    expect(count()).toBe(COUNT + 1);
  });

  it('keeps what it heard of since', async () => {
    const { world, page, words } = await ready();
    world.losing(true);
    world.store.put({ [LAST]: question('Was I brief?', START + 1) });
    await settled();
    await page.stored.bringRest();
    expect(words()).toBe('Was I brief?');
  });

  it('keeps what stands in storage of a record that it was not told of when it writes it', async () => {
    const { world, page } = await ready();
    page.replica.edit([{ kind: 'set', key: LAST, fields: { on: false } }]);
    await settled();
    const stored = JSON.stringify(world.store.read(LAST));
    expect(stored).toContain(`Number ${COUNT - 1}?`);
    expect(stored).toContain('"on"');
    await page.stored.bringRest();
    const fields = readQuestionFields(page.replica.get(LAST));
    expect(fields).toMatchObject({ text: `Number ${COUNT - 1}?`, on: false });
  });

  it('is asked for the rest once, and looks again whether that has gone', async () => {
    const { world, page, words } = await ready();
    await page.stored.bringRest();
    const before = world.store.reads();
    await page.stored.bringRest();
    await page.stored.lookAgain();
    expect(world.store.reads()).toBe(before);
    world.store.corrupt(LAST, question('Was I brief?', START + 1));
    world.lay(undefined);
    await page.stored.lookAgain();
    await settled();
    expect(words()).toBe('Was I brief?');
  });

  it('looks again though the rest never came', async () => {
    const { world, page, words } = await ready();
    world.lay(undefined);
    world.layFirst(undefined);
    await page.stored.lookAgain();
    await settled();
    expect(words()).toBe(`Number ${COUNT - 1}?`);
  });

  it('needs no rest where there is no head start', async () => {
    const { world } = await ready();
    world.lay(undefined);
    world.layFirst(undefined);
    const page = world.page('b', 'part');
    await page.replica.open([QUESTIONS]);
    expect(page.replica.list(QUESTIONS)).toHaveLength(COUNT + 1);
    await page.stored.bringRest();
    expect(page.replica.list(QUESTIONS)).toHaveLength(COUNT + 1);
  });
});
