/**
 * Taking an edit back: a new edit, on fields that still are as they were left.
 *
 * Owns: the inverse of an edit. Must not know: how many steps are remembered, or the interface.
 */
import { applyEdit, type Edit } from './edit.ts';
import { canonical, type Json } from './json.ts';
import { keys, type RecordKey } from './keys.ts';
import type { RecordLookup } from './lookup.ts';
import { isAlive, type StoredRecord } from './record.ts';
import { valuesOf } from './register.ts';
import { sameDot, visibleVersions } from './text.ts';

/** One step back: what to write, and what must still stand for it to be right. */
export type UndoStep = {
  readonly edit: Edit;
  /** The values that the undone edit left; a field that differs by now is somebody's newer edit. Of a
   * text: `text`, what was written. */
  readonly left: { readonly [name: string]: Json };
};

/** To be called before the edits are made. What is typed is not undone here: a field has its own undo. */
export function undoSteps(edits: readonly Edit[], before: RecordLookup): readonly UndoStep[] {
  const steps: UndoStep[] = [];
  const since = new Map<RecordKey, StoredRecord>();
  for (const edit of edits) {
    const record = since.get(edit.key) ?? before.get(edit.key);
    steps.unshift(...inverse(edit, record));
    const after = applyEdit(record, edit, { now: 0, actor: 'undo', epoch: record?.epoch ?? 0 });
    if (after !== undefined) since.set(edit.key, after);
  }
  return steps;
}

function inverse(edit: Edit, record: StoredRecord | undefined): readonly UndoStep[] {
  const stood = record !== undefined && isAlive(record);
  switch (edit.kind) {
    case 'set':
      return [inverseOfSet(edit, stood ? record : undefined)];
    case 'delete':
      return stood ? [{ edit: { kind: 'revive', key: edit.key }, left: {} }] : [];
    case 'revive':
      return stood ? [] : [{ edit: { kind: 'delete', key: edit.key }, left: {} }];
    case 'write':
      return inverseOfWrite(edit, record);
    case 'join':
      return [];
  }
}

/** What was replaced comes back in place of what was written. */
function inverseOfWrite(
  { key, text, replaces }: Extract<Edit, { kind: 'write' }>,
  record: StoredRecord | undefined,
): readonly UndoStep[] {
  const stood = record?.kind === 'text' ? visibleVersions(record) : [];
  const replaced = stood.filter(({ dot }) => replaces.some((each) => sameDot(each, dot)));
  const left: UndoStep['left'] = text === '' ? {} : { text };
  const texts = replaced.length === 0 && text !== '' ? [''] : replaced.map((old) => old.text);
  return texts.map((old) => ({ edit: { kind: 'write', key, text: old, replaces: [] }, left }));
}

function inverseOfSet(
  edit: Extract<Edit, { kind: 'set' }>,
  record: StoredRecord | undefined,
): UndoStep {
  // `present` marks a difference laid over a shipped thing: taking the first difference back means
  // "as shipped" (null), while deleting the record would mean that the person deleted the thing.
  // Deleted settings would take along, once they are forgotten, what was set meanwhile.
  const isDifference = 'present' in edit.fields || edit.key === keys.settings;
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
    if (next?.edit.kind === 'write') return { ...step, left: next.left };
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
    if (edit.kind === 'write') return writeBack(edit, left, record);
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

/** Over what was written, where it still stands as it was; what was typed since is somebody's. */
function writeBack(
  edit: Extract<Edit, { kind: 'write' }>,
  { text }: UndoStep['left'],
  record: StoredRecord | undefined,
): readonly Edit[] {
  if (text === undefined) return [edit];
  const stands = record?.kind === 'text' ? visibleVersions(record) : [];
  const replaces = stands.filter((version) => version.text === text).map(({ dot }) => dot);
  return replaces.length === 0 ? [] : [{ ...edit, replaces }];
}
