/**
 * Taking an edit back: a new edit, on fields that still are as they were left.
 *
 * Owns: the inverse of an edit. Must not know: how many steps are remembered, or the interface.
 */
import type { Edit } from './edit.ts';
import { canonical, type Json } from './json.ts';
import type { RecordLookup } from './lookup.ts';
import { isAlive } from './record.ts';
import { valuesOf } from './register.ts';

/** One step back: what to write, and what must still stand for it to be right. */
export type UndoStep = {
  readonly edit: Edit;
  /** The values that the undone edit left; a field that differs by now is somebody's newer edit. */
  readonly left: { readonly [name: string]: Json };
};

/** To be called before the edits are made. Texts are not undone here: their field has its own undo. */
export function undoSteps(edits: readonly Edit[], before: RecordLookup): readonly UndoStep[] {
  return edits
    .flatMap((edit): readonly UndoStep[] => {
      const record = before.get(edit.key);
      const stood = record !== undefined && isAlive(record);
      switch (edit.kind) {
        case 'set': {
          if (!stood || record.kind !== 'register') {
            return [{ edit: { kind: 'delete', key: edit.key }, left: {} }];
          }
          const old = valuesOf(record);
          const names = Object.keys(edit.fields);
          const fields = Object.fromEntries(names.map((name) => [name, old[name] ?? null]));
          return [{ edit: { kind: 'set', key: edit.key, fields }, left: edit.fields }];
        }
        case 'delete':
          return stood ? [{ edit: { kind: 'revive', key: edit.key }, left: {} }] : [];
        case 'revive':
          return stood ? [] : [{ edit: { kind: 'delete', key: edit.key }, left: {} }];
        case 'write':
          return [];
      }
    })
    .reverse();
}

export function undoEdits(steps: readonly UndoStep[], now: RecordLookup): readonly Edit[] {
  return steps.flatMap(({ edit, left }): readonly Edit[] => {
    if (edit.kind !== 'set') return [edit];
    const record = now.get(edit.key);
    if (record?.kind !== 'register') return [];
    const values = valuesOf(record);
    const same = Object.entries(edit.fields).filter(
      ([name]) => canonical(values[name]) === canonical(left[name]),
    );
    return same.length === 0 ? [] : [{ ...edit, fields: Object.fromEntries(same) }];
  });
}
