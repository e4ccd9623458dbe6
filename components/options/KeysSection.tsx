/** The keys, as the browser has them now, and the way to change them; and what others see of the panel. */
import { useEffect, useState } from 'preact/hooks';
import type { AssignedKeys } from '@/domain/call/messages.ts';
import { t } from '@/locales/t.ts';
import { Button } from '../ui/Button.tsx';
import { commandNames } from '../ui/command-names.ts';
import './keys.css';

export type KeysSectionProps = {
  readonly read: () => Promise<AssignedKeys>;
  /** Opens the browser's own page for it. */
  readonly onChange: () => void;
};

export function KeysSection({ read, onChange }: KeysSectionProps) {
  const [assigned, setAssigned] = useState<AssignedKeys>([]);

  useEffect(() => {
    const life = new AbortController();
    const look = () =>
      void read().then((keys) => {
        if (!life.signal.aborted) setAssigned(keys);
      });
    look();
    // They are changed on another page: whoever comes back from there sees the new ones.
    addEventListener('focus', look, { signal: life.signal });
    return () => life.abort();
  }, [read]);

  return (
    <section class="keys-part" id="keys" aria-labelledby="keys-title">
      <h1 id="keys-title">{t('keys.title')}</h1>
      <p class="lead dim">{t('options.keys.about')}</p>
      <dl class="key-list">
        {commandNames().map((name, at) => (
          <div class="key-line" key={name}>
            <dt>{name}</dt>
            <dd>
              {assigned[at] === '' ? <span class="dim">{t('keys.notSet')}</span> : assigned[at]}
            </dd>
          </div>
        ))}
      </dl>
      <p class="dim">{t('options.keys.inPanel')}</p>
      <Button onPress={onChange}>{t('keys.change')}</Button>
      <h2>{t('keys.shared')}</h2>
      <p>{t('keys.sharedAbout')}</p>
    </section>
  );
}
