/**
 * "Your data" alone, over the real models and a background that says what a test wants.
 *
 * Owns: that part of the page, and what it handed out. Must not know: any single test.
 */
import { render } from '@testing-library/preact';
import { type UserEvent, userEvent } from '@testing-library/user-event';
import { DataSection } from '@/components/options/data/DataSection.tsx';
import type { CopiesStatus } from '@/domain/copies.ts';
import { recordAbout } from '@/state/record-about.ts';
import { createSettingsEditor } from '@/state/settings-editor.ts';
import { createYourData, type YourData } from '@/state/your-data.ts';
import { type CopiesDesk, createCopiesDesk } from '../../support/copies-desk.ts';
import { type MemorySurface, openMemorySurface } from '../../support/memory-surface.ts';

export type DataOnScreen = {
  readonly surface: MemorySurface;
  readonly data: YourData;
  readonly desk: CopiesDesk;
  readonly user: UserEvent;
  readonly container: Element;
  readonly files: readonly { readonly name: string; readonly text: string }[];
};

export async function showData(
  status: Partial<CopiesStatus> = {},
  given?: MemorySurface,
): Promise<DataOnScreen> {
  const surface = given ?? (await openMemorySurface());
  const { records, template } = surface;
  const desk = createCopiesDesk(status);
  const files: { name: string; text: string }[] = [];
  const data = createYourData(
    {
      ask: desk.ask,
      clock: surface.surroundings.clock,
      saveState: records.saveState,
      offerFile: (name, text) => files.push({ name, text }),
      storedText: async (key) => JSON.stringify(surface.store.read(key)),
    },
    new AbortController().signal,
  );
  await data.refresh();
  const { container } = render(
    <DataSection
      data={data}
      settings={createSettingsEditor(records, surface.settings)}
      aboutOf={(key) => recordAbout(key, records, () => template.peek())}
    />,
  );
  return { surface, data, desk, user: userEvent.setup({ delay: null }), container, files };
}
