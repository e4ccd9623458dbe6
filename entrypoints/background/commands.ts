/**
 * The browser's shortcuts.
 *
 * Owns: what each does. Must not know: the panel; the script in the active tab is told.
 */
import type { BackgroundToScript } from '@/domain/call/messages.ts';
import { action, commands, tabs } from '@/storage/browser.ts';
import { report } from './report.ts';
import { unsilenceTab } from './session-memory.ts';

const TOGGLE: BackgroundToScript = { kind: 'background/toggle' };

export function handleCommands(): void {
  commands.onCommand.addListener((command) => {
    if (command === 'toggle-panel') togglePanel().catch(report('the panel was not shown'));
  });
}

async function togglePanel(): Promise<void> {
  const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return;
  try {
    await unsilenceTab(tab.id);
    await tabs.sendMessage(tab.id, TOGGLE);
  } catch {
    // No call page listens in this tab: the popup says what can be done here.
    await action.openPopup();
  }
}
