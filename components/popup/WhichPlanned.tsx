/** Which of several planned interviews is being prepared; it stands only where there is a choice. */
import { useEffect } from 'preact/hooks';
import { interviewId } from '@/domain/ids.ts';
import { t } from '@/locales/t.ts';
import type { Planning } from '@/state/planning.ts';
import { plannedNames } from '../ui/planned-words.ts';

export type WhichPlannedProps = {
  readonly planning: Planning;
  readonly say: (words: string) => void;
};

/** No interview's id. */
const ANOTHER = '';

export function WhichPlanned({ planning, say }: WhichPlannedProps) {
  const { isAnother, present } = planning;
  const planned = planning.planned.value;
  const names = plannedNames(planned);

  // After the first picture, which need not wait for their questions.
  useEffect(planning.lookAtAll, [planning]);

  return (
    <select
      class="field which-planned"
      aria-label={t('which.planned')}
      value={isAnother.value ? ANOTHER : present.value.id}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        if (chosen !== ANOTHER) planning.turnTo(interviewId(chosen));
        else {
          planning.planAnother();
          say(t('which.blank'));
        }
      }}
    >
      {planned.map(({ head }, at) => (
        <option key={head.id} value={head.id}>
          {names[at]}
        </option>
      ))}
      <option value={ANOTHER}>{t('which.another')}</option>
    </select>
  );
}
