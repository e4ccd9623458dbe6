/** One row of "Your data": what it is at the start, what can be done at the end, the rest below. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export type DataRowProps = {
  /** Where a link on the page leads to it. */
  readonly id?: string;
  readonly title: string;
  readonly about?: string | undefined;
  /** What a glance is after. */
  readonly facts?: ComponentChildren;
  readonly control?: ComponentChildren;
  readonly children?: ComponentChildren;
};

export function DataRow({ id: place, title, about, facts, control, children }: DataRowProps) {
  const id = useId();
  return (
    <section class="data-row" id={place} aria-labelledby={id}>
      <div class="data-head">
        <div class="setting-words">
          <h2 id={id}>{title}</h2>
          {about !== undefined && <p class="small dim">{about}</p>}
          {facts !== undefined && <ul class="facts">{facts}</ul>}
        </div>
        {control}
      </div>
      {children}
    </section>
  );
}
