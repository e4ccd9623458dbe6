/** One part of the insights: its name, what is seen in a plain sentence or two, and then the rest. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export type PartProps = {
  readonly title: string;
  readonly says: readonly string[];
  readonly children?: ComponentChildren;
};

export function Part({ title, says, children }: PartProps) {
  const id = useId();
  return (
    <section class="insight" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p class="insight-says">{says.join(' ')}</p>
      {children}
    </section>
  );
}
