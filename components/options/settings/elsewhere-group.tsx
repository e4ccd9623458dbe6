/** What a person looks for among the settings and finds in another part of the page. */
import { t } from '@/locales/t.ts';
import { LinkSetting } from './LinkSetting.tsx';
import type { SettingGroup, SettingRow } from './setting-group.ts';

export function elsewhereGroup(): SettingGroup {
  return {
    id: 'elsewhere',
    title: t('options.settings.group.elsewhere'),
    rows: [
      link('sync', '#sync', [
        t('options.settings.sync.label'),
        t('options.settings.sync.about'),
        t('options.settings.sync.also'),
      ]),
      link('data', '#data', [
        t('options.data.title'),
        t('options.settings.data.about'),
        t('options.settings.data.also'),
      ]),
      link('keys', '#keys', [
        t('options.keys.title'),
        t('options.settings.keys.about'),
        t('options.settings.keys.also'),
      ]),
      link('about', '#about', [
        t('options.about.title'),
        t('options.settings.about.about'),
        t('options.settings.about.also'),
      ]),
    ],
  };
}

function link(id: string, to: string, words: readonly [string, string, string]): SettingRow {
  return { id, words, view: <LinkSetting to={to} label={words[0]} about={words[1]} /> };
}
