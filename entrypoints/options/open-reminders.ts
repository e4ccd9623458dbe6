/**
 * The choice of reminders over the browser's permissions.
 *
 * Owns: that wiring. Must not know: how it looks.
 */
import { createReminderChoice, type ReminderChoice } from '@/state/reminder-choice.ts';
import { permissions } from '@/storage/browser.ts';
import { followPermissions } from '../shared/follow-permissions.ts';
import type { Surface } from '../shared/surface.ts';

/** A copy for each question: the browser may keep what it is handed. */
const wanted = () => ({ permissions: ['notifications' as const] });

export function openReminders({ records, signal }: Surface): ReminderChoice {
  const choice = createReminderChoice(records, {
    isAllowed: () => permissions.contains(wanted()),
    ask: () => permissions.request(wanted()),
    giveBack: () => permissions.remove(wanted()),
  });
  followPermissions(choice.look, signal)();
  return choice;
}
