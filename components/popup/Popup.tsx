/**
 * The popup: choose two or three questions for the next interview, and open the panel.
 *
 * Owns: how its parts hang together and where the focus rests. Must not know: storage, tabs.
 */
import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { TemplateId } from '@/domain/ids.ts';
import type { RecordKey } from '@/domain/keys.ts';
import { offeredPacks } from '@/domain/own-packs.ts';
import type { SaveState, Unreadable } from '@/domain/replica.ts';
import type { Pack } from '@/domain/shipped-template.ts';
import type { Template } from '@/domain/template.ts';
import type { TemplateLanguage } from '@/domain/template-languages.ts';
import { t } from '@/locales/t.ts';
import type { CallSites } from '@/state/call-sites.ts';
import type { OpenPlans } from '@/state/open-plans.ts';
import type { OwnPacks } from '@/state/own-packs.ts';
import type { Preparation } from '@/state/preparation.ts';
import type { Suggestions } from '@/state/suggestions.ts';
import type { ShelfTemplate } from '@/state/template-shelf.ts';
import { MissingLanguage } from '../ui/MissingLanguage.tsx';
import { RestoredWord, type RestoredWordProps } from '../ui/RestoredNotice.tsx';
import { SaveTrouble } from '../ui/SaveWord.tsx';
import { saidAnew } from '../ui/said-anew.ts';
import { UnreadableWord } from '../ui/UnreadableWord.tsx';
import { ChosenSection } from './ChosenSection.tsx';
import { Foot, type PopupActions } from './Foot.tsx';
import { NextInterview } from './NextInterview.tsx';
import { OpenPlansPart } from './OpenPlans.tsx';
import { QuestionFinder } from './QuestionFinder.tsx';
import { SuggestionsPart } from './Suggestions.tsx';
import './popup.css';

export type PopupProps = {
  readonly preparation: Preparation;
  readonly plans: OpenPlans;
  readonly suggestions: Suggestions;
  readonly template: ReadonlySignal<Template>;
  /** How many questions it has, those that are still on their way included. */
  readonly countOf: (template: Template) => number;
  /** All there are to choose from, the shipped one first. */
  readonly templates: ReadonlySignal<readonly ShelfTemplate[]>;
  readonly onTemplate: (id: TemplateId) => void;
  readonly ownPacks: OwnPacks;
  /** In the language of the template. */
  readonly packs: ReadonlySignal<readonly Pack[]>;
  /** Its questions could not be loaded; English stands in. */
  readonly missingLanguage: ReadonlySignal<TemplateLanguage | null>;
  readonly saveState: ReadonlySignal<SaveState>;
  readonly unreadable: ReadonlySignal<ReadonlyMap<RecordKey, Unreadable>>;
  readonly restored: RestoredWordProps;
  readonly sites: CallSites;
  /** The tab beside the popup may have a call in it. */
  readonly hasCall: boolean;
  readonly actions: PopupActions;
  /** The first picture stands: now there is time for what it was not to wait for. */
  readonly onStanding: () => void;
  /** Opens the interviews page at this place. */
  readonly onInterviews: (place: string) => void;
};

/** What the arrow keys go through. */
function ticksIn(part: RefObject<HTMLElement | null>): readonly HTMLElement[] {
  return [...(part.current?.querySelectorAll<HTMLElement>('[data-arrow-stop]') ?? [])];
}

export function Popup(props: PopupProps) {
  const { preparation, actions, onStanding } = props;
  const search = useRef<HTMLInputElement>(null);
  const plansPart = useRef<HTMLElement>(null);
  const suggestionsPart = useRef<HTMLElement>(null);
  const said = useSignal('');
  const template = props.template.value;

  const packs = offeredPacks({
    own: props.ownPacks.all.value,
    shipped: props.packs.value,
    template,
    type: preparation.head.value?.type ?? null,
  });

  function say(words: string): void {
    said.value = saidAnew(said.peek(), words);
  }
  function backToSearch(): void {
    search.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const isUp = event.key === 'ArrowUp' && event.target === search.current;
    if (!isUp || search.current?.value !== '') return;
    const [first] = [...ticksIn(plansPart), ...ticksIn(suggestionsPart)];
    first?.focus();
  }

  // With the picture and not a frame behind it: who has the popup in sight types.
  useLayoutEffect(() => search.current?.focus(), []);

  useEffect(() => {
    // After the first picture, so that neither it nor the first letter waits for the index.
    const timer = setTimeout(onStanding);
    return () => clearTimeout(timer);
  }, [onStanding]);

  return (
    <div class="popup">
      <NextInterview
        preparation={preparation}
        saveState={props.saveState.value}
        templates={{
          all: props.templates.value,
          current: template.id,
          onPick: props.onTemplate,
        }}
        say={say}
      />
      <RestoredWord {...props.restored} />
      <MissingLanguage language={props.missingLanguage.value} />
      <SaveTrouble state={props.saveState.value} />
      <UnreadableWord unreadable={props.unreadable.value} />
      <main class="popup-main" onKeyDown={onKeyDown}>
        <h1 class="visually-hidden">{t('popup.title')}</h1>
        <OpenPlansPart
          plans={props.plans}
          partRef={plansPart}
          say={say}
          onLeave={backToSearch}
          onBelow={() => (ticksIn(suggestionsPart)[0] ?? search.current)?.focus()}
          onOpen={props.onInterviews}
        />
        <SuggestionsPart
          suggestions={props.suggestions}
          partRef={suggestionsPart}
          say={say}
          onLeave={backToSearch}
          onAbove={() => ticksIn(plansPart).at(-1)?.focus()}
        />
        <ChosenSection
          preparation={preparation}
          packs={packs}
          ownPacks={props.ownPacks}
          say={say}
          onLeave={backToSearch}
        />
        <QuestionFinder
          preparation={preparation}
          template={template}
          searchRef={search}
          say={say}
        />
      </main>
      <Foot
        actions={actions}
        hasCall={props.hasCall}
        questionCount={props.countOf(template)}
        hasChosen={preparation.chosen.value.length > 0}
        sites={props.sites}
      />
      <p role="status" class="visually-hidden">
        {said.value}
      </p>
    </div>
  );
}
