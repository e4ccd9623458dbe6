/**
 * What the settings are made of: groups of rows, each with the words by which it is found.
 *
 * Owns: that shape, and which rows a search leaves. Must not know: any particular setting.
 */
import type { ComponentChildren } from 'preact';
import { containsWords } from '@/domain/contains-words.ts';

export type SettingRow = {
  readonly id: string;
  /** Its label, its sentence, and other words that a person may have for it. */
  readonly words: readonly string[];
  readonly view: ComponentChildren;
};

export type SettingGroup = {
  readonly id: string;
  /** Null: what stands in it has a heading of its own. */
  readonly title: string | null;
  readonly rows: readonly SettingRow[];
};

/** The groups with the rows that were sought; one in which nothing was found is left out. */
export function foundIn(groups: readonly SettingGroup[], query: string): readonly SettingGroup[] {
  return groups.flatMap((group) => {
    const rows = group.rows.filter(({ words }) =>
      containsWords([group.title ?? '', ...words].join(' '), query),
    );
    return rows.length === 0 ? [] : [{ ...group, rows }];
  });
}

export function countRows(groups: readonly SettingGroup[]): number {
  return groups.reduce((sum, { rows }) => sum + rows.length, 0);
}
