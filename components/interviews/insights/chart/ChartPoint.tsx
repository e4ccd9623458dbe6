/**
 * One point of a chart: its shapes, joined where there are two; a way to its interview where there is one.
 *
 * Takes the point and the axes; knows no other point.
 */
import type { Axes } from './axes.ts';
import { outlineOf, type Shape } from './symbols.ts';

export type PointData = {
  readonly key: string;
  readonly at: number;
  /** All that it says, in words. */
  readonly name: string;
  /** Null: it stands for several interviews. */
  readonly href: string | null;
  readonly marks: readonly { readonly shape: Shape; readonly value: number }[];
};

export type ChartPointProps = {
  readonly point: PointData;
  readonly axes: Axes;
  readonly isStop: boolean;
  readonly onElement: (element: HTMLOrSVGElement | null) => void;
  readonly onShow: (isShown: boolean) => void;
  readonly onFocus: () => void;
};

/** Half of the smallest size that a finger or a tired hand can hit. */
const REACH = 12;

export function ChartPoint({ point, axes, isStop, onElement, onShow, onFocus }: ChartPointProps) {
  const x = axes.x(point.at);
  const heights = point.marks.map(({ value }) => axes.y(value));
  const top = Math.min(...heights);
  const low = Math.max(...heights);
  const shared = {
    class: 'chart-point',
    // In small letters: elements of a picture know no other spelling.
    tabindex: isStop ? 0 : -1,
    'aria-label': point.name,
    onPointerEnter: () => onShow(true),
    onFocus,
    onBlur: () => onShow(false),
  };
  const drawn = (
    <>
      <rect
        class="chart-hit"
        x={x - REACH}
        y={top - REACH}
        width={REACH * 2}
        height={low - top + REACH * 2}
        rx={8}
      />
      {low > top && <line class="chart-join" x1={x} x2={x} y1={top} y2={low} />}
      {point.marks.map(({ shape, value }) => (
        <path
          key={shape}
          class="chart-mark"
          data-shape={shape}
          d={outlineOf(shape)}
          transform={`translate(${x} ${axes.y(value)})`}
        />
      ))}
    </>
  );
  if (point.href === null) {
    return (
      // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: one of the group's points.
      <g {...shared} role="img" ref={(element) => onElement(element)}>
        {drawn}
      </g>
    );
  }
  return (
    <a {...shared} href={point.href} ref={(element) => onElement(element)}>
      {drawn}
    </a>
  );
}
