/**
 * The browser's shortcuts.
 *
 * Owns: what each does. Must not know: the panel's parts; the script in the active tab is told to show
 * the panel, the panel itself to take the step. A step goes past the script, which knows none of them.
 */
import {
  type BackgroundToPanel,
  type BackgroundToScript,
  isCallReport,
  type PanelStep,
} from '@/domain/call/messages.ts';
import { action, commands, runtime, tabs } from '@/storage/browser.ts';
import { report } from './report.ts';
import { unsilenceTab } from './session-memory.ts';

const TOGGLE: BackgroundToScript = { kind: 'background/toggle' };
const SHOW: BackgroundToScript = { kind: 'background/show' };

const STEPS: ReadonlyMap<string, PanelStep> = new Map([
  ['ask-next', 'ask'],
  ['find-another', 'find'],
  ['mark-moment', 'mark'],
]);

/** A fresh panel is asked again while it loads: this often and this long, in milliseconds. */
const ASK_EVERY = 100;
const ASK_FOR = 3000;

export function handleCommands(): void {
  commands.onCommand.addListener((command) => {
    const step = STEPS.get(command);
    if (command === 'toggle-panel') togglePanel().catch(report('the panel was not shown'));
    else if (step !== undefined) takeStep(step).catch(report('a key did nothing'));
  });
}

async function activeTab(): Promise<number | undefined> {
  const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id;
}

async function togglePanel(): Promise<void> {
  const tab = await activeTab();
  if (tab === undefined) return;
  try {
    await unsilenceTab(tab);
    await tabs.sendMessage(tab, TOGGLE);
  } catch {
    // No call page listens in this tab: the popup says what can be done here.
    await action.openPopup();
  }
}

async function takeStep(step: PanelStep): Promise<void> {
  const tab = await activeTab();
  const press = crypto.randomUUID();
  if (tab !== undefined) {
    // A moment is marked in a panel that is put away as well, and leaves it there: the screen may be shared.
    if (step === 'mark' && (await isTaken({ kind: 'background/step', step, tab, press }))) return;
    if (await isShownIn(tab)) {
      await untilTaken({ kind: 'background/step', step, tab, press });
      return;
    }
  }
  if (!(await isTaken({ kind: 'background/step', step, tab: null, press })))
    await action.openPopup();
}

/** False where no call page listens. */
async function isShownIn(tab: number): Promise<boolean> {
  try {
    await unsilenceTab(tab);
    return isCallReport(await tabs.sendMessage(tab, SHOW));
  } catch {
    return false;
  }
}

async function isTaken(message: BackgroundToPanel): Promise<boolean> {
  try {
    // Into the tab: a panel framed in a page hears nothing in Firefox that is said to the extension.
    const answer =
      message.tab === null ? runtime.sendMessage(message) : tabs.sendMessage(message.tab, message);
    return (await answer) === true;
  } catch {
    // No page of ours is open, or none that listens yet.
    return false;
  }
}

async function untilTaken(message: BackgroundToPanel): Promise<void> {
  const until = Date.now() + ASK_FOR;
  while (!(await isTaken(message)) && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY));
  }
}
