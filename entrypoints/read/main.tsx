/** The reading page's composition root. Wiring only. */
import '@/assets/base.css';
import { dayWords } from '@/components/interviews/insights/words.ts';
import { ReadPage } from '@/components/read/ReadPage.tsx';
import { t } from '@/locales/t.ts';
import { createReading } from '@/state/reading.ts';
import { followManaged } from '../shared/follow-managed.ts';
import { launch } from '../shared/launch.tsx';
import { openPreparation } from '../shared/open-preparation.ts';
import { openSurface } from '../shared/open-surface.ts';
import { createPrinting } from './printing.ts';

void launch(openSurface, async (surface) => {
  document.title = t('popup.title');
  followManaged(surface);
  const { template, surroundings, spoken } = surface;
  return (
    <ReadPage
      preparation={await openPreparation(surface)}
      reading={createReading(template)}
      template={template}
      followUps={spoken}
      saveState={surface.records.saveState}
      unreadable={surface.records.unreadable}
      onPrint={createPrinting(
        () => ({
          name: template.peek().name,
          date: dayWords(surroundings.clock.now(), 'dayYear'),
        }),
        surface.signal,
      )}
    />
  );
}).then(() => {
  // The aspect that the address names stands only now.
  if (location.hash !== '') location.replace(location.hash);
});
