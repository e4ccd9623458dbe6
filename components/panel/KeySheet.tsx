/** Every key that works, as the browser has them now; and what others see of the panel. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '@/components/ui/Button.tsx';
import { commandNames } from '@/components/ui/command-names.ts';
import type { AssignedKeys } from '@/domain/call/messages.ts';
import { t } from '@/locales/t.ts';
import './key-sheet.css';

export type KeySheetProps = {
  /** The commands of the browser; none where it did not say. */
  readonly assigned: AssignedKeys;
  readonly onChange: () => void;
  readonly onClose: () => void;
};

export function KeySheet({ assigned, onChange, onClose }: KeySheetProps) {
  const sheet = useRef<HTMLElement>(null);

  // The cursor goes back to where it was.
  useLayoutEffect(() => {
    const before = document.activeElement;
    sheet.current?.focus();
    return () => {
      // What it covered can take the focus only when it is gone.
      sheet.current?.remove();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);

  const lines = [
    ...commandNames().map((name, at) => [
      name,
      assigned[at] === '' ? t('keys.notSet') : assigned[at],
    ]),
    [t('keys.nextNote'), t('keys.nextNoteKeys')],
    [t('keys.leave'), t('keys.leaveKeys')],
    [t('keys.find'), t('keys.findKeys')],
    [t('keys.sheet'), '?'],
  ];
  return (
    <section
      class="keys"
      ref={sheet}
      tabIndex={-1}
      aria-labelledby="keys-title"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <h2 id="keys-title">{t('keys.title')}</h2>
      <dl>
        {lines.map(([name, key]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class="dim">{key}</dd>
          </div>
        ))}
      </dl>
      <h2>{t('keys.shared')}</h2>
      <p>{t('keys.sharedAbout')}</p>
      <Button onPress={onClose}>{t('keys.close')}</Button>
      <Button tone="quiet" onPress={onChange}>
        {t('keys.change')}
      </Button>
    </section>
  );
}
