/**
 * The options page over the real models, as its entrypoint puts it together.
 *
 * Owns: that page, and what it handed out. Must not know: any single test.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { render, screen, within } from '@testing-library/preact';
import { type UserEvent, userEvent } from '@testing-library/user-event';
import { type Mock, vi } from 'vitest';
import { SITES_ALWAYS_ON } from '@/calls/sites/always-on.ts';
import { SITES_ON_REQUEST } from '@/calls/sites/on-request.ts';
import { PERMISSION_REASONS } from '@/components/options/about/permission-reasons.ts';
import { OptionsPage } from '@/components/options/OptionsPage.tsx';
import type { Diagnosis } from '@/domain/diagnosis.ts';
import { NO_MANAGED } from '@/domain/managed-template.ts';
import { resolveTemplate } from '@/domain/template.ts';
import { templateFile } from '@/domain/template-file.ts';
import { keepYoursEdit, outdatedIn, takeNewEdit } from '@/domain/three-way.ts';
import { readPasted } from '@/entrypoints/options/read-pasted.ts';
import { createFolds } from '@/state/folds.ts';
import type { Managed } from '@/state/managed-templates.ts';
import { recordAbout } from '@/state/record-about.ts';
import { createReminderChoice } from '@/state/reminder-choice.ts';
import { createSettingsEditor } from '@/state/settings-editor.ts';
import { createTemplateSearch } from '@/state/template-search.ts';
import { createTemplateShelf } from '@/state/template-shelf.ts';
import { createYourData } from '@/state/your-data.ts';
import { type CopiesDesk, createCopiesDesk, noNotice } from '../../support/copies-desk.ts';
import { createFakeNotices, type FakeNotices } from '../../support/fake-notices.ts';
import { createFakeSites, type FakeSites } from '../../support/fake-sites.ts';
import { type MemorySurface, openMemorySurface } from '../../support/memory-surface.ts';
import type { SharedStore } from '../../support/shared-area.ts';
import { exchangeOn, openEditor } from '../../support/template-page.ts';

export type OptionsOnScreen = {
  readonly surface: MemorySurface;
  readonly user: UserEvent;
  readonly container: Element;
  /** Texts offered as files, the last one last. */
  readonly exported: readonly string[];
  readonly desk: CopiesDesk;
  readonly fakeSites: FakeSites;
  readonly fakeNotices: FakeNotices;
  readonly changeKeys: Mock;
};

const DIAGNOSIS: Diagnosis = {
  version: '0.1.0',
  browser: 'A browser',
  tabs: [
    {
      site: 'meet',
      phase: 'inCall',
      marks: [{ speaks: 'inCall strong', mark: '[data-call-ended=false]', count: 1 }],
    },
    { site: 'zoom', phase: null, marks: null },
  ],
};

export const ABOUT = {
  version: '0.1.0',
  permissions: Object.keys(PERMISSION_REASONS).filter((name) => name !== 'notifications'),
  permissionsOnRequest: ['notifications'],
  hosts: SITES_ALWAYS_ON.flatMap(({ origins }) => origins),
  hostsOnRequest: SITES_ON_REQUEST.flatMap(({ origins }) => origins),
};

/** Two aspects are as good as thirteen, and the rules of accessibility are checked in no time. */
const ASPECTS = ['Opening', 'Design'];

export async function openSmallSurface(
  store?: SharedStore,
  actor?: string,
): Promise<MemorySurface> {
  const surface = await openMemorySurface(store, actor);
  const aspects = surface.shipped.aspects.filter((each) => ASPECTS.includes(each.name));
  const shipped = { ...surface.shipped, aspects };
  return {
    ...surface,
    shipped,
    shelf: createTemplateShelf({
      records: surface.records,
      shipped,
      managed: computed(() => []),
    }),
    template: computed(() => resolveTemplate(shipped, surface.records)),
  };
}

export async function showOptions(
  given?: MemorySurface,
  desk = createCopiesDesk(),
  managed: ReadonlySignal<Managed> = signal(NO_MANAGED),
): Promise<OptionsOnScreen> {
  const surface = given ?? (await openSmallSurface());
  const { records, shipped } = surface;
  const { editor, choice, undo } = openEditor(surface);
  const exchange = exchangeOn({ choice, undo }, surface);
  const exported: string[] = [];
  const changeKeys = vi.fn();
  const data = createYourData(
    {
      ask: desk.ask,
      clock: surface.surroundings.clock,
      saveState: records.saveState,
      offerFile: (_, text) => exported.push(text),
      storedText: async (key) => JSON.stringify(surface.store.read(key)),
    },
    new AbortController().signal,
  );
  await data.refresh();
  const fakeSites = createFakeSites();
  const fakeNotices = createFakeNotices();
  await fakeSites.model.look();
  const { container } = render(
    <OptionsPage
      choice={choice}
      editor={editor}
      folds={createFolds()}
      followUps={signal(shipped)}
      missingLanguage={signal(null)}
      search={createTemplateSearch(choice.template, editor.drafts.aspects)}
      update={{
        outdated: computed(() => outdatedIn(choice.template.value)),
        onKeep: (each) => undo.edit('keeping a wording', [keepYoursEdit(each)]),
        onTake: (each) => undo.edit('taking a wording', [takeNewEdit(each)]),
      }}
      exchange={exchange}
      settings={createSettingsEditor(records, surface.settings)}
      reminders={createReminderChoice(records, fakeNotices.port)}
      sites={fakeSites.model}
      data={{ data, aboutOf: (key) => recordAbout(key, records, surface.shelf.find) }}
      keys={{
        read: async () => ['Alt+Shift+D', 'Alt+Shift+Q', '', 'Alt+Shift+K'],
        onChange: changeKeys,
      }}
      about={ABOUT}
      managed={managed}
      diagnostics={{
        diagnose: async () => DIAGNOSIS,
        copyText: async (text) => {
          exported.push(text);
          return true;
        },
      }}
      restored={noNotice()}
      saveState={records.saveState}
      unreadable={records.unreadable}
      onExport={async (format) => {
        exported.push(
          format === 'json' ? JSON.stringify(templateFile(choice.template.peek())) : format,
        );
        return true;
      }}
      onPasted={(pasted) =>
        exchange.offer(
          'what you pasted',
          readPasted(pasted, { unnamed: 'Questions', language: 'en' }),
        )
      }
    />,
  );
  const user = userEvent.setup({ delay: null });
  return { surface, user, container, exported, desk, fakeSites, fakeNotices, changeKeys };
}

/** The part of the page about one aspect. */
export function aspect(name: string): HTMLElement {
  return screen.getByRole('region', { name });
}

/** The wordings in an aspect, as its fields show them. */
export function wordings(name: string): readonly string[] {
  const named = { name: /^Question \d+$/ };
  const fields = within(aspect(name)).queryAllByRole<HTMLTextAreaElement>('textbox', named);
  return fields.map((field) => field.value);
}

export function questionField(name: string, place: number): HTMLTextAreaElement {
  return within(aspect(name)).getByRole('textbox', { name: `Question ${place}` });
}
