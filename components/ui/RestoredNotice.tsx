/** Says once that the browser had lost records, and that they were put back. */
import type { ReadonlySignal } from '@preact/signals';
import type { RestoredNotice } from '@/domain/copies.ts';
import { t } from '@/locales/t.ts';
import { Button } from './Button.tsx';
import './restored-notice.css';

export type RestoredWordProps = {
  readonly restored: ReadonlySignal<RestoredNotice | null>;
  readonly onSeen: () => void;
};

export function RestoredWord({ restored, onSeen }: RestoredWordProps) {
  const notice = restored.value;
  return (
    <div role="status" class="restored" data-empty={notice === null}>
      {notice !== null && (
        <>
          <p>{t(`notice.${notice.kind}`, notice.records)}</p>
          <Button onPress={onSeen}>{t('notice.ok')}</Button>
        </>
      )}
    </div>
  );
}
