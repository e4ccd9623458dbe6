/** Taking back the first setting that was ever made. */
import { expect, it } from 'vitest';
import { templateId } from '@/domain/ids.ts';
import { keys } from '@/domain/keys.ts';
import { useTemplateEdits } from '@/domain/own-template.ts';
import { isAlive } from '@/domain/record.ts';
import { readSettings } from '@/domain/settings.ts';
import { createUndoStack } from '@/state/undo-stack.ts';
import { openMemorySurface } from '../support/memory-surface.ts';

it('leaves the settings that were made since, and no template', async () => {
  const { records, shipped } = await openMemorySurface();
  const undo = createUndoStack(records);
  undo.edit('using it', useTemplateEdits(templateId('mine'), shipped.id, undefined));
  expect(readSettings(records).template).toBe('mine');
  records.edit([{ kind: 'set', key: keys.settings, fields: { syncNotes: false } }]);
  undo.undo();
  expect(readSettings(records).template).toBe('');
  expect(readSettings(records).syncNotes).toBe(false);
  const stored = records.get(keys.settings);
  expect(stored !== undefined && isAlive(stored)).toBe(true);
});
