/** Guess and rating aspect by aspect, with how many pairs each stands on. */
import type { Gap, Lean } from '@/domain/insights/gaps.ts';
import { t } from '@/locales/t.ts';
import { gapName } from './gap-words.ts';
import { ValueTable } from './ValueTable.tsx';
import { numberWords } from './words.ts';

export type GapTableProps = { readonly gaps: readonly Gap[]; readonly isAlone: boolean };

export function GapTable({ gaps, isAlone }: GapTableProps) {
  return (
    <ValueTable
      summary={t('interviews.insights.gap.asTable')}
      caption={t('interviews.insights.gap.caption')}
      columns={[
        t('interviews.insights.column.aspect'),
        t('interviews.insights.column.pairs'),
        t('interviews.insights.column.rating'),
        t('interviews.insights.column.guess'),
        t('interviews.insights.column.inWords'),
      ]}
      rows={gaps.map((gap) => ({
        key: gap.key,
        cells: [
          <bdi key="name">{gapName(gap)}</bdi>,
          String(gap.pairs),
          numberWords(gap.other),
          numberWords(gap.self),
          leanWords(gap.lean),
        ],
      }))}
      isAlone={isAlone}
    />
  );
}

function leanWords(lean: Lean): string {
  return t(`interviews.insights.gap.short.${lean}`);
}
