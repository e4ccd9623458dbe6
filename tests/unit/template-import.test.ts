/** What a template file changes here: told before, done in one step, taken back in one. */
import { describe, expect, it } from 'vitest';
import { type TemplateFile, templateFile } from '@/domain/template-file.ts';
import { type ImportItem, planImport } from '@/domain/template-import.ts';
import type { TemplateExchange } from '@/state/template-import.ts';
import { type MemorySurface, openMemorySurface } from '../support/memory-surface.ts';
import { exchangeOn, openEditor, type TypingEditor } from '../support/template-page.ts';

function fileOf(text: string, size = text.length) {
  const bytes = new TextEncoder().encode(text);
  return { name: 'mine.json', size, arrayBuffer: () => Promise.resolve(bytes.buffer) };
}

type Desk = TypingEditor & { readonly exchange: TemplateExchange };

function openDesk(surface: MemorySurface): Desk {
  const desk = openEditor(surface);
  return { ...desk, exchange: exchangeOn(desk, surface) };
}

const wordsOf = (desk: Desk): unknown => templateFile(desk.choice.template.value);
const textOf = (desk: Desk): string => JSON.stringify(templateFile(desk.choice.template.value));

function itemsOf(desk: Desk): readonly ImportItem[] {
  const state = desk.exchange.state.value;
  if (state.kind !== 'preview') throw new Error(`no preview, but ${state.kind}`);
  return state.plan.items;
}

function kindsOf(desk: Desk): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { kind } of itemsOf(desk)) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

function firstOf(desk: Desk) {
  const [aspect] = desk.choice.template.value.aspects;
  const question = aspect?.questions[0];
  if (aspect === undefined || question === undefined) throw new Error('no question');
  return { aspect, question };
}

const plain = (questions: readonly object[], more: object = {}): TemplateFile => ({
  format: 'debrief-template',
  version: 2,
  name: 'Coach',
  language: 'en',
  aspects: [{ name: 'Depth', questions: questions.map((each) => ({ text: '', ...each })) }],
  ...more,
});

describe('an import', () => {
  it('of what is here already changes nothing', async () => {
    const desk = openDesk(await openMemorySurface());
    const { items } = planImport(
      templateFile(desk.choice.template.value),
      desk.choice.target(),
      () => 'drawn',
    );
    expect(items).toHaveLength(63);
    expect(items.every(({ kind, edits }) => kind === 'same' && edits.length === 0)).toBe(true);
  });

  it('brings a template of one browser to another as it was, order and all', async () => {
    const here = openDesk(await openMemorySurface());
    const [first, second] = here.choice.template.value.aspects;
    if (first?.questions[0] === undefined || second === undefined) throw new Error('no questions');
    here.type(first.questions[0], 'Which words of mine stayed with you?');
    here.editor.moveQuestion(first.questions[0], second, 1);
    const id = here.editor.drafts.beginQuestion(second, second.questions[0]?.id ?? null);
    const draft = here.editor.drafts.aspects.value[1]?.questions.find((each) => each.id === id);
    if (draft === undefined) throw new Error('no draft');
    here.type(draft, 'What would a colleague have asked?');
    here.editor.setOffered(draft, false);
    here.editor.setDetails(draft, { questionKind: 'rating', types: ['coding'], probes: ['good'] });

    const there = openDesk(await openMemorySurface(undefined, 'there'));
    const before = wordsOf(there);
    await there.exchange.choose(fileOf(textOf(here)));
    expect(kindsOf(there)).toEqual({ added: 1, changed: 1, same: 62 });
    expect(wordsOf(there), 'nothing is written before it is confirmed').toEqual(before);

    there.exchange.apply();
    expect(there.exchange.state.value).toMatchObject({ kind: 'done', taken: 2, left: 0 });
    expect(wordsOf(there)).toEqual(wordsOf(here));

    there.undo.undo();
    expect(wordsOf(there)).toEqual(before);
  });

  it('brings back a shipped question that was deleted, and its undo deletes it again', async () => {
    const desk = openDesk(await openMemorySurface());
    const full = textOf(desk);
    const { question: gone } = firstOf(desk);
    desk.editor.deleteQuestion(gone);
    const without = wordsOf(desk);

    await desk.exchange.choose(fileOf(full));
    expect(kindsOf(desk)).toMatchObject({ deleted: 1 });
    desk.exchange.apply();
    expect(firstOf(desk).question).toMatchObject({ id: gone.id, text: gone.text, changed: false });
    desk.undo.undo();
    expect(wordsOf(desk)).toEqual(without);
  });

  it('never deletes what the file does not name', async () => {
    const desk = openDesk(await openMemorySurface());
    const small = { ...templateFile(desk.choice.template.value), aspects: [] };
    await desk.exchange.choose(fileOf(JSON.stringify(small)));
    desk.exchange.apply();
    expect(desk.choice.template.value.aspects).toHaveLength(13);
  });

  it('takes only what was ticked, with the aspect that it stands in', async () => {
    const desk = openDesk(await openMemorySurface());
    const file = plain([{ text: 'Where did I lose you?' }, { text: 'Which step was missing?' }]);
    await desk.exchange.offer('list', { kind: 'template', file });
    for (const item of itemsOf(desk)) {
      desk.exchange.pick(item.id, item.words === 'Which step was missing?');
    }
    desk.exchange.apply();
    const depth = desk.choice.template.value.aspects.find(({ name }) => name === 'Depth');
    expect(depth?.questions.map(({ text }) => text)).toEqual(['Which step was missing?']);
  });

  it('says which words stand here already, and leaves them out unless they are ticked', async () => {
    const desk = openDesk(await openMemorySurface());
    const { question } = firstOf(desk);
    const file = plain([
      { id: 'other', text: question.text.toUpperCase() },
      { text: 'Where did I lose you?' },
      { text: 'where did I lose you' },
    ]);
    await desk.exchange.offer('list', { kind: 'template', file });
    expect(kindsOf(desk)).toEqual({ added: 2, duplicate: 2 });
    desk.exchange.apply();
    const depth = desk.choice.template.value.aspects.find(({ name }) => name === 'Depth');
    expect(depth?.questions.map(({ text }) => text)).toEqual(['Where did I lose you?']);
  });

  it('of a list without ids leaves what stands here where it stands, and adds no empty aspect', async () => {
    const desk = openDesk(await openMemorySurface());
    const file = plain([{ text: firstOf(desk).question.text }]);
    await desk.exchange.offer('list', { kind: 'template', file });
    expect(kindsOf(desk)).toEqual({ added: 1, same: 1 });
    expect(itemsOf(desk).some(({ isChosen }) => isChosen)).toBe(false);
  });

  it('as a template of its own leaves the others as they are, and can be taken back', async () => {
    const desk = openDesk(await openMemorySurface());
    const before = wordsOf(desk);
    const file = plain([{ text: 'Where did I lose you?', hint: 'The moment' }], {
      author: 'A coach',
      edition: '3',
    });
    await desk.exchange.offer('coach', { kind: 'template', file });
    desk.exchange.aimAt('new');
    desk.exchange.apply();
    expect(desk.choice.current.value).toMatchObject({
      name: 'Coach',
      author: 'A coach',
      edition: '3',
      source: 'own',
    });
    expect(desk.choice.template.value.aspects[0]?.questions).toMatchObject([
      { text: 'Where did I lose you?', hint: 'The moment', changed: false },
    ]);
    desk.undo.undo();
    expect(desk.choice.all.value).toHaveLength(1);
    expect(wordsOf(desk)).toEqual(before);
  });

  it('of a file that is too large, unreadable or broken writes nothing and says why', async () => {
    const surface = await openMemorySurface();
    const { exchange, undo } = openDesk(surface);
    await exchange.choose({ ...fileOf('{}'), arrayBuffer: () => Promise.reject(new Error()) });
    expect(exchange.state.value).toMatchObject({ kind: 'fault', fault: { kind: 'unread' } });
    await exchange.choose(fileOf('[1, 2'));
    expect(exchange.state.value).toMatchObject({ kind: 'fault', fault: { kind: 'not-json' } });
    exchange.apply();
    expect(undo.last.value).toBeUndefined();
    expect(surface.store.writes()).toBe(0);
  });
});

