/** What the shapes of a chart mean, and the scale in words. */
import { t } from '@/locales/t.ts';
import { outlineOf, type Shape } from './symbols.ts';

export type LegendProps = { readonly shapes: readonly Shape[] };

export function Legend({ shapes }: LegendProps) {
  return (
    <p class="legend small dim">
      {shapes.map((shape) => (
        <span key={shape} class="legend-item">
          <svg class="legend-shape" viewBox="-10 -10 20 20" aria-hidden="true">
            <path class="legend-mark" data-shape={shape} d={outlineOf(shape)} />
          </svg>
          {t(`interviews.insights.shape.${shape}`)}
        </span>
      ))}
      <span>{t('interviews.insights.scale')}</span>
    </p>
  );
}
