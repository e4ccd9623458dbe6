/** What Debrief sees of the open calls, to be put into a report of an error: shown before it is copied. */
import { useState } from 'preact/hooks';
import { type Diagnosis, diagnosisText } from '@/domain/diagnosis.ts';
import { t } from '@/locales/t.ts';
import { Button } from '../ui/Button.tsx';

export type DiagnosticsSectionProps = {
  readonly diagnose: () => Promise<Diagnosis>;
  readonly copyText: (text: string) => Promise<boolean>;
};

export function DiagnosticsSection({ diagnose, copyText }: DiagnosticsSectionProps) {
  const [seen, setSeen] = useState<Diagnosis | null>(null);
  const [copied, setCopied] = useState<boolean | null>(null);

  async function look(): Promise<void> {
    setCopied(null);
    setSeen(await diagnose());
  }

  const text = seen === null ? '' : diagnosisText(seen);

  async function copy(): Promise<void> {
    setCopied(await copyText(text));
  }

  return (
    <section class="keys-part" id="diagnostics" aria-labelledby="diagnostics-title">
      <h1 id="diagnostics-title">{t('options.diagnostics.title')}</h1>
      <p class="lead dim">{t('options.diagnostics.about')}</p>
      <div class="diagnosis-tools">
        <Button onPress={() => void look()}>{t('options.diagnostics.look')}</Button>
        {text !== '' && (
          <Button onPress={() => void copy()}>{t('options.diagnostics.copy')}</Button>
        )}
        <span class="small dim" role="status">
          {copied !== null
            ? t(copied ? 'options.diagnostics.copied' : 'options.diagnostics.notCopied')
            : seen?.tabs.length === 0 && t('options.diagnostics.none')}
        </span>
      </div>
      {text !== '' && (
        <textarea
          class="field diagnosis small"
          aria-label={t('options.diagnostics.report')}
          dir="ltr"
          rows={seen?.tabs.length === 0 ? 4 : 14}
          readOnly
          value={text}
        />
      )}
    </section>
  );
}
