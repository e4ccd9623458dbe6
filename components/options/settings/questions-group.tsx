/** In which language the questions are: apart from the language that Debrief itself speaks. */
import type { TemplateId } from '@/domain/ids.ts';
import { t } from '@/locales/t.ts';
import type { TemplateChoice } from '@/state/template-choice.ts';
import { ChoiceSetting } from '../ChoiceSetting.tsx';
import type { SettingGroup } from './setting-group.ts';

export function questionsGroup(
  choice: Pick<TemplateChoice, 'all' | 'inUse' | 'use'>,
): SettingGroup {
  const all = choice.all.value;
  const shipped = all.filter(({ source }) => source === 'shipped');
  const inUse = choice.inUse.value;
  const own = all.find(({ id, source }) => id === inUse && source !== 'shipped');
  const label = t('options.settings.language.label');
  const about =
    own === undefined
      ? t('options.settings.language.about')
      : t('options.settings.language.own', [own.name]);
  return {
    id: 'questions',
    title: t('options.settings.group.questions'),
    rows: [
      {
        id: 'language',
        words: [
          label,
          t('options.settings.language.about'),
          t('options.settings.language.also'),
          ...shipped.map(({ name }) => name),
        ],
        view: (
          <ChoiceSetting<TemplateId>
            name="language"
            label={label}
            about={about}
            value={inUse}
            choices={shipped.map(({ id, name, language }) => ({
              value: id,
              label: name,
              language,
            }))}
            onChoose={choice.use}
          />
        ),
      },
    ],
  };
}
