/** The feedback sheet: what was asked and what was noted, as it will look after a real call. */
import { Check, Circle, Copy, NotebookPen } from 'lucide';
import { useState } from 'preact/hooks';
import { type Sheet, sheetMarkdown } from '@/domain/feedback-sheet.ts';
import { t } from '@/locales/t.ts';
import { sheetWords } from '../interviews/head-words.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';

export type PracticeSheetProps = {
  readonly sheet: Sheet;
  readonly copyText: (text: string) => Promise<boolean>;
};

export function PracticeSheet({ sheet, copyText }: PracticeSheetProps) {
  const [copied, setCopied] = useState<boolean | null>(null);

  async function copy(): Promise<void> {
    setCopied(null);
    setCopied(await copyText(sheetMarkdown(sheet, sheetWords(sheet.head))));
  }

  return (
    <article class="sheet" aria-label={t('practice.finish.sheet')}>
      <ol class="sheet-rows">
        {sheet.entries.map(({ entry, note }) => (
          <li key={entry.id} class="sheet-row">
            <h2 class="sheet-question" data-asked={entry.status === 'asked'}>
              <Icon node={entry.status === 'asked' ? Check : Circle} />
              <span>
                <bdi>{entry.asks.text}</bdi>
              </span>
            </h2>
            {note === '' ? (
              <p class="sheet-none small dim">
                {entry.status === 'asked'
                  ? t('practice.finish.noNote')
                  : t('practice.finish.notAsked')}
              </p>
            ) : (
              <p class="sheet-note">
                <bdi>{note}</bdi>
              </p>
            )}
          </li>
        ))}
        {sheet.whole !== '' && (
          <li class="sheet-row">
            <h2 class="sheet-question">
              <Icon node={NotebookPen} />
              {t('note.whole')}
            </h2>
            <p class="sheet-note">
              <bdi>{sheet.whole}</bdi>
            </p>
          </li>
        )}
      </ol>
      <footer class="sheet-foot">
        <Button icon={Copy} onPress={() => void copy()}>
          {t('practice.finish.copy')}
        </Button>
        <p class="small dim" role="status">
          {copied !== null && t(copied ? 'practice.finish.copied' : 'practice.finish.notCopied')}
        </p>
      </footer>
    </article>
  );
}
