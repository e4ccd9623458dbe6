/** What waits until it is wanted: a button that opens a short list of buttons. */
import type { IconNode } from 'lucide';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import './menu.css';

export type MenuItem = {
  readonly label: string;
  /** One dim line under the label. */
  readonly about?: string;
  readonly icon?: IconNode;
  readonly onPress: () => void;
};

export type MenuProps = {
  readonly label: string;
  /** With an icon the label is its name and tooltip; without one it is shown. */
  readonly icon?: IconNode;
  readonly trailingIcon?: IconNode;
  readonly items: readonly MenuItem[];
  /** Where there is room for the list. */
  readonly opens: 'up' | 'down';
};

export function Menu({ label, icon, trailingIcon, items, opens }: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
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
    return () => life.abort();
  }, [isOpen]);

  function onKeyDown(event: KeyboardEvent): void {
    if (!isOpen) return;
    if (event.key === 'Escape') {
      // Kept from the browser, which would close the whole popup.
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
      button.current?.focus();
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const entries = [...(root.current?.querySelectorAll<HTMLElement>('.menu-item') ?? [])];
    const active = document.activeElement;
    const at = active instanceof HTMLElement ? entries.indexOf(active) : -1;
    const next = at === -1 && step === -1 ? entries.length - 1 : at + step;
    entries[(next + entries.length) % entries.length]?.focus();
  }

  return (
    <div class="menu" ref={root} onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        class="button"
        data-tone="quiet"
        data-shape={icon ? 'icon' : undefined}
        title={icon ? label : undefined}
        aria-label={icon ? label : undefined}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {icon ? <Icon node={icon} /> : <span>{label}</span>}
        {trailingIcon && <Icon node={trailingIcon} />}
      </button>
      <ul class="menu-list" id={id} data-opens={opens} hidden={!isOpen}>
        {items.map((item) => (
          <li key={item.label}>
            <button
              type="button"
              class="menu-item"
              onClick={() => {
                setOpen(false);
                button.current?.focus();
                item.onPress();
              }}
            >
              {item.icon && <Icon node={item.icon} />}
              <span>
                {item.label}
                {item.about && <span class="menu-about small dim">{item.about}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
