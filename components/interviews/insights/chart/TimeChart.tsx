/**
 * Ratings over time as a picture that can be walked through by keys.
 *
 * Takes points with their words; knows no interview. One tab stop: the arrow keys go from point to point
 * in the order of the eye, Home and End to the ends. Each point has a name, and shows it in the focus
 * and under the pointer. The same values stand in the table beside it.
 */
import { line } from 'd3-shape';
import { useId, useRef, useState } from 'preact/hooks';
import { t } from '@/locales/t.ts';
import { type Axes, makeAxes } from './axes.ts';
import { ChartPoint, type PointData } from './ChartPoint.tsx';
import { useChartSize } from './use-chart-size.ts';
import './chart.css';

export type LinePoint = { readonly at: number; readonly value: number };

export type TimeChartProps = {
  readonly name: string;
  /** In the order of time. */
  readonly points: readonly PointData[];
  /** Runs that may be joined (domain/insights/runs.ts). */
  readonly lines: readonly (readonly LinePoint[])[];
  /** Times that the axis reaches to, beside the points. */
  readonly reach?: readonly number[];
};

export function TimeChart({ name, points, lines, reach = [] }: TimeChartProps) {
  const hint = useId();
  const [box, size] = useChartSize();
  const [shown, show] = useState<number | null>(null);
  const [stop, setStop] = useState<number | null>(null);
  const elements = useRef(new Map<number, HTMLOrSVGElement>());
  const isRtl = t('direction') === 'rtl';
  const axes = makeAxes([...points.map(({ at }) => at), ...reach], size, isRtl);
  const last = points.length - 1;
  // The newest first: it is what a person comes for.
  const current = Math.min(stop ?? last, last);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') show(null);
    const to = goal(event.key, current, last, isRtl);
    if (to === null) return;
    event.preventDefault();
    elements.current.get(to)?.focus();
  }

  const path = line<LinePoint>(
    ({ at }) => axes.x(at),
    ({ value }) => axes.y(value),
  );
  return (
    <div class="chart" ref={box} onPointerLeave={() => show(null)}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is none in a picture. */}
      <svg
        role="group"
        aria-label={name}
        aria-describedby={hint}
        width={size.width}
        height={size.height}
        onKeyDown={onKeyDown}
      >
        <ChartFrame axes={axes} height={size.height} em={size.em} isRtl={isRtl} />
        {lines.map((run) => (
          <path key={run[0]?.at} class="chart-line" d={path(run) ?? ''} />
        ))}
        {points.map((point, index) => (
          <ChartPoint
            key={point.key}
            point={point}
            axes={axes}
            isStop={index === current}
            onElement={(element) => {
              if (element === null) elements.current.delete(index);
              else elements.current.set(index, element);
            }}
            onShow={(isShown) => show(isShown ? index : null)}
            onFocus={() => {
              setStop(index);
              show(index);
            }}
          />
        ))}
      </svg>
      <p id={hint} hidden>
        {t('interviews.insights.chartKeys')}
      </p>
      <ChartTip
        point={shown === null ? undefined : points[shown]}
        axes={axes}
        {...size}
        isRtl={isRtl}
      />
    </div>
  );
}

function goal(key: string, from: number, last: number, isRtl: boolean): number | null {
  switch (key) {
    case 'Home':
      return 0;
    case 'End':
      return last;
    case isRtl ? 'ArrowRight' : 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(0, from - 1);
    case isRtl ? 'ArrowLeft' : 'ArrowRight':
    case 'ArrowDown':
      return Math.min(last, from + 1);
    default:
      return null;
  }
}

type ChartFrameProps = {
  readonly axes: Axes;
  readonly height: number;
  readonly em: number;
  readonly isRtl: boolean;
};

/** Four lines for the ratings, a few dates; no more ink than that. */
function ChartFrame({ axes, height, em, isRtl }: ChartFrameProps) {
  const side = isRtl ? 0.7 * em : -0.7 * em;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus.
    <g aria-hidden="true">
      {axes.ratings.map(({ at, place, words }) => (
        <g key={at}>
          <line class="chart-grid" x1={axes.start} x2={axes.end} y1={place} y2={place} />
          <text
            class="chart-words"
            x={axes.start + side}
            y={place}
            dy="0.35em"
            text-anchor="middle"
          >
            {words}
          </text>
        </g>
      ))}
      {axes.times.map(({ at, place, words }) => (
        <g key={at}>
          <line
            class="chart-tick"
            x1={place}
            x2={place}
            y1={axes.bottom}
            y2={axes.bottom + em * 0.35}
          />
          <text class="chart-words" x={place} y={height - 0.5 * em} text-anchor="middle">
            {words}
          </text>
        </g>
      ))}
      <line class="chart-tick" x1={axes.start} x2={axes.end} y1={axes.bottom} y2={axes.bottom} />
    </g>
  );
}

type ChartTipProps = ChartFrameProps & {
  readonly point: PointData | undefined;
  readonly width: number;
};

/** On the side where there is more room, so that it is never cut. Read out already as the point's name. */
function ChartTip({ point, axes, width, height, isRtl }: ChartTipProps) {
  if (point === undefined) return null;
  const place = axes.x(point.at);
  const from = isRtl ? width - place : place;
  const values = point.marks.map(({ value }) => axes.y(value));
  const isLow = Math.min(...values) > height / 2;
  const block = isLow
    ? { 'inset-block-end': `${height - Math.min(...values) + 16}px` }
    : { 'inset-block-start': `${Math.max(...values) + 16}px` };
  const inline =
    from < width / 2
      ? { 'inset-inline-start': `${Math.max(0, from - 16)}px` }
      : { 'inset-inline-end': `${Math.max(0, width - from - 16)}px` };
  return (
    <p class="chart-tip small" aria-hidden="true" style={{ ...block, ...inline }}>
      {point.name}
    </p>
  );
}
