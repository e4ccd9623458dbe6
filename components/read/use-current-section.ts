/**
 * Which section of a long page is being read.
 *
 * Owns: following the scroll position: it is the last section that has begun above the upper quarter's end.
 * Must not know: what the sections hold.
 */
import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** All that lies above, however long the page, to the end of the window's upper quarter. */
const BEGUN = '9999999px 0px -75% 0px';

/** `names` are the sections' ids; when they change, the sections are looked for anew. */
export function useCurrentSection(
  root: RefObject<HTMLElement | null>,
  names: readonly string[],
): string | undefined {
  const [current, setCurrent] = useState<string>();
  const joined = names.join('\n');
  useEffect(() => {
    const sections = [...(root.current?.querySelectorAll<HTMLElement>('section[id]') ?? [])];
    const begun = new Set<Element>();
    const observer = new IntersectionObserver(
      (changes) => {
        for (const { target, isIntersecting } of changes) {
          if (isIntersecting) begun.add(target);
          else begun.delete(target);
        }
        const last = sections.findLast((section) => begun.has(section));
        setCurrent((last ?? sections[0])?.id);
      },
      { rootMargin: BEGUN },
    );
    for (const section of sections) observer.observe(section);
    return () => observer.disconnect();
  }, [joined, root]);
  return current;
}
