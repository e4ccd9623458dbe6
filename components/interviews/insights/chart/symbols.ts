/**
 * The shapes of a chart: who is told by the shape, not by a colour.
 *
 * Owns: their outlines. Must not know: what is drawn with them.
 */
import { symbol, symbolCircle, symbolDiamond2, symbolSquare2 } from 'd3-shape';

/** Filled circle: the interviewer. Open square: a mean in place of a rating. Open diamond: oneself. */
export type Shape = 'interviewer' | 'mean' | 'self';

/** In square pixels; the diamond goes around the circle where both have one value. */
const OUTLINES: Readonly<Record<Shape, string>> = {
  interviewer: symbol(symbolCircle, 64)() ?? '',
  mean: symbol(symbolSquare2, 70)() ?? '',
  self: symbol(symbolDiamond2, 230)() ?? '',
};

export function outlineOf(shape: Shape): string {
  return OUTLINES[shape];
}
