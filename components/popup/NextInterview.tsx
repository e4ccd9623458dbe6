/** The header: which interview this is about, in one line that opens in place. */
import { ChevronDown } from 'lucide';
import { useId, useRef, useState } from 'preact/hooks';
import type { SaveState } from '@/domain/replica.ts';
import { t } from '@/locales/t.ts';
import type { Preparation } from '@/state/preparation.ts';
import { Icon } from '../ui/Icon.tsx';
import { interviewTypeWord } from '../ui/interview-type-word.ts';
import { SaveWord } from '../ui/SaveWord.tsx';
import { InterviewForm } from './InterviewForm.tsx';
import type { TemplatePick } from './TemplateRow.tsx';
import { WhichPlanned } from './WhichPlanned.tsx';
import './next-interview.css';

export type NextInterviewProps = {
  readonly preparation: Preparation;
  readonly saveState: SaveState;
  readonly templates: TemplatePick;
  readonly say: (words: string) => void;
};

export function NextInterview(props: NextInterviewProps) {
  const { preparation, saveState, templates, say } = props;
  const { planning } = preparation;
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const present = planning.present.value;
  const isRunning = present.state === 'running';
  const isStored = preparation.head.value !== undefined;
  const hasChoice = planning.planned.value.length > (isStored ? 1 : 0);
  const { type } = present;
  // The first is English, which goes without saying.
  const own = templates.all.slice(1).find(({ id }) => id === templates.current);
  const facts = [
    own?.name ?? '',
    type === null || type === 'any' ? '' : interviewTypeWord(type),
    t('popup.minutes', [String(present.plannedMinutes)]),
    // Where there are several, the line below names them.
    ...(hasChoice
      ? []
      : [present.role, present.interviewer === '' ? '' : t('popup.with', [present.interviewer])]),
  ].filter((fact) => fact !== '');

  /** What was pressed is gone, and this header is about another interview. */
  function moved(words: string): void {
    button.current?.focus();
    say(words);
  }

  return (
    <header class="next" data-running={isRunning}>
      <div class="next-line">
        <button
          ref={button}
          type="button"
          class="next-facts"
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
      {hasChoice && <WhichPlanned planning={planning} say={say} />}
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
            // Another interview's form: what is half typed in a field was meant for the one before.
            key={present.id}
            about={present}
            onChange={preparation.describe}
            templates={templates}
            onAnother={
              isStored && !isRunning
                ? () => {
                    planning.planAnother();
                    moved(t('which.blank'));
                  }
                : undefined
            }
            onTakeAway={
              isStored && hasChoice
                ? () => {
                    const label = t('which.takingAway');
                    if (planning.takeAway(label)) moved(t('which.takenAway'));
                  }
                : undefined
            }
          />
        )}
      </div>
    </header>
  );
}
