/** A message that thanks the interviewer: written for the person, changed by them, copied to be sent. */
import { Copy } from 'lucide';
import { useId, useState } from 'preact/hooks';
import type { InterviewHead } from '@/domain/interview.ts';
import { t } from '@/locales/t.ts';
import type { Reflecting } from '@/state/reflection.ts';
import { Button } from '../../ui/Button.tsx';
import { dateWords } from '../dates.ts';
import { OwnWords } from './OwnWords.tsx';

export type ThanksStepProps = {
  readonly head: InterviewHead;
  readonly reflecting: Reflecting;
  readonly copyText: (text: string) => Promise<boolean>;
  readonly onNext: () => void;
};

export function ThanksStep({ head, reflecting, copyText, onNext }: ThanksStepProps) {
  const id = useId();
  const [copied, setCopied] = useState<boolean | null>(null);
  const { thanks } = reflecting.fields;

  async function copy(): Promise<void> {
    setCopied(null);
    const isCopied = await copyText(thanks.text.peek());
    setCopied(isCopied);
    if (!isCopied) return;
    // As it was sent: what it is made of may change.
    thanks.keep();
    if (head.thankedAt === null) reflecting.setThanked(true);
  }

  return (
    <>
      <p class="dim">{t('reflection.thanks.about')}</p>
      <OwnWords
        note={thanks}
        label={t('reflection.thanks.label')}
        hint={t('reflection.thanks.hint')}
        onNext={onNext}
      />
      <div class="thanks-tools">
        <Button icon={Copy} onPress={() => void copy()}>
          {t('reflection.thanks.copy')}
        </Button>
        <label class="thanked" for={id}>
          <input
            id={id}
            type="checkbox"
            class="tick"
            checked={head.thankedAt !== null}
            onChange={(event) => reflecting.setThanked(event.currentTarget.checked)}
          />
          <span>{t('reflection.thanks.did')}</span>
        </label>
        {head.thankedAt !== null && (
          <span class="small dim">
            {t('reflection.thanks.on', [dateWords(head.thankedAt, 'day')])}
          </span>
        )}
        <p class="thanks-said small dim" role="status">
          {copied !== null &&
            t(copied ? 'reflection.thanks.copied' : 'reflection.thanks.notCopied')}
        </p>
      </div>
    </>
  );
}
