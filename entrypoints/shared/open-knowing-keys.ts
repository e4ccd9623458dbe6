/**
 * A surface that has what it needs for its first picture in one piece, or else knows the keys as early as
 * it can.
 *
 * Owns: that the list of keys is on its way while the version of the data is read, where there is no head
 * start; with five hundred interviews it takes longer than all else that a page waits for. Must not know:
 * any particular page. The panel goes without: it reads little, and each byte of it counts.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { InterviewFacts } from '@/domain/insights/facts.ts';
import type { KeyGroup } from '@/domain/keys.ts';
import type { ShippedTemplate } from '@/domain/shipped-template.ts';
import { countQuestions, type Template } from '@/domain/template.ts';
import type { TemplateLanguage } from '@/domain/template-languages.ts';
import { localArea, type StorageArea } from '@/storage/area.ts';
import { readFirstPicture, readHeadStart } from '@/storage/head-start/place.ts';
import { type StartArea, startArea } from '@/storage/head-start/start-area.ts';
import { knowingKeys } from '@/storage/known-keys.ts';
import { type PageSurface, withLanguages } from './page-surface.ts';
import { openSurfaceOn } from './surface.ts';

/** In milliseconds: the page stands, and the background has had its time to hear of a change; once more
 * for a background that a busy machine woke late. */
const LOOK_AGAIN_AFTER = [1000, 6000] as const;

type LoadLanguage = (language: TemplateLanguage) => Promise<ShippedTemplate>;

/** Rejects when storage cannot be read: then the page shows that and nothing else. */
export function openKnowingKeys(
  shipped: ShippedTemplate,
  loadLanguage: LoadLanguage,
  more: readonly KeyGroup[] = [],
): Promise<PageSurface> {
  const { area, until } = ownArea();
  const stored = startArea({ area, readHeadStart, signal: until });
  return openOn(stored, area, shipped, loadLanguage, more);
}

export type PartSurface = PageSurface & {
  /** How many questions a template has, whether they are here already or not. */
  readonly countOf: (template: Template) => number;
  /** Of the last interviews, until their entries and notes are here; undefined from then on. */
  readonly lastFacts: ReadonlySignal<readonly InterviewFacts[] | undefined>;
  /** For when the first picture stands: what it was not made from. */
  readonly bringRest: () => Promise<void>;
};

/** For a first picture that a part of the records is enough for (domain/first-picture.ts). */
export async function openForFirstPicture(
  shipped: ShippedTemplate,
  loadLanguage: LoadLanguage,
): Promise<PartSurface> {
  const { area, until } = ownArea();
  const read = { readHeadStart: readFirstPicture, readWhole: readHeadStart };
  const stored = startArea({ area, ...read, signal: until });
  const lastFacts = signal<ReturnType<typeof stored.facts>>(undefined, { name: 'lastFacts' });
  const told = (step: () => Promise<void>) => async () => {
    await step();
    lastFacts.value = stored.facts();
  };
  const [bringRest, lookAgain] = [told(stored.bringRest), told(stored.lookAgain)];
  const surface = await openOn({ ...stored, lookAgain }, area, shipped, loadLanguage, []);
  lastFacts.value = stored.facts();
  return {
    ...surface,
    countOf: (template) => stored.counts()[template.id] ?? countQuestions(template),
    lastFacts,
    bringRest,
  };
}

function ownArea() {
  // As long as the page lives.
  const { signal: until } = new AbortController();
  return { area: knowingKeys(localArea(), until), until };
}

async function openOn(
  stored: StartArea,
  area: StorageArea,
  shipped: ShippedTemplate,
  loadLanguage: LoadLanguage,
  more: readonly KeyGroup[],
): Promise<PageSurface> {
  const knowing = async () => (await stored.begun) || area.getKeys();
  const [surface] = await Promise.all([openSurfaceOn(shipped, more, stored), knowing()]);
  for (const wait of LOOK_AGAIN_AFTER) {
    setTimeout(() => {
      stored.lookAgain().catch(reportError);
    }, wait);
  }
  return withLanguages(surface, loadLanguage);
}
