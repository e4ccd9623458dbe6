/** Which interviews are in the dossier: a box for each, with when and with whom. */
import { useId } from 'preact/hooks';
import { t } from '@/locales/t.ts';
import type { Dossier } from '@/state/dossier.ts';
import { dateWords } from '../dates.ts';
import { personWords } from '../head-words.ts';
import '../../ui/check-row.css';

export function ChooseInterviews({ dossier }: { readonly dossier: Dossier }) {
  const title = useId();
  const heads = dossier.heads.value;
  const chosen = new Set(dossier.chosen.value.map(({ id }) => id));
  return (
    <fieldset class="choose-interviews" aria-labelledby={title}>
      <div class="choose-head">
        <legend id={title} class="small dim">
          {t('dossier.choose')}
        </legend>
        <span class="small dim" role="status">
          {t('dossier.chosen', [String(chosen.size), String(heads.length)])}
        </span>
      </div>
      <ul class="choose-list">
        {heads.map((head) => (
          <li key={head.id}>
            <label class="check-row">
              <input
                type="checkbox"
                checked={chosen.has(head.id)}
                onChange={(event) => dossier.choose(head.id, event.currentTarget.checked)}
              />
              <span>
                {dateWords(head.startedAt, 'day')}
                <bdi class="small dim">{personWords(head)}</bdi>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <div class="choose-tools">
        <button type="button" class="button" onClick={() => dossier.chooseAll(true)}>
          {t('dossier.all')}
        </button>
        <button type="button" class="button" onClick={() => dossier.chooseAll(false)}>
          {t('dossier.none')}
        </button>
      </div>
    </fieldset>
  );
}
