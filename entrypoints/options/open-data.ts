/**
 * The model of "Your data", with what it needs of the browser.
 *
 * Owns: when it looks again. Must not know: what it shows.
 */
import { isRecordKey, type RecordKey } from '@/domain/keys.ts';
import { createYourData, type YourData } from '@/state/your-data.ts';
import { localArea } from '@/storage/area.ts';
import { storage } from '@/storage/browser.ts';
import type { Surface } from '../shared/surface.ts';
import { askCopies } from './copies-client.ts';
import { offerFile } from './offer-file.ts';

export function openData({ records, surroundings, signal: until }: Surface): YourData {
  const area = localArea();

  async function storedText(key: RecordKey): Promise<string> {
    const value = (await area.get([key]))[key];
    if (value === undefined) throw new Error(`Nothing is stored under ${key}.`);
    return `${JSON.stringify(value, null, 2)}\n`;
  }

  const data = createYourData(
    {
      ask: askCopies,
      clock: surroundings.clock,
      saveState: records.saveState,
      offerFile,
      storedText,
    },
    until,
  );
  void data.refresh();
  // What was written just before the page was opened is still on its way into the copies.
  data.changed();

  const heard = (changes: Readonly<Record<string, unknown>>, name: string) => {
    // What the copies note for themselves is no news: looking at them might write it again.
    if (name === 'sync' || Object.keys(changes).some(isRecordKey)) data.changed();
  };
  storage.onChanged.addListener(heard);
  until.addEventListener('abort', () => storage.onChanged.removeListener(heard));
  // While the page was out of sight, the browser may have carried something.
  addEventListener('focus', () => void data.refresh(), { signal: until });
  return data;
}
