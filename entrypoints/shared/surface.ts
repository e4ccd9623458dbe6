/**
 * What every page of the extension is built on: its replica, its records, clock and ids.
 *
 * Owns: the making of these, once per page. Must not know: any particular page.
 */

import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { nanoid } from 'nanoid';
import { forgottenEdits, preparedInterview } from '@/domain/current.ts';
import { type TemplateId, templateId } from '@/domain/ids.ts';
import { groups, type KeyGroup } from '@/domain/keys.ts';
import { activeTemplate } from '@/domain/own-template.ts';
import { readSettings, type Settings } from '@/domain/settings.ts';
import type { ShippedTemplate } from '@/domain/shipped-template.ts';
import type { Template } from '@/domain/template.ts';
import { headsOf } from '@/state/heads.ts';
import { openOwnTemplates } from '@/state/open-own-templates.ts';
import type { Surroundings } from '@/state/ports.ts';
import { createRecords, type Records } from '@/state/records.ts';
import {
  createTemplateFinder,
  type MoreTemplates,
  type TemplateFinder,
} from '@/state/template-finder.ts';
import { localArea } from '@/storage/area.ts';
import { whenMigrated } from '@/storage/migrations/gate.ts';
import { readOnlyArea, readOnlyReplica } from '@/storage/migrations/read-only.ts';
import { createReplica } from '@/storage/replica.ts';

export type Surface = {
  readonly records: Records;
  /** English, which stands by for every other. */
  readonly shipped: ShippedTemplate;
  readonly shelf: TemplateFinder;
  /** The name of the template that the interview to come, or the one that runs, is chosen from. */
  readonly active: ReadonlySignal<TemplateId | null>;
  /** That template. */
  readonly template: ReadonlySignal<Template>;
  /** What comes with the language in use beside its questions: follow-ups, ready choices, the question
   * that carries a plan over. English until it has come (state/template-language-in-use.ts). */
  readonly spoken: Signal<ShippedTemplate>;
  /** How templates are found that come later: other languages, a school's. */
  readonly moreTemplates: Signal<MoreTemplates>;
  readonly settings: ReadonlySignal<Settings>;
  readonly surroundings: Surroundings;
  /** A newer Debrief has been here: the page shows what it can and changes nothing. */
  readonly isNewer: boolean;
  /** Aborted when the page goes. */
  readonly signal: AbortSignal;
};

/** Rejects when storage cannot be read: then the page shows that and nothing else. */
export async function openSurfaceOn(
  shipped: ShippedTemplate,
  more: readonly KeyGroup[] = [],
  stored = localArea(),
): Promise<Surface> {
  const life = new AbortController();
  addEventListener('pagehide', (event) => {
    // A page kept for going back goes on living.
    if (!event.persisted) life.abort();
  });
  const clock = { now: () => Date.now() };
  const isNewer = (await whenMigrated(stored, life.signal)) === 'newer';
  const replica = createReplica({
    area: isNewer ? readOnlyArea(stored) : stored,
    actor: nanoid(8),
    now: clock.now,
    signal: life.signal,
  });
  const records = createRecords(isNewer ? readOnlyReplica(replica) : replica, life.signal);
  const template = templateId(shipped.id);
  await records.open([
    groups.epoch,
    groups.settings,
    groups.templates,
    groups.aspects(template),
    groups.questions(template),
    groups.interviews,
    ...more,
  ]);
  await openOwnTemplates(records, life.signal, reportError);
  records.edit(forgottenEdits(headsOf(records), clock.now()));
  const settings = computed(() => readSettings(records), { name: 'settings' });
  const moreTemplates = signal<MoreTemplates>(() => undefined, { name: 'moreTemplates' });
  const shelf = createTemplateFinder({ records, shipped, more: moreTemplates });
  const active = computed(
    () => activeTemplate(preparedInterview(headsOf(records), clock.now()), settings.value),
    { name: 'activeTemplate' },
  );
  return {
    records,
    shipped,
    shelf,
    active,
    template: computed(() => shelf.find(active.value), { name: 'template' }),
    spoken: signal(shipped, { name: 'spoken' }),
    moreTemplates,
    settings,
    isNewer,
    surroundings: { clock, ids: { next: () => nanoid(12) } },
    signal: life.signal,
  };
}
