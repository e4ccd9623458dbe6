/** What is in the account, what has no room or waits, and when the browser was last handed it. */
import type { MailboxStatus } from '@/domain/copies.ts';
import { t } from '@/locales/t.ts';
import type { YourData } from '@/state/your-data.ts';
import { Button } from '../../ui/Button.tsx';
import { countWords } from '../count-words.ts';
import { agoWords, bytesWords, kilobytes } from './data-words.ts';

type Mailbox = Extract<MailboxStatus, { readonly kind: 'on' }>;

export type SyncFactsProps = {
  readonly data: YourData;
  readonly mailbox: Mailbox;
  /** Whether notes are to be in it. */
  readonly wantsNotes: boolean;
};

export function SyncFacts({ data, mailbox, wantsNotes }: SyncFactsProps) {
  const { interviews, leftOut, inStepAt, trouble } = mailbox;
  return (
    <>
      <div class="sync-state">
        <div class="sync-facts">
          <ul class="facts">
            <li>{t('options.data.sync.holds', interviews, [countWords(interviews)])}</li>
            {interviews > 0 && (mailbox.hasNotes || !wantsNotes) && (
              // Wanted and not there: there are none, or none yet. Neither is worth a worry.
              <li>
                {t(
                  mailbox.hasNotes
                    ? 'options.data.sync.withNotes'
                    : 'options.data.sync.withoutNotes',
                )}
              </li>
            )}
            <li>
              {t('options.data.sync.used', [kilobytes(mailbox.bytes), bytesWords(mailbox.limit)])}
            </li>
          </ul>
          <Room bytes={mailbox.bytes} limit={mailbox.limit} />
          <p class="small dim">
            {inStepAt === null
              ? t('options.data.sync.notYet')
              : t('options.data.sync.inStep', [agoWords(inStepAt, data.now.value)])}
          </p>
        </div>
        <Button onPress={() => void data.exchange()}>{t('options.data.sync.now')}</Button>
      </div>
      {leftOut > 0 && (
        <p class="small">{t('options.data.sync.leftOut', leftOut, [countWords(leftOut)])}</p>
      )}
      {mailbox.newer > 0 && <p class="small">{t('options.data.sync.newer', mailbox.newer)}</p>}
      {trouble !== null && <p class="row-trouble small">{troubleWords(trouble)}</p>}
    </>
  );
}

/** The words above say the same. */
function Room({ bytes, limit }: Pick<Mailbox, 'bytes' | 'limit'>) {
  const share = limit > 0 ? Math.min(1, bytes / limit) : 0;
  return (
    <div class="room" aria-hidden="true">
      <div class="room-used" style={{ inlineSize: `${share * 100}%` }} />
    </div>
  );
}

function troubleWords(trouble: NonNullable<Mailbox['trouble']>): string {
  switch (trouble) {
    case 'full':
      return t('options.data.sync.full');
    case 'busy':
      return t('options.data.sync.busy');
    case 'refused':
      return t('options.data.sync.refused');
  }
}
