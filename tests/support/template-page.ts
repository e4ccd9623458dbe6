/**
 * The template editor on a store in memory, with a hand that types.
 *
 * Owns: the making of the editor and of a sitting at one of its fields. Must not know: elements.
 */
import type { Question } from '@/domain/template.ts';
import { createTemplateEditor, type TemplateEditor } from '@/state/template-editor.ts';
import type { MemorySurface } from './memory-surface.ts';

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
};

export type TypingEditor = {
  readonly editor: TemplateEditor;
  /** One sitting: the cursor comes, each text is what the field holds in turn, the cursor goes. */
  readonly type: (question: Question, ...texts: readonly string[]) => void;
};

export function openEditor(surface: MemorySurface): TypingEditor {
  const { records, template, surroundings } = surface;
  const editor = createTemplateEditor({ records, template, surroundings, names: STEPS });
  return {
    editor,
    type(question, ...texts) {
      const field = editor.wordingOf(question);
      field.enter();
      for (const text of texts) field.type(text);
      field.leave();
    },
  };
}
