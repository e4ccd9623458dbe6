/** What was said: each line of the notes into "went well" or "improve", and the whole in one's own words. */
import { SORTS } from '@/domain/sorted-fields.ts';
import type { ToldLine } from '@/domain/told-lines.ts';
import { t } from '@/locales/t.ts';
import type { Reflecting } from '@/state/reflection.ts';
import { OwnWords } from './OwnWords.tsx';

export type SaidStepProps = { readonly reflecting: Reflecting; readonly onNext: () => void };

export function SaidStep({ reflecting, onNext }: SaidStepProps) {
  const lines = reflecting.lines.value;
  return (
    <>
      <p class="dim">{t(lines.length === 0 ? 'reflection.said.none' : 'reflection.said.about')}</p>
      {lines.length > 0 && (
        <ul class="told-lines" aria-label={t('reflection.said.lines')}>
          {lines.map((line) => (
            <Line key={`${line.key} ${line.line}`} line={line} reflecting={reflecting} />
          ))}
        </ul>
      )}
      <OwnWords
        note={reflecting.fields.said}
        label={t('reflection.said.label')}
        hint={t('reflection.said.hint')}
        onNext={onNext}
      />
    </>
  );
}

function Line({ line, reflecting }: { readonly line: ToldLine; readonly reflecting: Reflecting }) {
  return (
    <li class="told-line" data-sort={line.sort ?? 'none'}>
      <p class="told-words" dir="auto" title={line.line}>
        {line.line}
      </p>
      <span class="told-sorts">
        {SORTS.map((sort) => {
          const word = t(`reflection.said.${sort}`);
          const isIt = line.sort === sort;
          return (
            <button
              key={sort}
              type="button"
              class="told-sort small"
              data-sort={sort}
              aria-pressed={isIt}
              aria-label={t('reflection.said.lineAs', [word, line.line])}
              onClick={() => reflecting.sort(line, isIt ? null : sort)}
            >
              {word}
            </button>
          );
        })}
      </span>
    </li>
  );
}
