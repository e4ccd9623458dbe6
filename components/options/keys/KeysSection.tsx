/** The keys: the browser's as it has them now with the way to change them, and those inside Debrief;
 * and what others see of the panel. */
import { useEffect, useState } from 'preact/hooks';
import type { AssignedKeys } from '@/domain/call/messages.ts';
import { t } from '@/locales/t.ts';
import { Button } from '../../ui/Button.tsx';
import { commandNames } from '../../ui/command-names.ts';
import { keyLists } from './key-lists.ts';
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

  const commands = commandNames().map((name, at) => [name, assigned[at]] as const);
  return (
    <section class="keys-part" id="keys" aria-labelledby="keys-title">
      <h1 id="keys-title">{t('options.keys.title')}</h1>
      <p class="lead dim">{t('options.keys.about')}</p>
      <h2>{t('options.keys.browser')}</h2>
      <p class="lead dim">{t('options.keys.browserAbout')}</p>
      <KeyLines title={t('options.keys.browser')} lines={commands} />
      <Button onPress={onChange}>{t('keys.change')}</Button>
      {keyLists().map(({ title, lines }) => (
        <div key={title}>
          <h2>{title}</h2>
          <KeyLines title={title} lines={lines} />
        </div>
      ))}
      <h2>{t('keys.shared')}</h2>
      <p>{t('keys.sharedAbout')}</p>
    </section>
  );
}

type KeyLinesProps = {
  readonly title: string;
  /** The keys are undefined until the browser has told them, and empty where it has given none. */
  readonly lines: readonly (readonly [string, string | undefined])[];
};

function KeyLines({ title, lines }: KeyLinesProps) {
  return (
    <dl class="key-list" aria-label={title}>
      {lines.map(([name, key]) => (
        <div class="key-line" key={name}>
          <dt>{name}</dt>
          <dd>{key === '' ? <span class="dim">{t('keys.notSet')}</span> : key}</dd>
        </div>
      ))}
    </dl>
  );
}
