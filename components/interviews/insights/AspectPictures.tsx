/**
 * The small drawings in the table of aspects: a bar from zero, and a strip from 1 to 4.
 *
 * Their numbers stand beside them, so they are for the eye alone.
 */
import { scaleLinear } from 'd3-scale';
import type { AspectSummary } from '@/domain/insights/aspects.ts';
import { RATINGS } from '@/domain/rating.ts';
import { t } from '@/locales/t.ts';

export type AskedBarProps = { readonly asked: number; readonly most: number };

export function AskedBar({ asked, most }: AskedBarProps) {
  const width = scaleLinear().domain([0, most]).range([0, 100])(asked);
  const from = t('direction') === 'rtl' ? 100 - width : 0;
  return (
    <svg class="asked-bar" aria-hidden="true">
      <rect class="bar-ground" x="0" width="100%" height="100%" rx="2" />
      <rect class="bar" x={`${from}%`} width={`${width}%`} height="100%" rx="2" />
    </svg>
  );
}

/** A tick for each step of the scale, a line from the lowest rating to the highest, a dot at the mean. */
export function RatedStrip({ aspect }: { readonly aspect: AspectSummary }) {
  const ends = t('direction') === 'rtl' ? [96, 4] : [4, 96];
  const place = scaleLinear().domain([1, 4]).range(ends);
  const { mean, ratings } = aspect;
  const [lowest = 1] = ratings;
  const highest = ratings.at(-1) ?? lowest;
  return (
    <svg class="rated-strip" aria-hidden="true">
      <line class="strip-ground" x1="4%" x2="96%" y1="50%" y2="50%" />
      {RATINGS.map((rating) => (
        <line
          key={rating}
          class="strip-ground"
          x1={`${place(rating)}%`}
          x2={`${place(rating)}%`}
          y1="25%"
          y2="75%"
        />
      ))}
      {mean !== null && (
        <>
          <line
            class="strip-reach"
            x1={`${place(lowest)}%`}
            x2={`${place(highest)}%`}
            y1="50%"
            y2="50%"
          />
          <circle class="strip-mean" cx={`${place(mean)}%`} cy="50%" r="4.5" />
        </>
      )}
    </svg>
  );
}
