/** What Debrief words anew and the person had worded themselves: yours, as it was, as it is now. */
import { useRef } from 'preact/hooks';
import type { Outdated } from '@/domain/three-way.ts';
import { t } from '@/locales/t.ts';
import { Button } from '../ui/Button.tsx';
import { useGoneRow } from '../ui/gone-row.ts';
import './update.css';

export type UpdateCardProps = {
  readonly outdated: readonly Outdated[];
  readonly onKeep: (outdated: Outdated) => void;
  readonly onTake: (outdated: Outdated) => void;
  /** The last of them is settled; what was pressed is gone. */
  readonly onNoneLeft: () => void;
};

export function UpdateCard({ outdated, onKeep, onTake, onNoneLeft }: UpdateCardProps) {
  const list = useRef<HTMLUListElement>(null);
  const goes = useGoneRow(list, { control: 'button:first-child', goOn: onNoneLeft });
  if (outdated.length === 0) return null;
  return (
    <section class="import-card" aria-labelledby="update-title">
      <h2 id="update-title">{t('options.update.title', outdated.length)}</h2>
      <p class="small dim">{t('options.update.about')}</p>
      <ul class="update-list" ref={list}>
        {outdated.map((each, at) => (
          <li key={each.question.id}>
            <dl class="three-way">
              <dt>{t('options.update.yours')}</dt>
              <dd dir="auto">{each.yours}</dd>
              <dt>{t('options.update.before')}</dt>
              <dd dir="auto" class="dim">
                {each.before}
              </dd>
              <dt>{t('options.update.now')}</dt>
              <dd dir="auto">{each.now}</dd>
            </dl>
            <div class="card-buttons">
              <Button
                onPress={() => {
                  goes(at);
                  onKeep(each);
                }}
              >
                {t('options.update.keep')}
              </Button>
              <Button
                onPress={() => {
                  goes(at);
                  onTake(each);
                }}
              >
                {t('options.update.take')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
