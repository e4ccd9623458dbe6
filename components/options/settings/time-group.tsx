/** How long an interview is, and what of it is kept for feedback. */
import type { Settings } from '@/domain/settings.ts';
import { t } from '@/locales/t.ts';
import { MinutesSetting } from '../MinutesSetting.tsx';
import { MomentNamesSetting } from '../MomentNamesSetting.tsx';
import type { SettingGroup } from './setting-group.ts';

/** As the stored fields allow it (domain/settings.ts). */
const PLANNED = { least: 5, most: 480 } as const;
const FEEDBACK = { least: 0, most: 60 } as const;

export function timeGroup(now: Settings, set: (fields: Partial<Settings>) => void): SettingGroup {
  const planned = [
    t('options.settings.planned.label'),
    t('options.settings.planned.about', [String(PLANNED.least), String(PLANNED.most)]),
  ] as const;
  const feedback = [
    t('options.settings.feedback.label'),
    t('options.settings.feedback.about', [String(FEEDBACK.least), String(FEEDBACK.most)]),
  ] as const;
  return {
    id: 'time',
    title: t('options.settings.group.time'),
    rows: [
      {
        id: 'planned',
        words: [...planned, t('options.settings.planned.also')],
        view: (
          <MinutesSetting
            label={planned[0]}
            about={planned[1]}
            value={now.plannedMinutes}
            {...PLANNED}
            onSet={(plannedMinutes) => set({ plannedMinutes })}
          />
        ),
      },
      {
        id: 'feedback',
        words: [...feedback, t('options.settings.feedback.also')],
        view: (
          <MinutesSetting
            label={feedback[0]}
            about={feedback[1]}
            value={now.feedbackMinutes}
            {...FEEDBACK}
            onSet={(feedbackMinutes) => set({ feedbackMinutes })}
          />
        ),
      },
      {
        id: 'moments',
        words: [
          t('options.settings.moments.label'),
          t('options.settings.moments.about'),
          t('options.settings.moments.also'),
        ],
        view: <MomentNamesSetting names={now} onName={set} />,
      },
    ],
  };
}
