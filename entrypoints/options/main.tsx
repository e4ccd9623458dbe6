/**
 * The options page, put together.
 *
 * Owns: wiring. Must not know: how anything looks.
 */
import { OptionsPage } from '@/components/options/OptionsPage.tsx';
import { t } from '@/locales/t.ts';
import { recordAbout } from '@/state/record-about.ts';
import { createSettingsEditor } from '@/state/settings-editor.ts';
import { createTemplateEditor } from '@/state/template-editor.ts';
import { createTemplateExchange } from '@/state/template-import.ts';
import { createTemplateSearch } from '@/state/template-search.ts';
import { copyText } from '../shared/clipboard.ts';
import { launch } from '../shared/launch.tsx';
import { openManaged } from '../shared/open-managed.ts';
import { openSurface } from '../shared/open-surface.ts';
import { readKeys } from '../shared/read-keys.ts';
import { followRestoredNotice } from '../shared/restored-notice.ts';
import { openCallSites } from '../shared/site-access.ts';
import { aboutDebrief } from './about-debrief.ts';
import { changeKeys } from './change-keys.ts';
import { diagnose } from './diagnose.ts';
import { offerFile } from './offer-file.ts';
import { openData } from './open-data.ts';
import '@/assets/base.css';

/** An address such as `options.html#data` is older than the part that it names. */
function showNamedPart(): void {
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

void launch(openSurface, (surface) => {
  document.title = t('options.title');
  const { records, template, surroundings, shipped } = surface;
  const sites = openCallSites(surface.signal);
  // Unanswered, the list stays empty until something changes there.
  void sites.look().catch(() => undefined);
  const editor = createTemplateEditor({
    records,
    template,
    surroundings,
    names: {
      edit: t('options.step.edit'),
      rename: t('options.step.rename'),
      add: t('options.step.add'),
      addAspect: t('options.step.addAspect'),
      delete: t('options.step.delete'),
      deleteAspect: t('options.step.deleteAspect'),
      move: t('options.step.move'),
      moveAspect: t('options.step.moveAspect'),
      offer: t('options.step.offer'),
      restore: t('options.step.restore'),
    },
  });
  return (
    <OptionsPage
      editor={editor}
      search={createTemplateSearch(template, editor.drafts.aspects)}
      exchange={createTemplateExchange({
        template,
        shipped,
        undo: editor.undo,
        label: t('options.step.import'),
        drawId: surroundings.ids.next,
      })}
      settings={createSettingsEditor(records, surface.settings)}
      sites={sites}
      data={{
        data: openData(surface),
        aboutOf: (key) => recordAbout(key, records, template.peek()),
      }}
      keys={{ read: readKeys, onChange: () => void changeKeys() }}
      about={aboutDebrief()}
      managed={openManaged(surface.signal).managed}
      diagnostics={{ diagnose, copyText }}
      restored={followRestoredNotice(surface.signal)}
      saveState={records.saveState}
      unreadable={records.unreadable}
      onExport={(text) => offerFile('debrief-template.json', text)}
    />
  );
}).then(showNamedPart);
