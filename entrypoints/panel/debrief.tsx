/**
 * The panel's time after the call, which interview it is for, the language of its questions, and what it knows
 * of those before: wired here, loaded when the panel stands.
 *
 * Owns: the wiring. Must not know: what is shown before the end.
 */
import { computed } from '@preact/signals';
import { AfterCall } from '@/components/panel/AfterCall.tsx';
import type { AfterCallPart } from '@/components/panel/after-call.ts';
import { WhichOne } from '@/components/panel/WhichOne.tsx';
import { carryOverWords } from '@/components/ui/carry-over-words.ts';
import { MissingLanguage } from '@/components/ui/MissingLanguage.tsx';
import { planStartWords } from '@/components/ui/plan-start-words.ts';
import { templateId } from '@/domain/ids.ts';
import { readPacks } from '@/domain/own-packs.ts';
import { activeTemplate } from '@/domain/own-template.ts';
import type { Plan } from '@/domain/plan.ts';
import { t } from '@/locales/t.ts';
import { type CarriedOver, openCarriedOver } from '@/state/carried-over.ts';
import type { Copying } from '@/state/copying.ts';
import { createDebrief } from '@/state/debrief.ts';
import { createLeftOver } from '@/state/left-over.ts';
import { openPacks } from '@/state/open-packs.ts';
import type { PanelModel } from '@/state/panel-model.ts';
import { createPastEntries } from '@/state/past-entries.ts';
import type { TemplateLanguages } from '@/state/template-languages.ts';
import { createWhichInterview } from '@/state/which-interview.ts';
import type { Surface } from '../shared/surface.ts';
import { watchHands } from './hands.ts';
import { bringLateCursor } from './late-cursor.ts';
import { otherInterviews } from './other-interviews.ts';
import { bringTemplateLanguage } from './template-language.ts';

export function openDebrief(
  surface: Surface,
  model: PanelModel,
  copying: Pick<Copying, 'copyWords'>,
  practice: boolean,
  onRead: () => void,
  /** Where it was before the panel was loaded anew: its field may stand in what comes only now. */
  putCursorBack: () => void,
): AfterCallPart {
  const { records, settings, shipped, surroundings, signal: until } = surface;
  const { interview } = model;
  const languages = bringTemplateLanguage(surface, () => interview.head.value);
  let carriedOver: CarriedOver = () => [];
  if (!practice) {
    const words = (plan: Plan) => carryOverWords(plan, surface.spoken.peek());
    openCarriedOver(records, interview, words).then((found) => {
      carriedOver = found;
    }, reportError);
  }
  const template = computed(
    () => activeTemplate(interview.head.value, settings.value) ?? templateId(shipped.id),
    { name: 'packsOf' },
  );
  openPacks(records, template, until, reportError).catch(reportError);
  const debrief = createDebrief({
    records,
    head: interview.head,
    hands: watchHands(surroundings.clock, until),
    startWords: (start) => planStartWords(start, settings.value),
    surroundings,
    until,
  });
  const leftOver = createLeftOver(
    interview,
    (count) => t(count === 1 ? 'leftOver.openingOne' : 'leftOver.opening'),
    copying.copyWords,
  );
  bringLateCursor(putCursorBack);
  const seen = {};
  const which = createWhichInterview({ records, interview, clock: surroundings.clock });
  return {
    view: (
      <>
        <LanguageWord languages={languages} />
        <WhichOne which={which} onChosen={model.goToOpen} />
        <AfterCall
          model={model}
          debrief={debrief}
          leftOver={leftOver}
          seen={seen}
          onRead={onRead}
        />
      </>
    ),
    menu: () => otherInterviews(interview, which),
    carriedOver: () => carriedOver(),
    past: createPastEntries(records),
    packs: computed(() => readPacks(template.value, records), { name: 'ownPacks' }),
  };
}

function LanguageWord({ languages }: { readonly languages: Pick<TemplateLanguages, 'missing'> }) {
  return <MissingLanguage language={languages.missing.value} />;
}
