/** The popup's composition root: models, tabs and clipboard, handed to the view. Wiring only. */
import '@/assets/base.css';
import { computed } from '@preact/signals';
import { template as english } from '@/assets/templates/en.json?asked';
import { Popup } from '@/components/popup/Popup.tsx';
import { runtime, tabs, windows } from '@/storage/browser.ts';
import { theIcon } from '../background/the-icon.ts';
import { followManaged } from '../shared/follow-managed.ts';
import { readAskedLanguage } from '../shared/language-file.ts';
import { launch } from '../shared/launch.tsx';
import { openForFirstPicture, type PartSurface } from '../shared/open-knowing-keys.ts';
import { openPreparation } from '../shared/open-preparation.ts';
import { followRestoredNotice } from '../shared/restored-notice.ts';
import { openCallSites } from '../shared/site-access.ts';
import { allowSite } from './allow-site.ts';
import { copyCard, copyHandIn } from './copy.ts';
import { openBeside } from './open-beside.ts';
import { openOwnPacks, readOwnPacks } from './open-own-packs.ts';
import { openPlans, openSuggestions, readPlans } from './open-plans.ts';
import { createTemplatePick } from './pick-template.ts';
import { savePlannedForm } from './save-planned-form.ts';
import { isCallInActiveTab, showPanelInActiveTab } from './show-panel.ts';
import { waysOut } from './ways-out.ts';

type PopupSurface = PartSurface & {
  readonly hasCall: Promise<boolean>;
  readonly around: ReturnType<typeof lookAround>;
};

const lookAround = () => Promise.all([tabs.getCurrent(), windows.getCurrent()]);

/** The records first: whatever is asked of the browser before them makes them wait. */
async function openPopup(): Promise<PopupSurface> {
  const opening = openForFirstPicture(english, readAskedLanguage);
  const hasCall = isCallInActiveTab();
  const around = lookAround();
  // Both said "look here"; now somebody has.
  void theIcon().hide(['install', 'restored']);
  return { ...(await opening), hasCall, around };
}

/** With interviews that were not looked at until now come their plans. */
async function bringRest(surface: PartSurface): Promise<void> {
  try {
    await surface.bringRest();
    await readPlans(surface.records);
  } catch (error) {
    // What stands is right; the rest comes as it is heard of, or with the next opening.
    reportError(error);
  }
}

async function draw({ hasCall, around, ...surface }: PopupSurface) {
  followManaged(surface);
  const [preparation] = await Promise.all([
    openPreparation(surface),
    readPlans(surface.records),
    readOwnPacks(surface),
  ]);
  const plans = openPlans(surface, preparation);
  const [ownTab, { id: browserWindow }] = await around;
  const isTab = ownTab !== undefined;
  if (isTab) document.documentElement.dataset.place = 'tab';
  const { goTo, openWindow } = waysOut(isTab);
  const sites = openCallSites(surface.signal);

  return (
    <Popup
      preparation={preparation}
      plans={plans}
      suggestions={openSuggestions(surface, preparation, plans)}
      template={preparation.template}
      countOf={surface.countOf}
      templates={surface.shelf.all}
      ownPacks={openOwnPacks(surface, preparation)}
      onTemplate={createTemplatePick(surface, preparation.head)}
      missingLanguage={surface.missingLanguage}
      packs={computed(() => surface.spoken.value.packs)}
      saveState={surface.records.saveState}
      unreadable={surface.records.unreadable}
      restored={followRestoredNotice(surface.signal)}
      sites={sites}
      // A popup in a tab of its own is beside any tab that the person turns to later.
      hasCall={isTab || (await hasCall)}
      onStanding={() => void bringRest(surface).then(preparation.readySearch)}
      onInterviews={(place) => void goTo(`interviews.html#${place}`)}
      actions={{
        openBeside: async () => {
          const isOpen = await openBeside(browserWindow);
          if (isOpen && !isTab) window.close();
          return isOpen;
        },
        openPanel: async () => {
          const outcome = await showPanelInActiveTab();
          if (outcome === 'shown' && !isTab) window.close();
          // Without an answer nothing is offered; all else works.
          if (outcome === 'no-call') await sites.look().catch(() => undefined);
          return outcome;
        },
        allowSite: async (site) => {
          const outcome = await allowSite(sites, site);
          if (outcome === 'shown' && !isTab) window.close();
          return outcome;
        },
        readAll: () => void goTo('read.html'),
        openTemplate: () => void runtime.openOptionsPage(),
        openPast: () => void goTo('interviews.html'),
        openPractice: () => void goTo('practice.html'),
        openWindow: () => void openWindow(),
        copyHandIn: () => copyHandIn(preparation.template.value, preparation.isChosen),
        copyForInterviewer: () => copyCard(preparation),
        saveForm: () => savePlannedForm(preparation, preparation.template.value.language),
      }}
    />
  );
}

void launch(openPopup, draw);
