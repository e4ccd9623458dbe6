/** The field that finds a setting, with how many were found. */
import { X } from 'lucide';
import { useRef } from 'preact/hooks';
import { t } from '@/locales/t.ts';
import { IconButton } from '../../ui/Button.tsx';

export type SettingFinderProps = {
  readonly query: string;
  readonly found: number;
  readonly onSeek: (query: string) => void;
};

export function SettingFinder({ query, found, onSeek }: SettingFinderProps) {
  const field = useRef<HTMLInputElement>(null);

  function clear(): void {
    onSeek('');
    field.current?.focus();
  }

  return (
    <search class="template-search">
      <input
        ref={field}
        type="search"
        class="field"
        aria-label={t('options.settings.find')}
        placeholder={t('options.settings.find')}
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        value={query}
        onInput={(event) => onSeek(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.isComposing) return;
          event.preventDefault();
          clear();
        }}
      />
      {query !== '' && (
        <IconButton label={t('options.settings.showAll')} icon={X} onPress={clear} />
      )}
      <p class="small dim" role="status">
        {query.trim() !== '' && t('options.settings.found', found)}
      </p>
    </search>
  );
}
