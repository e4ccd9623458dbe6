/**
 * What a person may set about reminders.
 *
 * Owns: these fields of the settings and what holds where nothing was set. Apart from the others
 * (domain/settings.ts), since the panel reads those and reminds of nothing. Must not know: storage,
 * who obeys.
 */
import * as z from 'zod/mini';
import type { Edit } from './edit.ts';
import { fieldReader } from './fields.ts';
import { keys } from './keys.ts';
import type { RecordLookup } from './lookup.ts';

const readFields = fieldReader(
  z.object({ reminders: z.optional(z.boolean()), notify: z.optional(z.boolean()) }),
);

export type ReminderSettings = {
  /** Plans come back after some days, as a number on the icon. */
  readonly reminders: boolean;
  /** And as a notification, where the browser allows it; each device asks for itself. */
  readonly notify: boolean;
};

export function readReminderSettings(lookup: RecordLookup): ReminderSettings {
  const own = readFields(lookup.get(keys.settings)) ?? {};
  return { reminders: own.reminders ?? true, notify: own.notify ?? false };
}

export function reminderSettingsEdit(fields: Partial<ReminderSettings>): Edit {
  return { kind: 'set', key: keys.settings, fields: { ...fields } };
}
