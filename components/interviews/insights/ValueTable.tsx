/**
 * The values of a picture as a table: one click away beside it, or in its place where there is none.
 *
 * Takes the words of its cells; knows no picture.
 */
import type { ComponentChildren } from 'preact';
import { t } from '@/locales/t.ts';
import { Later } from './Later.tsx';

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
  if (props.isAlone) return <Table {...props} />;
  return (
    <Later
      summary={props.summary ?? t('interviews.insights.asTable')}
      about={props.caption}
      draw={() => <Table {...props} />}
    />
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
