/**
 * The models of the template editor, with the names of their steps.
 *
 * Owns: their making. Must not know: how the page looks, what is stored besides templates.
 */

import { computed } from '@preact/signals';
import { preparedInterview } from '@/domain/current.ts';
import { keepYoursEdit, outdatedIn, takeNewEdit } from '@/domain/three-way.ts';
import { t } from '@/locales/t.ts';
import { createFolds } from '@/state/folds.ts';
import { headsOf } from '@/state/heads.ts';
import { createTemplateChoice } from '@/state/template-choice.ts';
import { createTemplateEditor } from '@/state/template-editor.ts';
import { createTemplateSearch } from '@/state/template-search.ts';
import { createUndoStack } from '@/state/undo-stack.ts';
import type { PageSurface } from '../shared/page-surface.ts';

export function openEditor({
  records,
  shelf,
  shipped,
  spoken,
  surroundings,
  template,
}: PageSurface) {
  const undo = createUndoStack(records);
  const choice = createTemplateChoice({
    records,
    shelf,
    shipped,
    undo,
    surroundings,
    active: template,
    prepared: () => preparedInterview(headsOf(records), surroundings.clock.now()),
    names: {
      create: t('options.step.createTemplate'),
      duplicate: t('options.step.duplicateTemplate'),
      describe: t('options.step.describeTemplate'),
      remove: t('options.step.deleteTemplate'),
      bringBack: t('options.step.bringBack'),
      use: t('options.step.use'),
    },
  });
  const editor = createTemplateEditor({
    template: choice.template,
    undo,
    surroundings,
    names: {
      edit: t('options.step.edit'),
      hint: t('options.step.hint'),
      details: t('options.step.details'),
      rename: t('options.step.rename'),
      add: t('options.step.add'),
      addLines: t('options.step.addLines'),
      duplicate: t('options.step.duplicate'),
      addAspect: t('options.step.addAspect'),
      delete: t('options.step.delete'),
      deleteAspect: t('options.step.deleteAspect'),
      move: t('options.step.move'),
      moveAspect: t('options.step.moveAspect'),
      offer: t('options.step.offer'),
      restore: t('options.step.restore'),
      restoreAll: t('options.step.restoreAll'),
    },
  });
  return {
    undo,
    choice,
    editor,
    folds: createFolds(),
    /** Those of the template shown, where it brings its own; else those of the language in use. */
    followUps: computed(() => shelf.shippedOf(choice.current.value.id) ?? spoken.value, {
      name: 'followUps',
    }),
    search: createTemplateSearch(choice.template, editor.drafts.aspects),
    update: {
      outdated: computed(() => outdatedIn(choice.template.value), { name: 'outdated' }),
      onKeep: (outdated: Parameters<typeof keepYoursEdit>[0]) =>
        void undo.edit(t('options.step.keepYours'), [keepYoursEdit(outdated)]),
      onTake: (outdated: Parameters<typeof takeNewEdit>[0]) =>
        void undo.edit(t('options.step.takeNew'), [takeNewEdit(outdated)]),
    },
  };
}
