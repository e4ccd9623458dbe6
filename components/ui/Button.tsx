/** A native button in the tones of the look; an icon button's words become its name. */
import type { IconNode } from 'lucide';
import type { ComponentChildren, Ref } from 'preact';
import { Icon } from './Icon.tsx';

export type ButtonProps = {
  readonly children: ComponentChildren;
  readonly onPress: (event: MouseEvent) => void;
  /** `main`: the one thing to do next. `danger`: what cannot simply be taken back. */
  readonly tone?: 'main' | 'plain' | 'quiet' | 'danger';
  readonly icon?: IconNode;
  readonly disabled?: boolean;
  readonly buttonRef?: Ref<HTMLButtonElement>;
  readonly expanded?: boolean;
  readonly pressed?: boolean;
};

export function Button({ children, onPress, tone = 'plain', icon, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      class="button"
      data-tone={tone}
      onClick={onPress}
      disabled={rest.disabled}
      ref={rest.buttonRef ?? null}
      aria-expanded={rest.expanded}
      aria-pressed={rest.pressed}
    >
      {icon && <Icon node={icon} />}
      <span>{children}</span>
    </button>
  );
}

export type IconButtonProps = {
  /** Name and tooltip. */
  readonly label: string;
  readonly icon: IconNode;
  readonly onPress: () => void;
  readonly disabled?: boolean;
  readonly expanded?: boolean;
};

export function IconButton({ label, icon, onPress, disabled, expanded }: IconButtonProps) {
  return (
    <button
      type="button"
      class="button"
      data-tone="quiet"
      data-shape="icon"
      title={label}
      aria-label={label}
      aria-expanded={expanded}
      disabled={disabled}
      onClick={onPress}
    >
      <Icon node={icon} />
    </button>
  );
}
