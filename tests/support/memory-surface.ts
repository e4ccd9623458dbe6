/**
 * What a page is built on, for component tests: the real replica and models over a store in memory.
 *
 * Owns: that store, a clock that stands still, ids that count. The store copies values, answers
 * later and tells of changes, as the browser's does. Must not know: any particular page.
 */
import { computed, type ReadonlySignal } from '@preact/signals';
import english from '@/assets/templates/en.json';
import { preparedInterview } from '@/domain/current.ts';
import { templateId } from '@/domain/ids.ts';
import { readHeads } from '@/domain/interview.ts';
import { groups } from '@/domain/keys.ts';
import { activeTemplate } from '@/domain/own-template.ts';
import { readSettings, type Settings } from '@/domain/settings.ts';
import { parseShippedTemplate, type ShippedTemplate } from '@/domain/shipped-template.ts';
import type { Template } from '@/domain/template.ts';
import { openOwnTemplates } from '@/state/open-own-templates.ts';
import type { Surroundings } from '@/state/ports.ts';
import { createRecords, type Records } from '@/state/records.ts';
import { createTemplateShelf, type TemplateShelf } from '@/state/template-shelf.ts';
import { createReplica } from '@/storage/replica.ts';
import { createSharedStore, type SharedStore } from './shared-area.ts';

export type MemorySurface = {
  readonly records: Records;
  readonly shipped: ShippedTemplate;
  readonly shelf: TemplateShelf;
  readonly template: ReadonlySignal<Template>;
  readonly settings: ReadonlySignal<Settings>;
  readonly surroundings: Surroundings;
  readonly store: SharedStore;
  /** Time stands still until it is told to pass. */
  readonly pass: (milliseconds: number) => void;
};

/** A second page on the same data: hand in the first one's store. */
export async function openMemorySurface(
  store: SharedStore = createSharedStore({ turns: atOnce }),
  actor = 'page',
): Promise<MemorySurface> {
  const { signal } = new AbortController();
  let now = Date.UTC(2026, 10, 23, 12);
  const clock = { now: () => now };
  let drawn = 0;
  const ids = { next: () => `${actor}${++drawn}` };
  const { area } = store.connect();
  const records = createRecords(createReplica({ area, actor, now: clock.now, signal }), signal);
  const shipped = parseShippedTemplate(english);
  const template = templateId(shipped.id);
  await records.open([
    groups.epoch,
    groups.settings,
    groups.templates,
    groups.aspects(template),
    groups.questions(template),
    groups.packs(template),
    groups.interviews,
  ]);
  await openOwnTemplates(records, signal, () => undefined);
  const shelf = createTemplateShelf({ records, shipped, managed: computed(() => []) });
  return {
    records,
    shipped,
    shelf,
    template: computed(() => {
      const head = preparedInterview(readHeads(records), clock.now());
      return shelf.find(activeTemplate(head, readSettings(records)));
    }),
    settings: computed(() => readSettings(records)),
    surroundings: { clock, ids },
    store,
    pass(milliseconds) {
      now += milliseconds;
    },
  };
}

/** Every step of the store takes its turn without waiting for a test to say so. */
const atOnce = { turn: () => Promise.resolve(), settle: () => Promise.resolve(0) };
