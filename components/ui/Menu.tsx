/**
 * What waits until it is wanted: a button that opens a short list of buttons.
 *
 * Owns: opening and closing, and the keys in the list. Must not know: what the entries do. The list
 * is drawn when it opens: a template of two thousand questions would else draw thirty thousand
 * buttons that nobody sees.
 */
import type { IconNode } from 'lucide';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import './menu.css';

export type MenuItem = {
  readonly label: string;
  /** One dim line under the label. */
  readonly about?: string;
  readonly icon?: IconNode;
  /** The first of another kind of things to do: a line stands above it. */
  readonly begins?: boolean;
  readonly onPress: () => void;
};

export type MenuProps = {
  readonly label: string;
  /** With an icon the label is its name and tooltip; without one it is shown. */
  readonly icon?: IconNode;
  readonly trailingIcon?: IconNode;
  /** A function where the making of many menus' entries would cost. */
  readonly items: readonly MenuItem[] | (() => readonly MenuItem[]);
  /** Where there is room for the list; `either` looks for it when it opens. */
  readonly opens: 'up' | 'down' | 'either';
  /** A name for the button among the parts of a row (options/focus-wish.ts). */
  readonly part?: string;
};

export function Menu({ label, icon, trailingIcon, items, opens, part }: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const [roomier, setRoomier] = useState<'up' | 'down'>('down');
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
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
    const isUp = box !== undefined && box.bottom > innerHeight && box.top > box.height;
    setRoomier(isUp ? 'up' : 'down');
  }, [isOpen]);

  function close(): void {
    setOpen(false);
    button.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (!isOpen) return;
    if (event.key === 'Escape') {
      // Kept from the browser, which would close the whole popup.
      event.preventDefault();
      event.stopPropagation();
      close();
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    // With Alt an arrow moves the row that the menu stands in.
    if (step === 0 || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    const entries = [...(list.current?.querySelectorAll<HTMLElement>('.menu-item') ?? [])];
    const active = document.activeElement;
    const at = active instanceof HTMLElement ? entries.indexOf(active) : -1;
    const next = at === -1 && step === -1 ? entries.length - 1 : at + step;
    entries[(next + entries.length) % entries.length]?.focus();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the buttons in it.
    <div class="menu" ref={root} onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        class="button"
        data-tone="quiet"
        data-shape={icon ? 'icon' : undefined}
        data-part={part}
        title={icon ? label : undefined}
        aria-label={icon ? label : undefined}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {icon ? <Icon node={icon} /> : <span>{label}</span>}
        {trailingIcon && <Icon node={trailingIcon} />}
      </button>
      {isOpen && (
        <ul class="menu-list" id={id} ref={list} data-opens={opens === 'either' ? roomier : opens}>
          {(typeof items === 'function' ? items() : items).map((item) => (
            <li key={item.label} data-begins={item.begins}>
              <button
                type="button"
                class="menu-item"
                onClick={() => {
                  close();
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
      )}
    </div>
  );
}
