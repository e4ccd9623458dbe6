/** What waits until it is wanted: start, end, side, theme, hide. A list of buttons that opens. */
import { Ellipsis } from 'lucide';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Icon } from '@/components/ui/Icon.tsx';
import { t } from '@/locales/t.ts';

export type MenuItem = { readonly label: string; readonly onPress: () => void };
export type PanelMenuProps = { readonly items: readonly MenuItem[] };

export function PanelMenu({ items }: PanelMenuProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const root = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!isOpen) return;
    const life = new AbortController();
    const leave = (event: Event) => {
      if (event.target instanceof Node && root.current?.contains(event.target)) return;
      setOpen(false);
    };
    document.addEventListener('pointerdown', leave, { signal: life.signal });
    document.addEventListener('focusin', leave, { signal: life.signal });
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        setOpen(false);
        button.current?.focus();
      },
      { signal: life.signal, capture: true },
    );
    return () => life.abort();
  }, [isOpen]);

  return (
    <span class="panel-menu" ref={root}>
      <button
        ref={button}
        type="button"
        class="button"
        data-tone="quiet"
        data-shape="icon"
        title={t('panel.menu')}
        aria-label={t('panel.menu')}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon node={Ellipsis} />
      </button>
      <ul class="panel-menu-list" id={id} hidden={!isOpen}>
        {items.map((item) => (
          <li key={item.label}>
            <button
              type="button"
              class="panel-menu-item"
              onClick={() => {
                setOpen(false);
                item.onPress();
              }}
            >
              {item.label}
            </button>
          </li>
        ))}
      </ul>
    </span>
  );
}
