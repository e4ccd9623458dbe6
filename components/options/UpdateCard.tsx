/** What Debrief words anew and the person had worded themselves: yours, as it was, as it is now. */
import { useRef } from 'preact/hooks';
import type { Outdated } from '@/domain/three-way.ts';
import { t } from '@/locales/t.ts';
import { Button } from '../ui/Button.tsx';
import { useGoneRow } from '../ui/gone-row.ts';
import { HiddenWords } from './HiddenWords.tsx';
import './update.css';

export type UpdateCardProps = {
  readonly outdated: readonly Outdated[];
  /** Of the questions; undefined: not known. */
  readonly language: string | undefined;
  readonly onKeep: (outdated: Outdated) => void;
  readonly onTake: (outdated: Outdated) => void;
  /** The last of them is settled; what was pressed is gone. */
  readonly onNoneLeft: () => void;
};

export function UpdateCard(props: UpdateCardProps) {
  const { outdated, language, onKeep, onTake, onNoneLeft } = props;
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
              <dd dir="auto" lang={language}>
                {each.yours}
              </dd>
              <dt>{t('options.update.before')}</dt>
              <dd dir="auto" lang={language} class="dim">
                {each.before}
              </dd>
              <dt>{t('options.update.now')}</dt>
              <dd dir="auto" lang={language}>
                {each.now}
              </dd>
            </dl>
            <div class="card-buttons">
              <Button
                onPress={() => {
                  goes(at);
                  onKeep(each);
                }}
              >
                {t('options.update.keep')}
                <HiddenWords words={each.yours} language={language} />
              </Button>
              <Button
                onPress={() => {
                  goes(at);
                  onTake(each);
                }}
              >
                {t('options.update.take')}
                <HiddenWords words={each.now} language={language} />
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
