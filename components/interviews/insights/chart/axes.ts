/**
 * Where things stand in a chart over time.
 *
 * Owns: the two scales and their ticks. Ratings always run from 1 to 4, time over its real range. Where
 * the interface is read from right to left, time runs so too: tables, lists and the order of the arrow
 * keys do, and a chart that ran against them would be read backwards. Must not know: elements.
 */
import { scaleLinear, scaleTime } from 'd3-scale';
import { RATINGS } from '@/domain/rating.ts';
import { dayWords } from '../words.ts';

export type ChartSize = {
  readonly width: number;
  readonly height: number;
  /** The size of the text. */
  readonly em: number;
};

export type Tick = { readonly at: number; readonly place: number; readonly words: string };

export type Axes = {
  readonly x: (at: number) => number;
  readonly y: (rating: number) => number;
  readonly times: readonly Tick[];
  readonly ratings: readonly Tick[];
  /** The inner edges: where lines begin and end, and where the words of ratings stand. */
  readonly start: number;
  readonly end: number;
  readonly bottom: number;
};

const DAY = 86_400_000;
/** Hours tell nothing here: less than this is stretched to it. */
const SHORTEST = 4 * DAY;
/** So much room a date takes, in ems. */
const TICK_ROOM = 7;
const MOST_TICKS = 8;

export function makeAxes(
  times: readonly number[],
  { width, height, em }: ChartSize,
  isRtl: boolean,
): Axes {
  const near = 2.2 * em;
  const far = 1.2 * em;
  const [left, right] = isRtl ? [far, width - near] : [near, width - far];
  // Room for half a point and half a date at both ends.
  const inset = 2 * em;
  const reach = isRtl ? [right - inset, left + inset] : [left + inset, right - inset];
  const bottom = height - 2 * em;
  const x = scaleTime().domain(domainOf(times)).range(reach);
  const y = scaleLinear()
    .domain([1, 4])
    .range([bottom - 1.1 * em, 1.1 * em]);
  const most = Math.max(2, Math.min(MOST_TICKS, Math.floor((right - left) / (TICK_ROOM * em))));
  return {
    x: (at) => x(at),
    y: (rating) => y(rating),
    times: tickWords(fewTicks((count) => x.ticks(count), most)).map((tick) => ({
      ...tick,
      place: x(tick.at),
    })),
    ratings: RATINGS.map((rating) => ({ at: rating, place: y(rating), words: String(rating) })),
    start: isRtl ? right : left,
    end: isRtl ? left : right,
    bottom,
  };
}

function domainOf(times: readonly number[]): readonly [number, number] {
  const from = Math.min(...times);
  const to = Math.max(...times);
  const more = Math.max(0, SHORTEST - (to - from)) / 2;
  return [from - more, to + more];
}

/**
 * A scale takes the count for a wish; here it is a bound, and two are the least that tell how time runs.
 * Hours tell nothing and are left out.
 */
function fewTicks(ticks: (count: number) => readonly Date[], most: number): readonly number[] {
  const finestFirst = Array.from({ length: MOST_TICKS - 1 }, (_, less) =>
    ticks(MOST_TICKS - less).filter((date) => date.getHours() === 0),
  );
  const days =
    finestFirst.find(({ length }) => length > 1 && length <= most) ??
    thinned(finestFirst.findLast(({ length }) => length > most) ?? [], most);
  return days.map((date) => date.getTime());
}

/** From the first on in even steps, to the last where these lead there: always so where two are left. */
function thinned(days: readonly Date[], most: number): readonly Date[] {
  const step = Math.ceil((days.length - 1) / (most - 1));
  return days.filter((_, index) => index % step === 0);
}

type TickWords = Omit<Tick, 'place'>;

/**
 * As few words as tell the ticks apart: a month where each is the beginning of one, a year likewise. The
 * year with the first and where it changes.
 */
function tickWords(days: readonly number[]): readonly TickWords[] {
  const areMonths = days.every((at) => new Date(at).getDate() === 1);
  const areYears = areMonths && days.every((at) => new Date(at).getMonth() === 0);
  return days.map((at, index) => {
    const before = days[index - 1];
    const isNewYear = before === undefined || yearOf(before) !== yearOf(at);
    if (!areMonths) return { at, words: dayWords(at, 'dayShort') };
    if (areYears) return { at, words: dayWords(at, 'year') };
    return { at, words: dayWords(at, isNewYear ? 'monthYear' : 'monthShort') };
  });
}

function yearOf(at: number): number {
  return new Date(at).getFullYear();
}
