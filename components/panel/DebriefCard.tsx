/**
 * The short debrief: what each line told, and one plan.
 *
 * Nothing is sent off here: every tap and key is kept at once, so closing it loses nothing.
 */
import { Circle, CircleCheck } from 'lucide';
import { Fragment } from 'preact';
import { useRef } from 'preact/hooks';
import { Button } from '@/components/ui/Button.tsx';
import type { NoteLine } from '@/domain/debrief-lines.ts';
import { SORTS, type Sort } from '@/domain/sorted-fields.ts';
import { t } from '@/locales/t.ts';
import type { Debrief } from '@/state/debrief.ts';
import { PlanFields } from './PlanFields.tsx';

export type DebriefCardProps = {
  readonly debrief: Debrief;
  readonly onDone: () => void;
  readonly onPutOff: () => void;
};

export function DebriefCard({ debrief, onDone, onPutOff }: DebriefCardProps) {
  const lines = debrief.lines.value;
  const done = useRef<HTMLButtonElement>(null);
  return (
    <section class="debrief" aria-label={t('debrief.title')}>
      <h2 tabIndex={-1}>{t('debrief.title')}</h2>
      <div class="debrief-about">
        <p class="small dim">{lines.length > 0 ? t('debrief.about') : t('debrief.aboutPlan')}</p>
        <Button onPress={onPutOff}>{t('debrief.tomorrow')}</Button>
      </div>
      {lines.map((line, at) => {
        const isFirst = lines[at - 1]?.entry?.id !== line.entry?.id || at === 0;
        return (
          <Fragment key={`${line.entry?.id} ${line.words}`}>
            {isFirst && (
              <h3 class="debrief-asked small" dir="auto">
                {line.entry?.asks.text ?? t('note.whole')}
              </h3>
            )}
            <Line line={line} debrief={debrief} />
          </Fragment>
        );
      })}
      <PlanFields plan={debrief.plan} onNext={() => done.current?.focus()} />
      <div class="debrief-actions">
        <Button tone="main" onPress={onDone} buttonRef={done}>
          {t('debrief.done')}
        </Button>
        <p class="small dim">{t('debrief.kept')}</p>
      </div>
    </section>
  );
}

type LineProps = { readonly line: NoteLine; readonly debrief: Debrief };

function Line({ line, debrief }: LineProps) {
  const told = debrief.sortOf(line);
  const toggle = (sort: Sort) => (
    <Button
      key={sort}
      tone="quiet"
      icon={told === sort ? CircleCheck : Circle}
      pressed={told === sort}
      onPress={() => debrief.sort(line, sort)}
    >
      {t(`debrief.sort.${sort}`)}
    </Button>
  );
  return (
    <fieldset class="debrief-line">
      <legend dir="auto">{line.words}</legend>
      {SORTS.map(toggle)}
    </fieldset>
  );
}
