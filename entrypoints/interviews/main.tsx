/**
 * The interviews page, put together.
 *
 * Owns: wiring. Must not know: how anything looks.
 */
import { signal } from '@preact/signals';
import { InterviewsPage } from '@/components/interviews/InterviewsPage.tsx';
import type { SoughtPlace } from '@/components/interviews/places.ts';
import { t } from '@/locales/t.ts';
import { createArchive } from '@/state/archive.ts';
import { createHistory } from '@/state/history.ts';
import { createInterviewChanges } from '@/state/interview-changes.ts';
import { copyText } from '../shared/clipboard.ts';
import { launch } from '../shared/launch.tsx';
import { openSurface } from '../shared/open-surface.ts';
import { followRestoredNotice } from '../shared/restored-notice.ts';
import { createAfterInterview } from './after-interview.tsx';
import { followAddress } from './follow-address.ts';
import type { HandInDesk } from './hand-in-desk.tsx';
import { createInterviewReader } from './interview-reader.ts';
import { openForms } from './open-forms.ts';
import { createOtherViews } from './other-views.ts';
import '@/assets/base.css';

void launch(openSurface, async (surface) => {
  const { records, settings, surroundings, signal: until } = surface;
  document.title = t('interviews.title');
  const reader = createInterviewReader(records, until);
  const archive = createArchive(records, reader.isRead, surface.spoken.peek().probes);
  let made: Promise<HandInDesk> | undefined;
  const desk = (): Promise<HandInDesk> => {
    made ??= import('./hand-in-desk.tsx').then(
      ({ createHandInDesk }) => createHandInDesk(surface),
      (error: unknown) => {
        made = undefined;
        throw error;
      },
    );
    return made;
  };
  const views = createOtherViews({ surface, archive, reader, desk });
  const history = createHistory({
    records,
    heads: archive.heads,
    isRead: reader.isRead,
    until,
    now: () => performance.now(),
    pause: () => new Promise((resolve) => setTimeout(resolve)),
  });
  const place = signal<SoughtPlace | null>(null, { name: 'soughtPlace' });
  await followAddress(archive, views, place, reader.read, until);
  // Once the page stands and the browser has nothing more to do for it.
  requestIdleCallback(() => reader.readAll(archive.heads.peek().map((head) => head.id)), {
    timeout: 2000,
  });
  return (
    <InterviewsPage
      archive={archive}
      history={history}
      changes={createInterviewChanges(records, archive)}
      read={reader.read}
      place={place}
      other={views.shown}
      momentNames={settings}
      saveState={records.saveState}
      unreadable={records.unreadable}
      restored={followRestoredNotice(until)}
      copyText={copyText}
      afterOf={createAfterInterview({ records, surroundings, archive, copyText })}
      loadHandIn={async () => (await desk()).One}
      forms={openForms(surface, archive)}
    />
  );
});
