/** The keys of Debrief's commands as the browser has them now. */
import { type AssignedKeys, PANEL_COMMANDS } from '@/domain/call/messages.ts';
import { commands } from '@/storage/browser.ts';

export async function readKeys(): Promise<AssignedKeys> {
  const all = await commands.getAll();
  return PANEL_COMMANDS.map((command) => all.find(({ name }) => name === command)?.shortcut ?? '');
}
