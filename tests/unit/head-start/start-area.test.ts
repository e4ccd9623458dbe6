/** A page that begins with the head start: it is quick, and it believes it no further than it may. */
import { describe, expect, it } from 'vitest';
import { readNote } from '@/domain/note.ts';
import { readQuestionFields } from '@/domain/template-fields.ts';
import {
  headStartWorld,
  NOTE,
  NOTES,
  noteOf,
  QUESTION,
  QUESTIONS,
  question,
  START,
  settled,
} from './head-start-world.ts';

async function ready() {
  const world = headStartWorld();
  world.background();
  await world.quiet();
  const words = (page: ReturnType<typeof world.page>) =>
    readQuestionFields(page.replica.get(QUESTION))?.text;
  return { world, words };
}

describe('A page with a head start', () => {
  it('reads nothing from storage for what it shows first', async () => {
    const { world, words } = await ready();
    const page = world.page('a');
    const before = world.store.reads();
    await page.replica.open([QUESTIONS, NOTES]);
    expect(words(page)).toBe('Was I clear?');
    expect(readNote(NOTE, page.replica)).toBe('from before');
    expect(world.store.reads()).toBe(before);
  });

  it('asks storage for what the head start does not cover', async () => {
    const { world } = await ready();
    const page = world.page('a');
    const before = world.store.reads();
    await page.replica.open([QUESTIONS, 'v1/note/another' as typeof NOTES]);
    expect(world.store.reads()).toBeGreaterThan(before);
  });

  it('shows what was changed since, as soon as it hears of it', async () => {
    const { world, words } = await ready();
    const page = world.page('a');
    await page.replica.open([QUESTIONS]);
    world.store.put({ [QUESTION]: question('Was I brief?', START + 1) });
    await settled();
    expect(words(page)).toBe('Was I brief?');
  });

  it('takes what it heard of before it opened from storage', async () => {
    const { world, words } = await ready();
    world.losing(true);
    const page = world.page('a');
    await page.stored.begun;
    world.store.put({ [QUESTION]: question('Was I brief?', START + 1) });
    await settled();
    await page.replica.open([QUESTIONS]);
    expect(words(page)).toBe('Was I brief?');
  });

  it('looks once more when the head start has gone in the meantime', async () => {
    const { world, words } = await ready();
    // Nobody tells this page: the change came before it began to listen.
    world.store.corrupt(QUESTION, question('Was I brief?', START + 1));
    const page = world.page('a');
    await page.replica.open([QUESTIONS]);
    expect(words(page)).toBe('Was I clear?');
    world.lay(undefined);
    await page.stored.lookAgain();
    await settled();
    expect(words(page)).toBe('Was I brief?');
  });

  it('leaves storage in peace where the head start still stands', async () => {
    const { world } = await ready();
    const page = world.page('a');
    await page.replica.open([QUESTIONS]);
    const before = world.store.reads();
    await page.stored.lookAgain();
    expect(world.store.reads()).toBe(before);
  });

  it('keeps the words that stand in storage when it writes over what it has only been told', async () => {
    const { world } = await ready();
    world.store.corrupt(NOTE, {
      ...noteOf('from before'),
      versions: [{ dot: ['ben', 1], text: 'not told of' }],
      seen: { ann: 1, ben: 1 },
    });
    const page = world.page('a');
    await page.replica.open([NOTES]);
    page.replica.edit([{ kind: 'write', key: NOTE, text: 'typed here', replaces: [] }]);
    await settled();
    const stored = JSON.stringify(world.store.read(NOTE));
    expect(stored).toContain('not told of');
    expect(stored).toContain('typed here');
    expect(readNote(NOTE, page.replica)).toContain('not told of');
  });

  it('keeps aside what it could not read and has written over', async () => {
    const { world } = await ready();
    world.store.corrupt(NOTE, { v: 1, kind: 'strange' });
    const page = world.page('a');
    await page.replica.open([NOTES]);
    page.replica.edit([{ kind: 'write', key: NOTE, text: 'typed here', replaces: [] }]);
    await settled();
    const aside = world.store.keys().filter((key) => key.startsWith('quarantine/'));
    expect(aside.map((key) => JSON.stringify(world.store.read(key))).join()).toContain('strange');
    expect(JSON.stringify(world.store.read(NOTE))).toContain('typed here');
    expect(page.replica.saveState()).toEqual({ kind: 'saved' });
  });

  it.each([true, false])(
    'loses no word when it closes at once, with a head start: %s',
    async (has) => {
      const { world } = await ready();
      if (!has) world.lay(undefined);
      const page = world.page('a');
      await page.replica.open([NOTES]);
      await settled();
      page.replica.edit([{ kind: 'write', key: NOTE, text: 'typed here', replaces: [] }]);
      page.die();
      await settled();
      expect(JSON.stringify(world.store.read(NOTE))).toContain('typed here');
    },
  );

  it('looks again though it has stopped to use the head start', async () => {
    const { world, words } = await ready();
    world.store.corrupt(QUESTION, question('Was I brief?', START + 1));
    const page = world.page('a');
    await page.replica.open([QUESTIONS]);
    world.lay(undefined);
    await world.pass(11_000);
    await page.replica.open([NOTES]);
    await page.stored.lookAgain();
    await settled();
    expect(words(page)).toBe('Was I brief?');
  });

  it('asks storage itself after some seconds', async () => {
    const { world, words } = await ready();
    const page = world.page('a');
    await page.stored.begun;
    world.store.corrupt(QUESTION, question('Was I brief?', START + 1));
    await world.pass(11_000);
    await page.replica.open([QUESTIONS]);
    expect(words(page)).toBe('Was I brief?');
  });

  it.each([
    ['nothing', undefined],
    ['half a text', '{"interviews":['],
    ['something else', '{"interviews":"all","values":[]}'],
    ['a number', 7],
    ['values that are none', '{"interviews":[],"values":{"v1/question/debrief-en/q1":null}}'],
  ])('is no less right where %s lies in its place', async (_, text) => {
    const { world, words } = await ready();
    world.lay(text);
    const page = world.page('a');
    await page.replica.open([QUESTIONS]);
    expect(words(page)).toBe('Was I clear?');
  });

  it('is no less right where its place cannot be read', async () => {
    const { world, words } = await ready();
    world.lay(undefined);
    const page = world.page('a');
    await page.replica.open([QUESTIONS]);
    expect(words(page)).toBe('Was I clear?');
  });
});
