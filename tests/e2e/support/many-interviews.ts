/**
 * Interviews as they lie in storage, any number of them.
 *
 * Owns: their form, of version 1. Must not know: who reads them.
 */
import type { ExtensionBrowser } from './browser.ts';

type Items = Record<string, object>;

const DAY = 86_400_000;
const STATUSES = ['asked', 'planned', 'setAside'] as const;

/** Puts them into the extension's storage, as another page of it would. */
export async function store(extension: ExtensionBrowser, items: Items): Promise<void> {
  await extension.worker.evaluate(async (given) => {
    const area = chrome.storage.local as { set?: (items: object) => Promise<void> };
    await area.set?.(given);
  }, items);
}

export function register(fields: Readonly<Record<string, unknown>>, time: number): object {
  const stamped = Object.entries(fields).map(([name, value]) => [name, [value, time, 'seed']]);
  return { v: 1, kind: 'register', epoch: 0, fields: Object.fromEntries(stamped) };
}

/** The newest is `past-0`, a day before the next; of each three questions one was asked. */
export function manyInterviews(count: number, questions: number, now = Date.now()): Items {
  const items: Items = {};
  for (let at = 0; at < count; at += 1) {
    const startedAt = now - (at + 1) * DAY;
    const id = `past-${at}`;
    const endedAt = startedAt + 45 * 60_000;
    const head = { createdAt: startedAt, startedAt, endedAt, endedBy: 'hand', site: 'meet' };
    items[`v1/interview/${id}`] = register(head, startedAt);
    for (let each = 0; each < questions; each += 1) {
      const asks = {
        template: 'debrief-en',
        question: `q${each}`,
        text: `Question ${each} of interview ${at}`,
        hint: 'In a word',
        aspect: 'depth',
        aspectName: 'Depth',
        questionKind: 'open',
      };
      const status = STATUSES[each % STATUSES.length];
      const fields = { asks, order: `a${each}`, chosenAt: startedAt, status };
      items[`v1/entry/${id}/debrief-en~q${each}`] = register(fields, startedAt);
      const text = `Note ${each} of interview ${at}`;
      items[`v1/note/${id}/debrief-en~q${each}`] = {
        v: 1,
        kind: 'text',
        epoch: 0,
        versions: [{ dot: ['seed', 1], text }],
        seen: { seed: 1 },
      };
    }
  }
  return items;
}
