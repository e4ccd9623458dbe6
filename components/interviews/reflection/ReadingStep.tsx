/** Whether the words that weigh most are a fact or somebody's reading of it. */
import { useId } from 'preact/hooks';
import type { InterviewHead } from '@/domain/interview.ts';
import { t } from '@/locales/t.ts';
import type { Reflecting } from '@/state/reflection.ts';
import { Button } from '../../ui/Button.tsx';
import { OwnWords } from './OwnWords.tsx';

export type ReadingStepProps = {
  readonly head: InterviewHead;
  readonly reflecting: Reflecting;
  readonly onNext: () => void;
};

export function ReadingStep({ head, reflecting, onNext }: ReadingStepProps) {
  const name = useId();
  const heavy = reflecting.heavy.value;
  const { takeAnother } = reflecting;
  const { factOrReading } = head;
  return (
    <>
      <p class="dim">{t('reflection.reading.about')}</p>
      {heavy === null ? (
        <p>{t('reflection.reading.none')}</p>
      ) : (
        <figure class="heavy">
          <figcaption class="small dim">{t('reflection.reading.heavy')}</figcaption>
          <blockquote dir="auto" title={heavy.line}>
            {heavy.line}
          </blockquote>
          {takeAnother && <Button onPress={takeAnother}>{t('reflection.reading.another')}</Button>}
        </figure>
      )}
      <fieldset class="fact-or-reading">
        <legend>{t('reflection.reading.ask')}</legend>
        {(['fact', 'reading'] as const).map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={name}
              checked={factOrReading === each}
              onChange={() => reflecting.takeFor(each)}
            />
            {t(`reflection.reading.${each}`)}
          </label>
        ))}
      </fieldset>
      <OwnWords
        note={reflecting.fields.reading}
        label={t('reflection.reading.label')}
        hint={t(
          factOrReading === null
            ? 'reflection.reading.hint'
            : `reflection.reading.${factOrReading}Hint`,
        )}
        onNext={onNext}
      />
    </>
  );
}
