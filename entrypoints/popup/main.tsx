/** The popup's composition root: models, tabs and clipboard, handed to the view. Wiring only. */
import '@/assets/base.css';
import { template as english } from '@/assets/templates/en.json?asked';
import { Popup } from '@/components/popup/Popup.tsx';
import { useTemplateEdits } from '@/domain/own-template.ts';
import { t } from '@/locales/t.ts';
import { runtime, tabs, windows } from '@/storage/browser.ts';
import { theIcon } from '../background/the-icon.ts';
import { copyText } from '../shared/clipboard.ts';
import { followManaged } from '../shared/follow-managed.ts';
import { launch } from '../shared/launch.tsx';
import { openPreparation } from '../shared/open-preparation.ts';
import { followRestoredNotice } from '../shared/restored-notice.ts';
import { openCallSites } from '../shared/site-access.ts';
import { openSurfaceOn, type Surface } from '../shared/surface.ts';
import { allowSite } from './allow-site.ts';
import { copyHandIn } from './copy.ts';
import { openBeside } from './open-beside.ts';
import { openPlans, readPlans } from './open-plans.ts';
import { isCallInActiveTab, showPanelInActiveTab } from './show-panel.ts';

/** A popup closes by itself when a tab opens; one that is a tab stays. */
async function goTo(page: string): Promise<void> {
  await tabs.create({ url: runtime.getURL(page) });
  if (!isTab) window.close();
}

/** Beside a call in another program: as wide as the docked panel, as tall as most screens allow. */
async function openWindow(): Promise<void> {
  await windows.create({
    url: runtime.getURL('panel.html'),
    type: 'popup',
    width: 376,
    height: 720,
  });
  if (!isTab) window.close();
}

const hasCall = isCallInActiveTab();
const [ownTab, { id: browserWindow }] = await Promise.all([
  tabs.getCurrent(),
  windows.getCurrent(),
]);
const isTab = ownTab !== undefined;
if (isTab) document.documentElement.dataset.place = 'tab';

async function draw(surface: Surface) {
  followManaged(surface);
  const [preparation] = await Promise.all([openPreparation(surface), readPlans(surface.records)]);
  const sites = openCallSites(surface.signal);

  function card(): string {
    const chosen = preparation.chosen.value.map(
      (entry, at) => `${at + 1}. ${preparation.textOf(entry)}`,
    );
    return [t('popup.card'), ...chosen].join('\n');
  }

  return (
    <Popup
      preparation={preparation}
      plans={openPlans(surface, preparation)}
      template={surface.template}
      templates={surface.shelf.all}
      onTemplate={(id) =>
        surface.records.edit(useTemplateEdits(id, surface.shipped.id, preparation.head.peek()))
      }
      settings={surface.settings}
      packs={surface.shipped.packs}
      saveState={surface.records.saveState}
      unreadable={surface.records.unreadable}
      restored={followRestoredNotice(surface.signal)}
      sites={sites}
      // A popup in a tab of its own is beside any tab that the person turns to later.
      hasCall={isTab || (await hasCall)}
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
        copyHandIn: () => copyHandIn(surface.template.value, preparation.isChosen),
        copyForInterviewer: () => copyText(card()),
      }}
    />
  );
}

// Both said "look here"; now somebody has.
void theIcon().hide(['install', 'restored']);
void launch(() => openSurfaceOn(english), draw);
