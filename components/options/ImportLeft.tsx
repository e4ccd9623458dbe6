/** The lines of a file that are no part of what it brings: counted, and there to be read. */
import type { LeftOut } from '@/domain/template-file.ts';
import { t } from '@/locales/t.ts';
import { countWords } from './count-words.ts';

export function ImportLeft({ left }: { readonly left: LeftOut }) {
  const more = left.count - left.lines.length;
  return (
    <details class="import-left">
      <summary>{t('options.import.left.count', left.count, [countWords(left.count)])}</summary>
      <p class="small dim">{t('options.import.left.about')}</p>
      <ul>
        {left.lines.map((line, at) => (
          <li key={at} dir="auto">
            {line}
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p class="small dim">{t('options.import.left.more', more, [countWords(more)])}</p>
      )}
    </details>
  );
}
