/** The aspects to narrow the list to: as many as fit in one line, the others behind "More". */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AspectId } from '@/domain/ids.ts';
import type { Aspect } from '@/domain/template.ts';
import { t } from '@/locales/t.ts';

export type AspectChipsProps = {
  readonly aspects: readonly Aspect[];
  readonly shown: AspectId | null;
  readonly onShow: (aspect: AspectId | null) => void;
};

/** Pixels between chips, as in the style. */
const GAP = 6;

export function AspectChips({ aspects, shown, onShow }: AspectChipsProps) {
  const [isOpen, setOpen] = useState(false);
  const row = useRef<HTMLFieldSetElement>(null);
  const offered = aspects.filter((aspect) => aspect.questions.length > 0);
  // The one in use is never behind "More".
  const chips = [...offered].sort((a, b) => Number(b.id === shown) - Number(a.id === shown));
  const ordered = isOpen ? offered : chips;
  const fits = useFitting(row, ordered.map((chip) => chip.id + chip.name).join());
  const visible = isOpen ? ordered : ordered.slice(0, fits);

  return (
    <fieldset class="chips" ref={row} data-open={isOpen}>
      <legend class="visually-hidden">{t('popup.aspects')}</legend>
      {ordered.map((aspect) => (
        <button
          key={aspect.id}
          type="button"
          class="chip"
          aria-pressed={aspect.id === shown}
          hidden={!visible.includes(aspect)}
          onClick={() => onShow(aspect.id === shown ? null : aspect.id)}
        >
          {aspect.name}
        </button>
      ))}
      {(isOpen || visible.length < ordered.length) && (
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
  );
}

/** How many chips stand in one line with room for "More"; all where nothing is laid out. */
function useFitting(row: { readonly current: HTMLElement | null }, names: string): number {
  const [fits, setFits] = useState(Number.POSITIVE_INFINITY);
  const widths = useRef<readonly number[]>([]);

  function fit(): void {
    const room = row.current?.clientWidth ?? 0;
    if (room === 0) return;
    const more = widths.current.at(-1) ?? 0;
    const chips = widths.current.slice(0, -1);
    const all = chips.reduce((sum, width) => sum + width + GAP, 0);
    if (all - GAP <= room) {
      setFits(chips.length);
      return;
    }
    let used = more;
    const at = chips.findIndex((width) => {
      used += width + GAP;
      return used > room;
    });
    setFits(Math.max(1, at));
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: other names are other widths
  useLayoutEffect(() => {
    const chips = [...(row.current?.querySelectorAll<HTMLElement>('.chip') ?? [])];
    widths.current = measured(chips);
    fit();
  }, [names]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `fit` reads refs alone
  useEffect(() => {
    if (row.current === null) return;
    const observer = new ResizeObserver(fit);
    observer.observe(row.current);
    return () => observer.disconnect();
  }, []);

  return fits;
}
