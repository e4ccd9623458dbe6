/** Several templates: made, copied, used, deleted and brought back. */
import { describe, expect, it } from 'vitest';
import { templateId } from '@/domain/ids.ts';
import { keys } from '@/domain/keys.ts';
import { templateFile } from '@/domain/template-file.ts';
import { createPreparation } from '@/state/preparation.ts';
import { openMemorySurface } from '../support/memory-surface.ts';
import { openEditor } from '../support/template-page.ts';

const STEPS = { choose: 'choose', takeOff: 'take off', move: 'move' };

async function openDesk(given?: Awaited<ReturnType<typeof openMemorySurface>>) {
  const surface = given ?? (await openMemorySurface());
  return { surface, ...openEditor(surface) };
}

describe('a copy of a template', () => {
  it('says all that the first one says, and changes apart from it', async () => {
    const { choice, editor, type } = await openDesk();
    const shipped = templateFile(choice.template.value);
    choice.duplicate('Mine');
    const copy = templateFile(choice.template.value);
    expect(copy.aspects).toEqual(shipped.aspects);
    expect(copy).toMatchObject({ name: 'Mine', author: '', edition: '' });

    const question = choice.template.value.aspects[0]?.questions[0];
    if (question === undefined) throw new Error('no question');
    type(question, 'Something else?');
    editor.deleteAspect(choice.template.value.aspects[1] ?? expect.fail('no aspect'));
    choice.show(templateId('debrief-en'));
    expect(templateFile(choice.template.value)).toEqual(shipped);
  });

  it('is gone with one undo, and there again with redo', async () => {
    const { choice, undo } = await openDesk();
    choice.duplicate('Mine');
    const copy = templateFile(choice.template.value);
    choice.showTouched(undo.undo());
    expect(choice.all.value.map(({ source }) => source)).toEqual(['shipped']);
    choice.showTouched(undo.redo());
    expect(templateFile(choice.template.value)).toEqual(copy);
  });

  it('can be used by every part of Debrief at once', async () => {
    const { choice, surface, type } = await openDesk();
    choice.duplicate('Mine');
    const question = choice.template.value.aspects[0]?.questions[0];
    if (question === undefined) throw new Error('no question');
    type(question, 'Which words stayed?');
    const elsewhere = await openMemorySurface(surface.store, 'popup');
    expect(elsewhere.template.value.name).toBe('Interview feedback');
    choice.use(choice.current.value.id);
    expect(surface.template.value.name).toBe('Mine');
    const later = await openMemorySurface(surface.store, 'panel');
    expect(later.template.value.aspects[0]?.questions[0]?.text).toBe('Which words stayed?');
  });
});

describe('a template in use', () => {
  it('belongs to the interview being prepared, and to those after it', async () => {
    const { choice, surface } = await openDesk();
    choice.duplicate('Mine');
    choice.use(choice.current.value.id);
    const preparation = createPreparation({ ...surface, steps: STEPS });
    const question = surface.template.value.aspects[0]?.questions[0];
    if (question === undefined) throw new Error('no question');
    preparation.toggle(question);
    expect(preparation.head.value?.template).toBe(choice.current.value.id);
    expect(preparation.isChosen(question)).toBe(true);
  });

  it('keeps the wording of what was chosen from another', async () => {
    const { choice, surface, type } = await openDesk();
    const preparation = createPreparation({ ...surface, steps: STEPS });
    const question = surface.template.value.aspects[0]?.questions[0];
    if (question === undefined) throw new Error('no question');
    preparation.toggle(question);
    choice.duplicate('Mine');
    const copied = choice.template.value.aspects[0]?.questions[0];
    if (copied === undefined) throw new Error('no copy');
    type(copied, 'Which words stayed?');
    choice.use(choice.current.value.id);
    const [entry] = preparation.chosen.value;
    expect(entry && preparation.textOf(entry)).toBe(question.text);
  });

  it('that is deleted gives way to the shipped one', async () => {
    const { choice, surface } = await openDesk();
    choice.duplicate('Mine');
    choice.use(choice.current.value.id);
    choice.remove();
    expect(surface.template.value.id).toBe('debrief-en');
    expect(choice.current.value.source).toBe('shipped');
  });
});

describe('what was deleted', () => {
  it('of a template comes back whole, but for what had been deleted before', async () => {
    const { choice, editor, surface } = await openDesk();
    choice.duplicate('Mine');
    const early = choice.template.value.aspects[0]?.questions[0];
    if (early === undefined) throw new Error('no question');
    editor.deleteQuestion(early);
    surface.pass(10);
    const without = templateFile(choice.template.value);
    choice.remove();
    const gone = choice.deleted.value.find(({ kind }) => kind === 'template');
    if (gone === undefined) throw new Error('no deleted template');
    choice.bringBack(gone);
    expect(templateFile(choice.template.value)).toEqual(without);
  });

  it('stands in the list, an aspect with its questions as one, and comes back so', async () => {
    const { choice, editor } = await openDesk();
    const before = templateFile(choice.template.value);
    const [first, second] = choice.template.value.aspects;
    if (first === undefined || second?.questions[0] === undefined) throw new Error('no aspects');
    editor.deleteAspect(first);
    editor.deleteQuestion(second.questions[0]);
    expect(
      choice.deleted.value.map(({ kind, words, parts }) => [kind, words, parts.length]),
    ).toEqual(
      expect.arrayContaining([
        ['aspect', first.name, 3],
        ['question', second.questions[0].text, 0],
      ]),
    );
    expect(choice.deleted.value).toHaveLength(2);
    for (const thing of choice.deleted.value) choice.bringBack(thing);
    expect(choice.deleted.value).toEqual([]);
    expect(templateFile(choice.template.value)).toEqual(before);
  });
});

describe('what is said of a template', () => {
  it('is written for one of the own, in one step a sitting, and never for the shipped one', async () => {
    const { choice, undo, surface } = await openDesk();
    expect(choice.describe({ name: 'Other' }, 'one')).toBe(false);
    choice.create('Mine');
    choice.describe({ name: 'Min' }, 'two');
    choice.describe({ name: 'Mine for spring' }, 'two');
    expect(choice.current.value.name).toBe('Mine for spring');
    undo.undo();
    expect(choice.current.value.name).toBe('Mine');
    expect(surface.records.get(keys.template(templateId('debrief-en')))).toBeUndefined();
  });
});
