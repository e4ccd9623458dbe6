/**
 * The options page, put together.
 *
 * Owns: wiring. Must not know: how anything looks.
 */
import { OptionsPage } from '@/components/options/OptionsPage.tsx';
import { t } from '@/locales/t.ts';
import { recordAbout } from '@/state/record-about.ts';
import { createSettingsEditor } from '@/state/settings-editor.ts';
import { createTemplateExchange } from '@/state/template-import.ts';
import { copyText } from '../shared/clipboard.ts';
import { followManaged } from '../shared/follow-managed.ts';
import { launch } from '../shared/launch.tsx';
import { openSurface } from '../shared/open-surface.ts';
import { readKeys } from '../shared/read-keys.ts';
import { followRestoredNotice } from '../shared/restored-notice.ts';
import { openCallSites } from '../shared/site-access.ts';
import { aboutDebrief } from './about-debrief.ts';
import { changeKeys } from './change-keys.ts';
import { diagnose } from './diagnose.ts';
import { exportTemplate } from './export-template.ts';
import { openData } from './open-data.ts';
import { openEditor } from './open-editor.ts';
import { openReminders } from './open-reminders.ts';
import { readPastedTemplate, readTemplate } from './read-anything.ts';
import '@/assets/base.css';

/** An address such as `options.html#data` is older than the part that it names. */
function showNamedPart(): void {
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

void launch(openSurface, (surface) => {
  document.title = t('options.title');
  const { records, surroundings } = surface;
  const sites = openCallSites(surface.signal);
  // Unanswered, the list stays empty until something changes there.
  void sites.look().catch(() => undefined);
  const { undo, choice, editor, folds, search, update, followUps } = openEditor(surface);
  const exchange = createTemplateExchange({
    choice,
    undo,
    surroundings,
    read: readTemplate,
    label: t('options.step.import'),
  });
  return (
    <OptionsPage
      choice={choice}
      editor={editor}
      folds={folds}
      followUps={followUps}
      missingLanguage={surface.missingLanguage}
      search={search}
      update={update}
      exchange={exchange}
      settings={createSettingsEditor(records, surface.settings)}
      reminders={openReminders(surface)}
      sites={sites}
      data={{
        data: openData(surface),
        aboutOf: (key) => recordAbout(key, records, surface.shelf.find),
      }}
      keys={{ read: readKeys, onChange: () => void changeKeys() }}
      about={aboutDebrief()}
      managed={followManaged(surface)}
      diagnostics={{ diagnose, copyText }}
      restored={followRestoredNotice(surface.signal)}
      saveState={records.saveState}
      unreadable={records.unreadable}
      onExport={(format) => exportTemplate(choice.template.peek(), format)}
      onPasted={(pasted) =>
        void exchange.offer(t('options.import.clipboard'), readPastedTemplate(pasted))
      }
    />
  );
}).then(showNamedPart);
