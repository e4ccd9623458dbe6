/** Taking back the first setting that was ever made, and what cannot be taken back just now. */
import { expect, it, vi } from 'vitest';
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

it('that cannot be written stays to be taken back, and is not said to have been', async () => {
  const { records, store } = await openMemorySurface();
  const undo = createUndoStack(records);
  const set = { kind: 'set', key: keys.settings, fields: { syncNotes: false } } as const;
  undo.edit('a setting', [set]);
  await vi.waitFor(() => expect(records.saveState.value.kind).toBe('saved'));
  const before = store.read(keys.settings);
  store.put({ [keys.settings]: { v: 1, odd: true } });
  await vi.waitFor(() => expect(records.unreadable.value.size).toBe(1));
  expect(undo.undo()).toEqual([]);
  expect(undo.last.value).toBe('a setting');
  expect(undo.next.value).toBeUndefined();
  store.put({ [keys.settings]: before });
  await vi.waitFor(() => expect(records.unreadable.value.size).toBe(0));
  expect(undo.undo()).toEqual([keys.settings]);
  expect(undo.next.value).toBe('a setting');
});
