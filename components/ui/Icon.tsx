/** One line icon from the kept set. Decoration only: the control beside it carries the name. */
import type { IconNode } from 'lucide';
import { h } from 'preact';

export type IconProps = { readonly node: IconNode };

export function Icon({ node }: IconProps) {
  return (
    <svg
      class="icon"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {node.map(([tag, attributes], at) => h(tag, { key: at, ...attributes }))}
    </svg>
  );
}
