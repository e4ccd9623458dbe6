/**
 * Records put into a browser as if surfaces had written them earlier.
 *
 * Owns: turning edits into stored records with the domain's own rules, and the shipped template as
 * the tests read it. Must not know: which records make a story.
 */
import { readFileSync } from 'node:fs';
import type { Worker } from '@playwright/test';
import { findAsks } from '../../../domain/choosing.ts';
import { applyEdit, type Edit } from '../../../domain/edit.ts';
import { questionId } from '../../../domain/ids.ts';
import type { Asks } from '../../../domain/interview.ts';
import { keys, type RecordKey } from '../../../domain/keys.ts';
import type { StoredRecord } from '../../../domain/record.ts';
import { parseShippedTemplate } from '../../../domain/shipped-template.ts';
import { resolveTemplate } from '../../../domain/template.ts';

const ENGLISH = new URL('../../../assets/templates/en.json', import.meta.url);

export const shipped = parseShippedTemplate(JSON.parse(readFileSync(ENGLISH, 'utf8')));
const template = resolveTemplate(shipped, { get: () => undefined, list: () => [] });

/** Every question that is offered, in the template's order. */
export const allAsks: readonly Asks[] = template.aspects.flatMap((aspect) =>
  aspect.questions
    .filter((question) => question.on)
    .flatMap((question) => findAsks(template, question.id) ?? []),
);

export function asksWith(text: string): Asks {
  const found = allAsks.find((asks) => asks.text === text);
  if (found === undefined) throw new Error(`The template has no question "${text}".`);
  return found;
}

/** Questions of a person's own, made from the shipped ones; each has an id and words of its own. */
export function manyAsks(count: number): readonly Asks[] {
  return Array.from({ length: count }, (_, at) => {
    const asks = allAsks[at % allAsks.length];
    if (asks === undefined) throw new Error('The template has no questions.');
    return { ...asks, question: questionId(`own${at}`), text: `${asks.text} (${at + 1})` };
  });
}

/** Raised for every story: what stood before is out of sight for all who still hold it. */
let epoch = 0;

export function recordsAfter(edits: readonly Edit[]): ReadonlyMap<RecordKey, StoredRecord> {
  const records = new Map<RecordKey, StoredRecord>();
  for (const edit of edits) {
    const author = { now: Date.now(), actor: 'earlier', epoch };
    const after = applyEdit(records.get(edit.key), edit, author);
    if (after !== undefined) records.set(edit.key, after);
  }
  return records;
}

/** What surfaces read afterwards is what the edits make, and nothing else. */
export async function storeOnly(worker: Worker, edits: readonly Edit[]): Promise<void> {
  epoch += 1;
  // Where the panel of this tab was goes with what it was about.
  await worker.evaluate(() => chrome.storage.session.clear());
  // With its time: without one, all that stood before could have been written since, and would come back.
  const fields = { raisedAt: Date.now() };
  await store(worker, [{ kind: 'set', key: keys.epoch, fields }, ...edits]);
}

/** In portions: a long history in one message would be a very long one. */
const PORTION = 2000;

export async function store(worker: Worker, edits: readonly Edit[]): Promise<void> {
  const items = [...recordsAfter(edits)];
  for (let from = 0; from < items.length; from += PORTION) {
    const text = JSON.stringify(Object.fromEntries(items.slice(from, from + PORTION)));
    await worker.evaluate((records) => chrome.storage.local.set(JSON.parse(records)), text);
  }
}
