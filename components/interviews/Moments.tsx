/**
 * The moments marked while talking: over the interview's time, and a line each with its kind.
 *
 * Takes moments and a callback; knows no storage. The kind is chosen here, and not while talking.
 */
import { useId } from 'preact/hooks';
import type { InterviewHead } from '@/domain/interview.ts';
import { callTime, MOMENT_KINDS, type Moment, type MomentKind } from '@/domain/moment.ts';
import type { MomentNames } from '@/domain/settings.ts';
import { t } from '@/locales/t.ts';
import { momentKindWord } from '../ui/moment-kind-word.ts';
import { dateWords } from './dates.ts';
import { MomentLine } from './MomentLine.tsx';
import { MomentMark } from './MomentMark.tsx';
import './moments.css';

export type MomentsProps = {
  readonly head: InterviewHead;
  readonly moments: readonly Moment[];
  readonly names: MomentNames;
  /** Null takes the kind back. False: it could not be kept. */
  readonly onKind: (moment: Moment, kind: MomentKind | null) => boolean;
};

export function Moments({ head, moments, names, onKind }: MomentsProps) {
  if (moments.length === 0) return null;
  return (
    <section class="part">
      <h2>{t('interviews.moments')}</h2>
      <MomentLine head={head} moments={moments} />
      <ol class="moments" aria-label={t('interviews.moments')}>
        {moments.map((moment) => (
          <li key={moment.id}>
            <MomentMark kind={moment.kind} />
            <span class="moment-time">{callTime(moment.callMs)}</span>
            <KindChoice moment={moment} names={names} onKind={onKind} />
            <span class="small dim">
              {t('interviews.markedAt', [dateWords(moment.at, 'time')])}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

type KindChoiceProps = Pick<MomentsProps, 'names' | 'onKind'> & { readonly moment: Moment };

function KindChoice({ moment, names, onKind }: KindChoiceProps) {
  const id = useId();
  const shown = moment.kind ?? '';
  return (
    <>
      <label class="visually-hidden" for={id}>
        {t('moments.kindOf', [callTime(moment.callMs)])}
      </label>
      <select
        id={id}
        class="field moment-kind"
        value={shown}
        onChange={(event) => {
          const select = event.currentTarget;
          const kind = MOMENT_KINDS.find((one) => one === select.value) ?? null;
          // Nothing is drawn anew then, and the field would go on showing what was not kept.
          if (!onKind(moment, kind)) select.value = shown;
        }}
      >
        <option value="">{t('moments.kind.none')}</option>
        {MOMENT_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {momentKindWord(kind, names)}
          </option>
        ))}
      </select>
    </>
  );
}
