/**
 * The template editor on a store in memory, with a hand that types.
 *
 * Owns: the making of the editor and of a sitting at one of its fields. Must not know: elements.
 */
import { computed } from '@preact/signals';
import { preparedInterview } from '@/domain/current.ts';
import { readHeads } from '@/domain/interview.ts';
import { activeTemplate } from '@/domain/own-template.ts';
import { readSettings } from '@/domain/settings.ts';
import type { Question } from '@/domain/template.ts';
import { createTemplateChoice, type TemplateChoice } from '@/state/template-choice.ts';
import { createTemplateEditor, type TemplateEditor } from '@/state/template-editor.ts';
import { createTemplateExchange, type TemplateExchange } from '@/state/template-import.ts';
import { createUndoStack, type UndoStack } from '@/state/undo-stack.ts';
import type { MemorySurface } from './memory-surface.ts';
import { readJson } from './read-json.ts';

const STEPS = {
  edit: 'rewording a question',
  rename: 'renaming an aspect',
  add: 'adding a question',
  addAspect: 'adding an aspect',
  delete: 'deleting a question',
  deleteAspect: 'deleting an aspect',
  move: 'moving a question',
  moveAspect: 'moving an aspect',
  offer: 'offering or resting a question',
  restore: 'restoring the shipped wording',
  hint: 'rewording a hint',
  details: 'changing what sort of question it is',
  addLines: 'adding pasted questions',
  duplicate: 'copying a question',
  restoreAll: 'restoring all that was shipped',
};

const TEMPLATE_STEPS = {
  create: 'making a template',
  duplicate: 'copying a template',
  describe: 'describing a template',
  remove: 'deleting a template',
  bringBack: 'bringing back what was deleted',
  use: 'choosing a template for the next interview',
};

export type TypingEditor = {
  readonly undo: UndoStack;
  readonly choice: TemplateChoice;
  readonly editor: TemplateEditor;
  /** One sitting: the cursor comes, each text is what the field holds in turn, the cursor goes. */
  readonly type: (question: Question, ...texts: readonly string[]) => void;
};

export function openEditor(surface: MemorySurface): TypingEditor {
  const { records, shelf, shipped, surroundings } = surface;
  const undo = createUndoStack(records);
  const prepared = () => preparedInterview(readHeads(records), surroundings.clock.now());
  const choice = createTemplateChoice({
    records,
    shelf,
    shipped,
    undo,
    surroundings,
    active: computed(() => shelf.find(activeTemplate(prepared(), readSettings(records)))),
    prepared,
    names: TEMPLATE_STEPS,
  });
  const { template } = choice;
  const editor = createTemplateEditor({ template, undo, surroundings, names: STEPS });
  return {
    undo,
    choice,
    editor,
    type(question, ...texts) {
      const field = editor.wordingOf(question);
      field.enter();
      for (const text of texts) field.type(text);
      field.leave();
    },
  };
}

/** The import on such a page, which reads JSON alone. */
export function exchangeOn(
  { choice, undo }: Pick<TypingEditor, 'choice' | 'undo'>,
  { surroundings }: Pick<MemorySurface, 'surroundings'>,
): TemplateExchange {
  const label = 'importing a file';
  return createTemplateExchange({ choice, undo, surroundings, read: readJson, label });
}
