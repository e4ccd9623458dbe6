/** What narrows the reading page, and the way to paper: search, kind of interview, print. */
import { Printer } from 'lucide';
import type { RefObject } from 'preact';
import { t } from '@/locales/t.ts';
import type { Reading } from '@/state/reading.ts';
import { Button } from '../ui/Button.tsx';
import { INTERVIEW_TYPES, interviewTypeWord } from '../ui/interview-type-word.ts';
import { SearchField } from '../ui/SearchField.tsx';
import './read-tools.css';

export type ReadToolsProps = {
  readonly reading: Reading;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  /** Enter in the search: chooses the first match. */
  readonly onEnter: () => void;
  readonly onPrint: () => void;
};

export function ReadTools({ reading, searchRef, onEnter, onPrint }: ReadToolsProps) {
  return (
    <search class="read-tools" aria-label={t('read.tools')}>
      <div class="read-search">
        <SearchField
          fieldRef={searchRef}
          query={reading.query}
          onSeek={reading.seek}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.isComposing) onEnter();
            if (event.key === 'Escape') reading.seek('');
          }}
          describedBy="read-keys"
        />
      </div>
      <select
        class="field read-kind"
        aria-label={t('read.kind')}
        value={reading.kind.value ?? ''}
        onChange={(event) => {
          const { value } = event.currentTarget;
          reading.fit(INTERVIEW_TYPES.find((type) => type === value) ?? null);
        }}
      >
        <option value="">{t('read.everyKind')}</option>
        {INTERVIEW_TYPES.map((type) => (
          <option key={type} value={type}>
            {interviewTypeWord(type)}
          </option>
        ))}
      </select>
      <Button icon={Printer} onPress={onPrint}>
        {t('read.print')}
      </Button>
    </search>
  );
}
