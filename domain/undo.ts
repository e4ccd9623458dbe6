/**
 * Taking an edit back: a new edit, on fields that still are as they were left.
 *
 * Owns: the inverse of an edit. Must not know: how many steps are remembered, or the interface.
 */
import { applyEdit, type Edit } from './edit.ts';
import { canonical, type Json } from './json.ts';
import type { RecordKey } from './keys.ts';
import type { RecordLookup } from './lookup.ts';
import { isAlive, type StoredRecord } from './record.ts';
import { valuesOf } from './register.ts';

/** One step back: what to write, and what must still stand for it to be right. */
export type UndoStep = {
  readonly edit: Edit;
  /** The values that the undone edit left; a field that differs by now is somebody's newer edit. */
  readonly left: { readonly [name: string]: Json };
};

/** To be called before the edits are made. Texts are not undone here: their field has its own undo. */
export function undoSteps(edits: readonly Edit[], before: RecordLookup): readonly UndoStep[] {
  const steps: UndoStep[] = [];
  const since = new Map<RecordKey, StoredRecord>();
  for (const edit of edits) {
    const record = since.get(edit.key) ?? before.get(edit.key);
    const step = inverse(edit, record);
    if (step !== undefined) steps.unshift(step);
    const after = applyEdit(record, edit, { now: 0, actor: 'undo', epoch: record?.epoch ?? 0 });
    if (after !== undefined) since.set(edit.key, after);
  }
  return steps;
}

function inverse(edit: Edit, record: StoredRecord | undefined): UndoStep | undefined {
  const stood = record !== undefined && isAlive(record);
  switch (edit.kind) {
    case 'set':
      return inverseOfSet(edit, stood ? record : undefined);
    case 'delete':
      return stood ? { edit: { kind: 'revive', key: edit.key }, left: {} } : undefined;
    case 'revive':
      return stood ? undefined : { edit: { kind: 'delete', key: edit.key }, left: {} };
    case 'write':
    case 'join':
      return undefined;
  }
}

function inverseOfSet(
  edit: Extract<Edit, { kind: 'set' }>,
  record: StoredRecord | undefined,
): UndoStep {
  // `present` marks a difference laid over a shipped thing: taking the first difference back means
  // "as shipped" (null), while deleting the record would mean that the person deleted the thing.
  const isDifference = 'present' in edit.fields;
  if (record?.kind !== 'register' && !isDifference) {
    return { edit: { kind: 'delete', key: edit.key }, left: edit.fields };
  }
  const old = record?.kind === 'register' ? valuesOf(record) : {};
  const names = Object.keys(edit.fields).filter((name) => name !== 'present');
  const fields = Object.fromEntries(names.map((name) => [name, old[name] ?? null]));
  return { edit: { kind: 'set', key: edit.key, fields }, left: edit.fields };
}

/** The step back over two edits at once, where the later one goes on with the earlier. */
export function joinSteps(
  earlier: readonly UndoStep[],
  later: readonly UndoStep[],
): readonly UndoStep[] {
  const joined = earlier.map((step): UndoStep => {
    const next = later.find((other) => other.edit.key === step.edit.key);
    if (next?.edit.kind !== 'set') return step;
    if (step.edit.kind !== 'set') return { ...step, left: { ...step.left, ...next.left } };
    return {
      edit: { ...step.edit, fields: { ...next.edit.fields, ...step.edit.fields } },
      left: { ...step.left, ...next.left },
    };
  });
  const known = new Set(earlier.map((step) => step.edit.key));
  return [...later.filter((step) => !known.has(step.edit.key)), ...joined];
}

export function undoEdits(steps: readonly UndoStep[], now: RecordLookup): readonly Edit[] {
  return steps.flatMap(({ edit, left }): readonly Edit[] => {
    const record = now.get(edit.key);
    if (record?.kind !== 'register') return edit.kind === 'set' ? [] : [edit];
    const values = valuesOf(record);
    if (edit.kind !== 'set') {
      // A thing that has been worked with since it was made is no longer just made.
      const isAsLeft = Object.entries(left).every(
        ([name, value]) => canonical(values[name]) === canonical(value),
      );
      return isAsLeft ? [edit] : [];
    }
    const same = Object.entries(edit.fields).filter(
      ([name]) => canonical(values[name]) === canonical(left[name]),
    );
    return same.length === 0 ? [] : [{ ...edit, fields: Object.fromEntries(same) }];
  });
}
