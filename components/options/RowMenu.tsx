/**
 * The steps of a row that wait until they are wanted.
 *
 * The list is drawn when it opens: a template of two thousand questions would else draw thirty
 * thousand buttons that nobody sees.
 */
import { Ellipsis, type IconNode } from 'lucide';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../ui/Icon.tsx';
import '../ui/menu.css';

export type RowMenuItem = {
  readonly label: string;
  readonly icon?: IconNode;
  readonly onPress: () => void;
};

export type RowMenuProps = { readonly label: string; readonly items: () => readonly RowMenuItem[] };

export function RowMenu({ label, items }: RowMenuProps) {
  const [isOpen, setOpen] = useState(false);
  const [opens, setOpens] = useState<'down' | 'up'>('down');
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);

  useEffect(() => {
    if (!isOpen) return;
    const life = new AbortController();
    const leave = (event: Event) => {
      if (event.target instanceof Node && root.current?.contains(event.target)) return;
      setOpen(false);
    };
    document.addEventListener('pointerdown', leave, { signal: life.signal });
    document.addEventListener('focusin', leave, { signal: life.signal });
    return () => life.abort();
  }, [isOpen]);

  useLayoutEffect(() => {
    const box = isOpen ? list.current?.getBoundingClientRect() : undefined;
    setOpens(box !== undefined && box.bottom > innerHeight && box.top > box.height ? 'up' : 'down');
  }, [isOpen]);

  const entries = () => [...(list.current?.querySelectorAll<HTMLElement>('.menu-item') ?? [])];

  function close(): void {
    setOpen(false);
    root.current?.querySelector('button')?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (!isOpen) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || event.altKey) return;
    event.preventDefault();
    const all = entries();
    const at = all.findIndex((entry) => entry.contains(document.activeElement));
    const next = at === -1 && step === -1 ? all.length - 1 : at + step;
    all[(next + all.length) % all.length]?.focus();
  }

  return (
    <div class="menu" ref={root} onKeyDown={onKeyDown}>
      <button
        type="button"
        class="button"
        data-tone="quiet"
        data-shape="icon"
        data-part="more"
        title={label}
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon node={Ellipsis} />
      </button>
      {isOpen && (
        <ul class="menu-list" id={id} ref={list} data-opens={opens}>
          {items().map((item) => (
            <li key={item.label}>
              <button
                type="button"
                class="menu-item"
                onClick={() => {
                  close();
                  item.onPress();
                }}
              >
                {item.icon && <Icon node={item.icon} />}
                <span>{item.label}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
