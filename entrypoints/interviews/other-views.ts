/**
 * The views beside the interviews, each loaded when it is first looked at.
 *
 * Owns: which view the address names, and its making. Must not know: what a view shows.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { VNode } from 'preact';
import { type OtherView, otherView } from '@/components/interviews/views.ts';
import type { ViewContext } from './view-context.ts';

export type ShownView = { readonly view: OtherView; readonly drawn: VNode };

const MAKERS: Readonly<Record<OtherView, (context: ViewContext) => Promise<VNode>>> = {
  plans: async (context) => (await import('./open-plans.tsx')).openPlans(context),
  insights: async (context) => (await import('./open-insights.tsx')).openInsights(context),
  dossier: async (context) => (await import('./open-dossier.tsx')).openDossier(context),
};

export type OtherViews = {
  /** Null while the interviews themselves are shown. */
  readonly shown: ReadonlySignal<ShownView | null>;
  /** Takes the address; resolves when what it names can be shown. False: it names no other view. */
  readonly look: (name: string) => Promise<boolean>;
};

export function createOtherViews(context: ViewContext): OtherViews {
  const shown = signal<ShownView | null>(null, { name: 'shownView' });
  const made = new Map<OtherView, VNode>();
  let wanted: OtherView | null = null;
  return {
    shown,
    async look(name) {
      const view = otherView(name);
      wanted = view;
      if (view === null) {
        shown.value = null;
        return false;
      }
      const drawn = made.get(view) ?? (await MAKERS[view](context));
      made.set(view, drawn);
      // The person may have gone on meanwhile.
      if (wanted === view) shown.value = { view, drawn };
      return true;
    },
  };
}
