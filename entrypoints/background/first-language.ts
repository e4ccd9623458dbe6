/**
 * At the very first start the questions are in the language of the words around them, and where those are
 * English for want of a catalogue, in the browser's, where Debrief has questions in it (Portuguese of Portugal).
 *
 * Owns: asking the browser, and that one write. Must not know: when it may be made
 * (domain/first-language.ts).
 */
import { nanoid } from 'nanoid';
import { firstLanguage } from '@/domain/first-language.ts';
import { t } from '@/locales/t.ts';
import { i18n } from '@/storage/browser.ts';
import { keptLocalArea, syncArea } from '@/storage/kept-areas.ts';

export async function chooseFirstLanguage(): Promise<void> {
  const local = keptLocalArea();
  const synced = await syncArea().get();
  // Last, however long the account took: meanwhile a person may have chosen for themselves.
  const held = await local.getKeys();
  const stored = { local: held, synced: Object.keys(synced) };
  const shown = t('language');
  const wanted = shown === 'en' ? i18n.getUILanguage() : shown;
  const items = firstLanguage(wanted, stored, nanoid(8));
  if (items !== undefined) await local.set(items);
}
