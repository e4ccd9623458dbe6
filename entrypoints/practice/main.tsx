/** The practice call, put together: the first run, and a place to try things out. Wiring only. */
import '@/assets/base.css';
import { PracticePage } from '@/components/practice/PracticePage.tsx';
import { t } from '@/locales/t.ts';
import { createPractice } from '@/state/practice.ts';
import { forgetEarlierPractice } from '@/state/practice-earlier.ts';
import { copyText } from '../shared/clipboard.ts';
import { followInterviews } from '../shared/follow-interviews.ts';
import { launch } from '../shared/launch.tsx';
import { openSurface } from '../shared/open-surface.ts';
import { keepPanel } from './keep-panel.ts';

void launch(openSurface, async (surface) => {
  document.title = t('practice.title');
  const { records, template, surroundings, signal } = surface;
  await forgetEarlierPractice(records);
  const practice = createPractice({ records, template, surroundings });
  await followInterviews(records, practice.followed, signal);
  const panel = keepPanel(practice, surface);
  return (
    <PracticePage
      practice={practice}
      panelSide={panel.side}
      saveState={records.saveState}
      unreadable={records.unreadable}
      onShowPanel={panel.show}
      onAgain={() => location.reload()}
      copyText={copyText}
    />
  );
});
