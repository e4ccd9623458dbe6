/** The aspects to narrow the list to: as many as fit in one line, the others behind "More". */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AspectId } from '@/domain/ids.ts';
import type { Aspect } from '@/domain/template.ts';
import { t } from '@/locales/t.ts';
import { indexesThatFit } from './fitting.ts';

export type AspectChipsProps = {
  readonly aspects: readonly Aspect[];
  /** That of their names; undefined where a template does not say. */
  readonly language: string | undefined;
  readonly shown: AspectId | null;
  readonly onShow: (aspect: AspectId | null) => void;
};

/** Pixels between chips, as in the style. */
const GAP = 6;

type Line = { readonly widths: readonly number[]; readonly more: number; readonly room: number };

export function AspectChips({ aspects, language, shown, onShow }: AspectChipsProps) {
  const [isOpen, setOpen] = useState(false);
  const [line, setLine] = useState<Line | null>(null);
  const ruler = useRef<HTMLDivElement>(null);
  const names = aspects.map((aspect) => aspect.name).join('\n');

  useLayoutEffect(() => {
    const element = ruler.current;
    if (element === null) return;
    const measure = () => {
      const widths = [...element.children].map((child) => child.getBoundingClientRect().width);
      const room = element.clientWidth;
      if (room > 0) setLine({ widths: widths.slice(0, -1), more: widths.at(-1) ?? 0, room });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [names]);

  const kept = aspects.findIndex((aspect) => aspect.id === shown);
  const fitting = line && new Set(indexesThatFit({ ...line, gap: GAP, kept }));
  const visible = aspects.filter((_, at) => isOpen || fitting === null || fitting.has(at));

  return (
    <div class="chips">
      <div class="chips-ruler" ref={ruler} aria-hidden="true">
        {aspects.map((aspect) => (
          <span class="chip" key={aspect.id}>
            {aspect.name}
          </span>
        ))}
        <span class="chip">{t('popup.more')}</span>
      </div>
      <fieldset class="chips-line" aria-label={t('popup.aspects')} data-measured={fitting !== null}>
        {visible.map((aspect) => (
          <button
            key={aspect.id}
            type="button"
            class="chip"
            dir="auto"
            lang={language}
            aria-pressed={aspect.id === shown}
            onClick={() => onShow(aspect.id === shown ? null : aspect.id)}
          >
            {aspect.name}
          </button>
        ))}
        {(isOpen || visible.length < aspects.length) && (
          <button
            type="button"
            class="chip"
            data-tone="more"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? t('popup.fewer') : t('popup.more')}
          </button>
        )}
      </fieldset>
    </div>
  );
}
