/**
 * The values of a picture as a table: one click away beside it, or in its place where there is none.
 *
 * Takes the words of its cells; knows no picture. Its rows are drawn when they are first asked for.
 */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '@/locales/t.ts';

export type ValueRow = { readonly key: string; readonly cells: readonly ComponentChildren[] };

export type ValueTableProps = {
  /** What opens it. */
  readonly summary?: string;
  readonly caption: string;
  readonly columns: readonly string[];
  /** The first cell names the row. */
  readonly rows: readonly ValueRow[];
  /** There is no picture. */
  readonly isAlone: boolean;
};

export function ValueTable(props: ValueTableProps) {
  const [wasOpened, setOpened] = useState(false);
  if (props.isAlone) return <Table {...props} />;
  return (
    <details
      class="as-table"
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary class="small">
        {props.summary ?? t('interviews.insights.asTable')}
        <span class="visually-hidden">: {props.caption}</span>
      </summary>
      {wasOpened && <Table {...props} />}
    </details>
  );
}

function Table({ caption, columns, rows }: ValueTableProps) {
  return (
    <table class="values">
      <caption class="small dim">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" class="small dim">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [first, ...others] }) => (
          <tr key={key}>
            <th scope="row">{first}</th>
            {others.map((cell, at) => (
              <td key={columns[at + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
