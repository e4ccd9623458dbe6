/** The reading page's composition root. Wiring only. */
import '@/assets/base.css';
import { ReadPage } from '@/components/read/ReadPage.tsx';
import { followManaged } from '../shared/follow-managed.ts';
import { launch } from '../shared/launch.tsx';
import { openPreparation } from '../shared/open-preparation.ts';
import { openSurface } from '../shared/open-surface.ts';

void launch(openSurface, async (surface) => {
  followManaged(surface);
  return (
    <ReadPage
      preparation={await openPreparation(surface)}
      template={surface.template}
      saveState={surface.records.saveState}
      unreadable={surface.records.unreadable}
    />
  );
}).then(() => {
  // The aspect that the address names stands only now.
  if (location.hash !== '') location.replace(location.hash);
});