describe("a later edition of a coach's file", () => {
  async function delivered(): Promise<Desk> {
    const desk = openDesk(await openMemorySurface());
    const file = plain(
      [
        { id: 'a', text: 'Where did I lose you?' },
        { id: 'b', text: 'Which step was missing?' },
      ],
      { edition: '1' },
    );
    await desk.exchange.offer('coach', { kind: 'template', file });
    desk.exchange.aimAt('new');
    desk.exchange.apply();
    return desk;
  }

  const second = plain(
    [
      { id: 'a', text: 'At which sentence did I lose you?' },
      { id: 'b', text: 'Which step did I skip?' },
    ],
    { edition: '2' },
  );

  it('rewords what the person has not touched and leaves what they have, unless they choose', async () => {
    const desk = await delivered();
    const { question } = firstOf(desk);
    desk.type(question, 'Where exactly did I lose you?');
    await desk.exchange.offer('coach', { kind: 'template', file: second });
    expect(itemsOf(desk).find(({ id }) => id === 'question a')).toMatchObject({
      kind: 'yours',
      here: 'Where exactly did I lose you?',
      before: 'Where did I lose you?',
      words: 'At which sentence did I lose you?',
      isChosen: false,
    });
    desk.exchange.apply();
    const texts = () => desk.choice.template.value.aspects[0]?.questions.map(({ text }) => text);
    expect(texts()).toEqual(['Where exactly did I lose you?', 'Which step did I skip?']);

    await desk.exchange.offer('coach', { kind: 'template', file: second });
    desk.exchange.pickAll('yours', true);
    desk.exchange.apply();
    expect(texts()).toEqual(['At which sentence did I lose you?', 'Which step did I skip?']);
  });

  it('does not bring back by itself what the person deleted', async () => {
    const desk = await delivered();
    desk.editor.deleteQuestion(firstOf(desk).question);
    await desk.exchange.offer('coach', { kind: 'template', file: second });
    expect(itemsOf(desk).find(({ id }) => id === 'question a')).toMatchObject({
      kind: 'deleted',
      isChosen: false,
    });
  });
});
