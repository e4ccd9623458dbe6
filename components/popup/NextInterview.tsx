/** The header: which interview this is about, in one line that opens in place. */
import { ChevronDown } from 'lucide';
import { useId, useRef, useState } from 'preact/hooks';
import type { SaveState } from '@/domain/replica.ts';
import type { Settings } from '@/domain/settings.ts';
import { t } from '@/locales/t.ts';
import type { Preparation } from '@/state/preparation.ts';
import { Icon } from '../ui/Icon.tsx';
import { interviewTypeWord } from '../ui/interview-type-word.ts';
import { SaveWord } from '../ui/SaveWord.tsx';
import { InterviewForm } from './InterviewForm.tsx';
import type { TemplatePick } from './TemplateRow.tsx';
import './next-interview.css';

export type NextInterviewProps = {
  readonly preparation: Preparation;
  readonly settings: Settings;
  readonly saveState: SaveState;
  readonly templates: TemplatePick;
};

export function NextInterview(props: NextInterviewProps) {
  const { preparation, settings, saveState, templates } = props;
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const head = preparation.head.value;
  const isRunning = head?.state === 'running';
  const minutes = head?.plannedMinutes ?? settings.plannedMinutes;
  const kind = head?.type ?? null;
  // The first is English, which goes without saying.
  const own = templates.all.slice(1).find(({ id }) => id === templates.current);
  const facts = [
    own?.name ?? '',
    kind === null || kind === 'any' ? '' : interviewTypeWord(kind),
    t('popup.minutes', [String(minutes)]),
    head?.role ?? '',
    head?.interviewer ? t('popup.with', [head.interviewer]) : '',
  ].filter((fact) => fact !== '');

  return (
    <header class="next" data-running={isRunning}>
      <div class="next-line">
        <button
          ref={button}
          type="button"
          class="next-facts"
          title={facts.join(' · ')}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          <span class="next-title" dir="auto" title={facts.join(' · ')}>
            <strong>{isRunning ? t('popup.running') : t('popup.next')}</strong>
            <span class="dim">
              {/* Each apart, so that words written the other way do not pull their neighbours along. */}
              {facts.map((fact) => [' · ', <bdi key={fact}>{fact}</bdi>])}
            </span>
          </span>
          <Icon node={ChevronDown} />
        </button>
        <SaveWord state={saveState} />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the fields in it. */}
      <div
        id={id}
        hidden={!isOpen}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          // Kept from the browser, which would close the whole popup.
          event.preventDefault();
          setOpen(false);
          button.current?.focus();
        }}
      >
        {isOpen && (
          <InterviewForm
            head={head}
            settings={settings}
            onChange={preparation.describe}
            templates={templates}
          />
        )}
      </div>
    </header>
  );
}
