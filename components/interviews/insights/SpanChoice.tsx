/** Which part of a long history a picture shows. */
import { useId } from 'preact/hooks';
import { LATEST, type Span } from '@/domain/insights/span.ts';
import { t } from '@/locales/t.ts';

export type SpanChoiceProps = {
  readonly spans: readonly Span[];
  readonly shown: Span;
  readonly onChoose: (span: Span) => void;
};

export function SpanChoice({ spans, shown, onChoose }: SpanChoiceProps) {
  const name = useId();
  if (spans.length < 2) return null;
  return (
    <fieldset class="span-choice small">
      <legend class="visually-hidden">{t('interviews.insights.span.name')}</legend>
      {spans.map((span) => (
        <label key={span}>
          <input
            type="radio"
            name={name}
            checked={span === shown}
            onChange={() => onChoose(span)}
          />
          {span === 'months'
            ? t('interviews.insights.span.months')
            : t('interviews.insights.span.latest', [String(LATEST)])}
        </label>
      ))}
    </fieldset>
  );
}
