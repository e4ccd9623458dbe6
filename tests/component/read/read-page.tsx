/** The reading page over real models. */
import { signal } from '@preact/signals';
import { render } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { vi } from 'vitest';
import { ReadPage } from '@/components/read/ReadPage.tsx';
import { createPreparation } from '@/state/preparation.ts';
import { createReading } from '@/state/reading.ts';
import { type MemorySurface, openMemorySurface } from '../../support/memory-surface.ts';

const STEPS = { choose: 'choosing', takeOff: 'taking off', move: 'moving' };

export async function openReading(given?: MemorySurface) {
  const surface = given ?? (await openMemorySurface());
  const preparation = createPreparation({ ...surface, steps: STEPS });
  const onPrint = vi.fn();
  const view = render(
    <ReadPage
      preparation={preparation}
      reading={createReading(surface.template)}
      template={surface.template}
      followUps={signal(surface.shipped)}
      saveState={surface.records.saveState}
      unreadable={surface.records.unreadable}
      onPrint={onPrint}
    />,
  );
  return { ...view, surface, preparation, onPrint, user: userEvent.setup() };
}
