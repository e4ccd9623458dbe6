/** What a template file changes here: told before, done in one step, taken back in one. */
import { describe, expect, it } from 'vitest';
import type { Template } from '@/domain/template.ts';
import { templateFile } from '@/domain/template-file.ts';
import { planImport } from '@/domain/template-import.ts';
import { createTemplateExchange } from '@/state/template-import.ts';
import { createUndoStack } from '@/state/undo-stack.ts';
import { openMemorySurface } from '../support/memory-surface.ts';
import { openEditor } from '../support/template-page.ts';

const NONE = { added: 0, changed: 0, same: 0 };

function chosen(text: string, size = text.length) {
  return { name: 'mine.json', size, text: () => Promise.resolve(text) };
}

async function exchangeOn(surface: Awaited<ReturnType<typeof openMemorySurface>>) {
  const { records, template, shipped } = surface;
  const undo = createUndoStack(records);
  return {
    undo,
    exchange: createTemplateExchange({
      template,
      shipped,
      undo,
      label: 'import',
      drawId: () => 'drawn',
    }),
  };
}

function words(template: Template): unknown {
  return templateFile(template);
}

describe('an import', () => {
  it('of what is here already changes nothing', async () => {
    const { template, shipped } = await openMemorySurface();
    const plan = planImport(templateFile(template.value), template.value, shipped, () => 'drawn');
    expect(plan).toEqual({
      aspects: { ...NONE, same: 13 },
      questions: { ...NONE, same: 50 },
      edits: [],
    });
  });

  it('brings a template of one browser to another as it was, order and all', async () => {
    const here = await openMemorySurface();
    const { editor, type } = openEditor(here);
    const [first, second] = here.template.value.aspects;
    if (first?.questions[0] === undefined || second === undefined) throw new Error('no questions');
    type(first.questions[0], 'Which words of mine stayed with you?');
    editor.moveQuestion(first.questions[0], second, 1);
    const id = editor.drafts.beginQuestion(second, second.questions[0]?.id ?? null);
    const draft = editor.drafts.aspects.value[1]?.questions.find((each) => each.id === id);
    if (draft === undefined) throw new Error('no draft');
    type(draft, 'What would a colleague have asked?');
    editor.setOffered(draft, false);

    const there = await openMemorySurface(undefined, 'there');
    const { exchange, undo } = await exchangeOn(there);
    const before = words(there.template.value);
    const source = createTemplateExchange({
      ...here,
      undo,
      label: 'import',
      drawId: () => 'drawn',
    });
    await exchange.choose(chosen(source.exported()));
    expect(exchange.state.value).toMatchObject({
      kind: 'preview',
      plan: { questions: { added: 1, changed: 1, same: 49 } },
    });
    expect(words(there.template.value), 'nothing is written before it is confirmed').toEqual(
      before,
    );

    exchange.apply();
    expect(exchange.state.value.kind).toBe('done');
    expect(words(there.template.value)).toEqual(words(here.template.value));

    undo.undo();
    expect(words(there.template.value)).toEqual(before);
  });

  it('brings back a shipped question that was deleted, and its undo deletes it again', async () => {
    const surface = await openMemorySurface();
    const full = `${JSON.stringify(templateFile(surface.template.value))}`;
    const { editor } = openEditor(surface);
    const gone = surface.template.value.aspects[0]?.questions[1];
    if (gone === undefined) throw new Error('no question');
    editor.deleteQuestion(gone);
    const without = words(surface.template.value);

    const { exchange, undo } = await exchangeOn(surface);
    await exchange.choose(chosen(full));
    exchange.apply();
    const back = surface.template.value.aspects[0]?.questions[1];
    expect(back).toMatchObject({ id: gone.id, text: gone.text, changed: false });
    undo.undo();
    expect(words(surface.template.value)).toEqual(without);
  });

  it('never deletes what the file does not name', async () => {
    const surface = await openMemorySurface();
    const { exchange } = await exchangeOn(surface);
    const small = { ...templateFile(surface.template.value), aspects: [] };
    await exchange.choose(chosen(JSON.stringify(small)));
    exchange.apply();
    expect(surface.template.value.aspects).toHaveLength(13);
  });

  it('of a file that is too large, unreadable or broken writes nothing and says why', async () => {
    const surface = await openMemorySurface();
    const { exchange, undo } = await exchangeOn(surface);
    await exchange.choose(chosen('{}', 5_000_001));
    expect(exchange.state.value).toMatchObject({ kind: 'fault', fault: { kind: 'too-large' } });
    await exchange.choose({ ...chosen('{}'), text: () => Promise.reject(new Error('moved')) });
    expect(exchange.state.value).toMatchObject({ kind: 'fault', fault: { kind: 'unread' } });
    await exchange.choose(chosen('[1, 2'));
    expect(exchange.state.value).toMatchObject({ kind: 'fault', fault: { kind: 'not-json' } });
    exchange.apply();
    expect(undo.last.value).toBeUndefined();
    expect(surface.store.writes()).toBe(0);
  });
});
