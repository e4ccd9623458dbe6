/**
 * How large a chart is on this screen, followed as it changes.
 *
 * Owns: the measuring; a chart is drawn in real pixels, so that its text has the person's own size.
 * Must not know: what is drawn.
 */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ChartSize } from './axes.ts';

/** Until it is measured, and where nothing can be measured. */
const USUAL: ChartSize = { width: 640, height: 216, em: 12 };

export function useChartSize(): readonly [RefObject<HTMLDivElement | null>, ChartSize] {
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState(USUAL);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element;
      const em = Number.parseFloat(getComputedStyle(element).fontSize);
      if (width > 0 && height > 0 && em > 0) setSize({ width, height, em });
    };
    measure();
    // Its height is in ems: a change of the text's size is seen as well.
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [box, size];
}
