/**
 * Whether plans come back, and whether by a notification too.
 *
 * Owns: that a notification is wanted only where the browser allows it, and asking for that. Must not
 * know: the browser (handed in), elements. The browser alone remembers what was allowed, on each device
 * for itself; the wish travels with the settings.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import {
  type ReminderSettings,
  readReminderSettings,
  reminderSettingsEdit,
} from '@/domain/reminder-settings.ts';
import type { Records } from './records.ts';

export type NotifyPort = {
  readonly isAllowed: () => Promise<boolean>;
  readonly ask: () => Promise<boolean>;
  readonly giveBack: () => Promise<boolean>;
};

/** `failed`: the browser did not ask, or the settings cannot be read. */
export type NotifyOutcome = 'done' | 'refused' | 'failed';

export type ReminderChoice = {
  /** `notify` as it is on this device. */
  readonly now: ReadonlySignal<ReminderSettings>;
  /** False: nothing was done, since the settings cannot be read. */
  readonly setReminders: (isOn: boolean) => boolean;
  /** To be called in the very turn of the person's click: later the browser does not ask. */
  readonly setNotify: (isOn: boolean) => Promise<NotifyOutcome>;
  /** Looks at the browser anew; rejects where it does not answer. */
  readonly look: () => Promise<void>;
};

export function createReminderChoice(records: Records, port: NotifyPort): ReminderChoice {
  const isAllowed = signal(false, { name: 'mayNotify' });
  const wish = computed(() => readReminderSettings(records), { name: 'reminderWish' });

  const set = (fields: Partial<ReminderSettings>) => records.edit([reminderSettingsEdit(fields)]);

  async function look(): Promise<void> {
    isAllowed.value = await port.isAllowed();
  }

  /** Not async up to the question. */
  function ask(): Promise<NotifyOutcome> {
    return port.ask().then(
      (isGiven) => {
        if (!isGiven) return 'refused';
        isAllowed.value = true;
        return set({ notify: true }) ? 'done' : 'failed';
      },
      () => 'failed',
    );
  }

  async function giveBack(): Promise<NotifyOutcome> {
    if (!set({ notify: false })) return 'failed';
    try {
      await port.giveBack();
      await look();
    } catch {
      // Unused, it does no harm: nothing is shown any more.
    }
    return 'done';
  }

  return {
    now: computed(
      () => ({
        reminders: wish.value.reminders,
        notify: wish.value.notify && isAllowed.value,
      }),
      { name: 'reminderSettings' },
    ),
    setReminders: (isOn) => set({ reminders: isOn }),
    setNotify: (isOn) => (isOn ? ask() : giveBack()),
    look,
  };
}
