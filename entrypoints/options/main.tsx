/**
 * The options page, put together.
 *
 * Owns: wiring. Must not know: how anything looks.
 */
import { computed, signal } from '@preact/signals';
import { OptionsPage } from '@/components/options/OptionsPage.tsx';
import { readHeads } from '@/domain/interview.ts';
import { isRecordKey } from '@/domain/keys.ts';
import { t } from '@/locales/t.ts';
import { createSettingsEditor } from '@/state/settings-editor.ts';
import { createTemplateEditor } from '@/state/template-editor.ts';
import { createTemplateExchange } from '@/state/template-import.ts';
import { createTemplateSearch } from '@/state/template-search.ts';
import { localArea } from '@/storage/area.ts';
import { launch } from '../shared/launch.tsx';
import { openSurface, type Surface } from '../shared/open-surface.ts';
import { offerFile } from './offer-file.ts';
import '@/assets/base.css';

function countRecords({ signal: until }: Surface) {
  const count = signal<number | undefined>(undefined, { name: 'recordCount' });
  const area = localArea();
  const again = () =>
    area.getKeys().then(
      (keys) => {
        count.value = keys.filter(isRecordKey).length;
      },
      () => {
        // Without the count the section says the rest.
        count.value = undefined;
      },
    );
  void again();
  // While the page is looked at elsewhere, interviews may be added.
  addEventListener('focus', () => void again(), { signal: until });
  return count;
}

void launch(openSurface, (surface) => {
  document.title = t('options.title');
  const { records, template, surroundings, shipped } = surface;
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
  const interviews = computed(
    () => readHeads(records).filter((head) => head.state !== 'planned' && !head.practice).length,
    { name: 'interviewCount' },
  );
  return (
    <OptionsPage
      editor={editor}
      search={createTemplateSearch(template, editor.drafts.aspects)}
      exchange={createTemplateExchange({
        template,
        shipped,
        undo: editor.undo,
        label: t('options.step.import'),
      })}
      settings={createSettingsEditor(records, surface.settings)}
      data={{ interviews, records: countRecords(surface) }}
      saveState={records.saveState}
      unreadable={records.unreadable}
      onExport={(text) => offerFile('debrief-template.json', text)}
    />
  );
});
