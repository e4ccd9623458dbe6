/**
 * Changing settings: each takes effect at once, on every open page.
 *
 * Owns: the writing of them. Must not know: storage, elements, what obeys a setting.
 */
import type { ReadonlySignal } from '@preact/signals';
import { keys } from '@/domain/keys.ts';
import { sameEverywhereEdits } from '@/domain/place.ts';
import type { Settings } from '@/domain/settings.ts';
import type { Records } from './records.ts';

export type SettingsEditor = {
  readonly settings: ReadonlySignal<Settings>;
  /** False: nothing was done, since the settings cannot be read. */
  readonly set: (fields: Partial<Settings>) => boolean;
};

export function createSettingsEditor(
  records: Records,
  settings: ReadonlySignal<Settings>,
): SettingsEditor {
  return {
    settings,
    set(fields) {
      const asked = { kind: 'set', key: keys.settings, fields: { ...fields } } as const;
      const places = (['side', 'width'] as const).filter((name) => fields[name] !== undefined);
      return records.edit([asked, ...sameEverywhereEdits(records, places)]);
    },
  };
}
