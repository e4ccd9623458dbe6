/** What the interviewer wrote, question by question, and where each goes; each can be left out. */
import { useId } from 'preact/hooks';
import { type AnswerItem, WHOLE } from '@/domain/answers-plan.ts';
import { t } from '@/locales/t.ts';
import type { FormImport, FormPreview } from '@/state/form-import.ts';
import { Button } from '../../ui/Button.tsx';
import { fromWords } from './from-words.ts';

export type FormPreviewPartProps = {
  readonly preview: FormPreview;
  readonly form: FormImport;
  readonly onClose: () => void;
};

export function FormPreviewPart({ preview, form, onClose }: FormPreviewPartProps) {
  const { answers, plan, chosen } = preview;
  const isNothing = plan.changing.length === 0;
  return (
    <>
      {answers.from.trim() !== '' && (
        <p class="dim" dir="auto">
          {t('form.fromWord', [answers.from.trim()])}
        </p>
      )}
      {isNothing && <p>{t('form.nothing')}</p>}
      <ol class="form-answers">
        {plan.items.map((item) => (
          <AnswerRow
            key={item.id}
            item={item}
            from={fromWords(answers.from)}
            choice={plan.changing.includes(item.id) ? chosen.has(item.id) : null}
            onPick={(isChosen) => form.pick(item.id, isChosen)}
          />
        ))}
      </ol>
      <div class="dialog-buttons form-buttons">
        <Button onPress={onClose}>{t(isNothing ? 'form.close' : 'form.cancel')}</Button>
        {!isNothing && (
          <Button tone="main" disabled={chosen.size === 0} onPress={form.apply}>
            {t('form.apply')}
          </Button>
        )}
      </div>
    </>
  );
}

type AnswerRowProps = {
  readonly item: AnswerItem;
  readonly from: string;
  /** Null: it would change nothing, so there is nothing to choose. */
  readonly choice: boolean | null;
  readonly onPick: (isChosen: boolean) => void;
};

function AnswerRow({ item, from, choice, onPick }: AnswerRowProps) {
  const id = useId();
  const question = item.id === WHOLE ? t('form.whole') : (item.question ?? '');
  return (
    <li class="form-answer" data-left={choice === false}>
      <h3>
        {choice === null ? (
          <bdi>{question}</bdi>
        ) : (
          <label class="check-row" for={id}>
            <input
              id={id}
              type="checkbox"
              aria-label={t('form.take', [question])}
              checked={choice}
              onChange={(event) => onPick(event.currentTarget.checked)}
            />
            <bdi>{question}</bdi>
          </label>
        )}
      </h3>
      <p class="small dim" dir="auto">
        {goesWords(item, from).join(' ')}
      </p>
      {item.wordsGo === 'below' && <Words title={t('form.ownWords')} words={item.own} isOwn />}
      {item.words !== '' && <Words title={t('form.theirWords')} words={item.words} />}
    </li>
  );
}

type WordsProps = { readonly title: string; readonly words: string; readonly isOwn?: boolean };

function Words({ title, words, isOwn = false }: WordsProps) {
  return (
    <figure class="form-words" data-own={isOwn}>
      <figcaption class="small dim">{title}</figcaption>
      <blockquote dir="auto">{words}</blockquote>
    </figure>
  );
}

function goesWords(item: AnswerItem, from: string): readonly string[] {
  return [...wordsGo(item, from), ...ratingGoes(item), ...askedWords(item)];
}

function wordsGo({ wordsGo: goes }: AnswerItem, from: string): readonly string[] {
  switch (goes) {
    case 'empty':
      return [t('form.words.empty')];
    case 'below':
      return [t('form.words.below', [from])];
    case 'there':
      return [t('form.words.there')];
    case 'new':
      return [t('form.words.new')];
    case 'none':
      return [];
  }
}

function ratingGoes({ rating, ratingGoes: goes, rated }: AnswerItem): readonly string[] {
  switch (goes) {
    case 'taken':
      return [t('form.rating.taken', [String(rating)])];
    case 'kept':
      return [t('form.rating.kept', [String(rating), String(rated)])];
    case 'there':
      return [t('form.rating.there', [String(rating)])];
    case 'none':
      return [];
  }
}

function askedWords({ becomesAsked }: AnswerItem): readonly string[] {
  return becomesAsked ? [t('form.becomesAsked')] : [];
}
