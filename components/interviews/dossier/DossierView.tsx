/**
 * The dossier: several interviews as one document, chosen on one side and seen on the other.
 *
 * Takes the models and the ways out. What is seen is the document itself, the first part of it where
 * it is long: five hundred interviews would be drawn anew at every tick.
 */
import { useEffect, useId } from 'preact/hooks';
import type { InterviewHead } from '@/domain/interview.ts';
import { reportDocument } from '@/domain/report-document.ts';
import type { ReportWords } from '@/domain/report-words.ts';
import { t } from '@/locales/t.ts';
import type { Dossier } from '@/state/dossier.ts';
import type { HandIn, Subject } from '@/state/hand-in.ts';
import { OptionSwitches } from '../hand-in/OptionSwitches.tsx';
import { ReportView } from '../hand-in/ReportView.tsx';
import { WaysOut } from '../hand-in/WaysOut.tsx';
import type { Ways } from '../hand-in/ways.ts';
import { ChooseInterviews } from './ChooseInterviews.tsx';
import './dossier.css';

/** Interviews in the preview: more than anyone reads there. */
const PREVIEWED = 20;

export type DossierViewProps = {
  readonly dossier: Dossier;
  readonly handIn: HandIn;
  readonly ways: Ways;
  readonly words: () => ReportWords;
  readonly isRead: (head: InterviewHead) => boolean;
};

export function DossierView({ dossier, handIn, ways, words, isRead }: DossierViewProps) {
  const name = useId();
  const chosen = dossier.chosen.value;
  const title = dossier.title.value.trim() || t('dossier.usualName');
  const subject: Subject = { kind: 'dossier', title, heads: chosen };
  const isReading = !chosen.every(isRead);
  useEffect(
    () => ways.offer(() => ({ kind: 'dossier', title, heads: dossier.chosen.peek() })),
    [ways, title, dossier],
  );

  // The oldest first, as in the document.
  const seen: Subject = { ...subject, heads: chosen.slice(-PREVIEWED) };
  return (
    <div class="dossier">
      <div class="dossier-choice">
        <header>
          <h1 tabIndex={-1}>{t('dossier.title')}</h1>
          <p class="dim">{t('dossier.about')}</p>
        </header>
        <div>
          <label for={name} class="small dim">
            {t('dossier.name')}
          </label>
          <input
            id={name}
            class="field"
            value={dossier.title.value}
            placeholder={t('dossier.usualName')}
            maxLength={200}
            onInput={(event) => dossier.name(event.currentTarget.value)}
          />
        </div>
        <ChooseInterviews dossier={dossier} />
        <OptionSwitches handIn={handIn} />
      </div>
      <div class="dossier-document">
        <WaysOut ways={ways} subject={subject} isReading={isReading} />
        <section class="dossier-preview" aria-label={t('dossier.preview')}>
          {chosen.length > PREVIEWED && (
            <p class="small dim">
              {t('dossier.previewPart', [String(PREVIEWED), String(chosen.length)])}
            </p>
          )}
          <div class="paper">
            {!isReading && <ReportView document={reportDocument(handIn.reportOf(seen), words())} />}
          </div>
        </section>
      </div>
    </div>
  );
}
