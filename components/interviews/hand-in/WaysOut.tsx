/**
 * The ways out for one report: print, copy, save as a file; and what came of it.
 *
 * Takes the subject and the ways. Each is one press.
 */
import { Copy, FileDown, Printer } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { t } from '@/locales/t.ts';
import type { Subject } from '@/state/hand-in.ts';
import { Button } from '../../ui/Button.tsx';
import { DOCUMENT_PLACES, FILE_WAYS, type Outcome, type Way, type Ways } from './ways.ts';
import './hand-in.css';

export type WaysOutProps = {
  readonly ways: Ways;
  readonly subject: Subject;
  /** Its notes are still on their way from storage. */
  readonly isReading: boolean;
  /** More buttons of the same sort. */
  readonly children?: ComponentChildren;
};

export function WaysOut({ ways, subject, isReading, children }: WaysOutProps) {
  const id = useId();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const place = ways.place.value;
  const isNothing = subject.kind === 'dossier' && subject.heads.length === 0;
  const disabled = isReading || isNothing;

  async function go(way: Way): Promise<void> {
    setOutcome(null);
    setOutcome(await ways.go(way, subject));
  }

  return (
    <div class="ways-out">
      <div class="ways-row">
        <Button tone="main" icon={Printer} disabled={disabled} onPress={() => void go('pdf')}>
          {t('handIn.pdf')}
        </Button>
        <Button icon={Copy} disabled={disabled} onPress={() => void go('copy')}>
          {place === 'none'
            ? t('handIn.copy')
            : t('handIn.copyAndOpen', [t(`handIn.places.${place}`)])}
        </Button>
        <span class="ways-place">
          <label for={id} class="small dim">
            {t('handIn.place')}
          </label>
          <select
            id={id}
            class="field"
            value={place}
            onChange={(event) => {
              const { value } = event.currentTarget;
              ways.choosePlace(DOCUMENT_PLACES.find((each) => each === value) ?? 'none');
            }}
          >
            {DOCUMENT_PLACES.map((each) => (
              <option key={each} value={each}>
                {t(`handIn.places.${each}`)}
              </option>
            ))}
          </select>
        </span>
      </div>
      <div class="ways-row">
        {FILE_WAYS.map((way) => (
          <Button key={way} icon={FileDown} disabled={disabled} onPress={() => void go(way)}>
            {t(`handIn.${way}`)}
          </Button>
        ))}
        {children}
      </div>
      <p class="small dim" role="status">
        {isReading ? t('handIn.reading') : outcome === null ? '' : outcomeWords(outcome)}
      </p>
    </div>
  );
}

function outcomeWords(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'printed':
      return t('handIn.pdfAbout');
    case 'copied':
      return t(outcome.opened ? 'handIn.copiedOpened' : 'handIn.copied');
    case 'refused':
      return t('handIn.notCopied');
    case 'saved':
      return t('handIn.saved', [outcome.name]);
  }
}
