/** What Debrief sees of the open calls, to be put into a report of an error: shown before it is copied. */
import { useState } from 'preact/hooks';
import { type Diagnosis, diagnosisText } from '@/domain/diagnosis.ts';
import { t } from '@/locales/t.ts';
import { Button } from '../ui/Button.tsx';
import { useSaid } from '../ui/said-anew.ts';

export type DiagnosticsSectionProps = {
  readonly diagnose: () => Promise<Diagnosis>;
  readonly copyText: (text: string) => Promise<boolean>;
};

export function DiagnosticsSection({ diagnose, copyText }: DiagnosticsSectionProps) {
  const [seen, setSeen] = useState<Diagnosis | null>(null);
  const [said, say] = useSaid();

  async function look(): Promise<void> {
    const found = await diagnose();
    setSeen(found);
    say(found.tabs.length === 0 ? t('options.diagnostics.none') : '');
  }

  const text = seen === null ? '' : diagnosisText(seen);

  async function copy(): Promise<void> {
    const copied = await copyText(text);
    say(t(copied ? 'options.diagnostics.copied' : 'options.diagnostics.notCopied'));
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
          {said}
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
