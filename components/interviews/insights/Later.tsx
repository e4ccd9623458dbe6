/** What is one click away, and drawn when it is first asked for: a long history has hundreds of rows. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

export type LaterProps = {
  readonly summary: string;
  /** What it is of, for those who do not see what it stands beside. */
  readonly about?: string;
  readonly draw: () => ComponentChildren;
};

export function Later({ summary, about, draw }: LaterProps) {
  const [wasOpened, setOpened] = useState(false);
  return (
    <details
      class="later"
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary class="small">
        {summary}
        {about !== undefined && <span class="visually-hidden">: {about}</span>}
      </summary>
      {wasOpened && draw()}
    </details>
  );
}
