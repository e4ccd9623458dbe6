/** The popup over real models, and words for what a person does with it. */
import { computed, signal } from '@preact/signals';
import { render, screen, within } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { vi } from 'vitest';
import type { PopupActions } from '@/components/popup/Foot.tsx';
import { Popup } from '@/components/popup/Popup.tsx';
import { carryOverWords } from '@/components/ui/carry-over-words.ts';
import type { RestoredWordProps } from '@/components/ui/RestoredNotice.tsx';
import { activeTemplate, useTemplateEdits } from '@/domain/own-template.ts';
import { countQuestions } from '@/domain/template.ts';
import { followInterviews } from '@/entrypoints/shared/follow-interviews.ts';
import { createOpenPlans } from '@/state/open-plans.ts';
import { createOwnPacks } from '@/state/own-packs.ts';
import { createPreparation, type Preparation } from '@/state/preparation.ts';
import { createSuggestions } from '@/state/suggestions.ts';
import { noNotice } from '../../support/copies-desk.ts';
import { createFakeSites, type FakeSites } from '../../support/fake-sites.ts';
import { type MemorySurface, openMemorySurface } from '../../support/memory-surface.ts';

const STEPS = { choose: 'choosing', takeOff: 'taking off', move: 'moving' };
const PACK_STEPS = { save: 'saving a pack', rename: 'renaming it', remove: 'deleting it' };
const VERDICTS = { seen: 'seeing it', notYet: 'not seeing it', dropped: 'dropping it' };

export async function openPopup(
  given: {
    readonly surface?: MemorySurface;
    readonly actions?: Partial<PopupActions>;
    readonly restored?: RestoredWordProps;
    readonly fakeSites?: FakeSites;
    readonly hasCall?: boolean;
  } = {},
) {
  const surface = given.surface ?? (await openMemorySurface());
  const template = computed(() =>
    surface.shelf.find(activeTemplate(preparation.head.value, surface.settings.value)),
  );
  const preparation: Preparation = createPreparation({ ...surface, template, steps: STEPS });
  await followInterviews(
    surface.records,
    preparation.planning.followed,
    new AbortController().signal,
  );
  const plans = createOpenPlans({
    records: surface.records,
    clock: surface.surroundings.clock,
    preparation,
    words: (plan) => carryOverWords(plan, surface.shipped),
    steps: VERDICTS,
  });
  const { clock } = surface.surroundings;
  const suggestions = createSuggestions({
    ...surface,
    clock,
    preparation,
    plans,
    lastFacts: signal(undefined),
    step: 'putting it away',
  });
  const onInterviews = vi.fn();
  const actions: PopupActions = {
    openPanel: vi.fn(async () => 'no-call' as const),
    allowSite: vi.fn(async () => 'no-call' as const),
    openBeside: vi.fn(async () => true),
    readAll: vi.fn(),
    openTemplate: vi.fn(),
    openPast: vi.fn(),
    openPractice: vi.fn(),
    openWindow: vi.fn(),
    copyHandIn: vi.fn(async () => true),
    copyForInterviewer: vi.fn(async () => true),
    saveForm: vi.fn(async () => 'debrief-form.html'),
    ...given.actions,
  };
  const view = render(
    <Popup
      preparation={preparation}
      plans={plans}
      suggestions={suggestions}
      template={preparation.template}
      countOf={countQuestions}
      templates={surface.shelf.all}
      onTemplate={(id) =>
        surface.records.edit(useTemplateEdits(id, surface.shipped.id, preparation.head.peek()))
      }
      ownPacks={createOwnPacks({ ...surface, preparation, steps: PACK_STEPS })}
      packs={signal(surface.shipped.packs)}
      missingLanguage={signal(null)}
      saveState={surface.records.saveState}
      unreadable={surface.records.unreadable}
      restored={given.restored ?? noNotice()}
      sites={(given.fakeSites ?? createFakeSites()).model}
      hasCall={given.hasCall ?? true}
      actions={actions}
      onStanding={preparation.readySearch}
      onInterviews={onInterviews}
    />,
  );
  return { ...view, surface, preparation, plans, actions, onInterviews, user: userEvent.setup() };
}

export function searchBox(): HTMLElement {
  return screen.getByRole('searchbox', { name: 'Search questions' });
}

/** The texts of the chosen questions, from the top. */
export function chosenTexts(): readonly string[] {
  const list = screen.queryByRole('list', { name: 'Chosen questions' });
  if (list === null) return [];
  return within(list)
    .getAllByRole('checkbox', { checked: true })
    .map((box) => box.closest('label')?.textContent ?? '');
}

export function question(text: RegExp): HTMLElement {
  return screen.getByRole('checkbox', { name: text });
}
