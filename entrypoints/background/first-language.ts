/**
 * At the very first start the questions are in the browser's language, where Debrief has it.
 *
 * Owns: asking the browser, and that one write. Must not know: when it may be made
 * (domain/first-language.ts).
 */
import { nanoid } from 'nanoid';
import { firstLanguage } from '@/domain/first-language.ts';
import { i18n } from '@/storage/browser.ts';
import { keptLocalArea, syncArea } from '@/storage/kept-areas.ts';

export async function chooseFirstLanguage(): Promise<void> {
  const local = keptLocalArea();
  const [held, synced] = await Promise.all([local.getKeys(), syncArea().get()]);
  const stored = { local: held, synced: Object.keys(synced) };
  const items = firstLanguage(i18n.getUILanguage(), stored, nanoid(8));
  if (items !== undefined) await local.set(items);
}
