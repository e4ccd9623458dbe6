/**
 * The interviews page, put together.
 *
 * Owns: wiring, and the address: `#<id>` names the interview, `#<id>/<place>` a place in it, and `#plans`
 * another view, so that each can be linked and survives a reload. Must not know: how anything looks.
 */
import { type Signal, signal } from '@preact/signals';
import { InterviewsPage } from '@/components/interviews/InterviewsPage.tsx';
import type { SoughtPlace } from '@/components/interviews/places.ts';
import { t } from '@/locales/t.ts';
import { type Archive, createArchive } from '@/state/archive.ts';
import { createHistory } from '@/state/history.ts';
import { createInterviewChanges } from '@/state/interview-changes.ts';
import { copyText } from '../shared/clipboard.ts';
import { launch } from '../shared/launch.tsx';
import { openSurface } from '../shared/open-surface.ts';
import { followRestoredNotice } from '../shared/restored-notice.ts';
import { createAfterInterview } from './after-interview.tsx';
import type { HandInDesk } from './hand-in-desk.tsx';
import { createInterviewReader } from './interview-reader.ts';
import { openForms } from './open-forms.ts';
import { createOtherViews, type OtherViews } from './other-views.ts';
import '@/assets/base.css';

/** As components/interviews/interviews.css has it. */
const BOTH_FIT = '(min-width: 761px)';
/** The address of the list itself; no id is as short. */
const LIST = 'all';

/**
 * Resolves when the view that the address names can be shown. An interview's own records follow: the
 * list stands without them, and is not kept waiting (docs/performance.md).
 */
function followAddress(
  archive: Archive,
  views: OtherViews,
  place: Signal<SoughtPlace | null>,
  read: (interview: string) => Promise<void>,
  until: AbortSignal,
): Promise<void> {
  async function look(): Promise<void> {
    const [name = '', within] = location.hash.slice(1).split('/');
    if (await views.look(name)) return;
    const interview = name === LIST || name === '' ? null : name;
    place.value = null;
    archive.select(interview);
    void readThen(interview, within);
  }
  async function readThen(interview: string | null, within: string | undefined): Promise<void> {
    if (interview !== null) await read(interview);
    if (within !== undefined) place.value = { name: within };
  }
  const [newest] = archive.heads.peek();
  // Where both have room, an empty place beside the list would only ask for a click.
  if (location.hash === '' && newest !== undefined && matchMedia(BOTH_FIT).matches) {
    history.replaceState(null, '', `#${newest.id}`);
  }
  addEventListener('hashchange', () => void look(), { signal: until });
  return look();
}

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
