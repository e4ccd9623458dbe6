/**
 * A rating from 1 to 4: four radio buttons in a row, the arrows and digits of the keyboard, and the way back.
 *
 * Takes the rating and callbacks; knows no interview. One's own guess is asked for first where that is
 * offered, and hidden until the other's rating is in, so that neither leans on the other.
 */
import { useId, useRef, useState } from 'preact/hooks';
import { RATINGS, type Rated, type RatingOf, type Rating as Value } from '@/domain/rating.ts';
import { t } from '@/locales/t.ts';
import './rating.css';

export type RatingProps = {
  /** What is rated, for those who do not see what it stands beside. */
  readonly about: string;
  readonly rated: Rated;
  /** A guess may be made before the answer. */
  readonly offersGuess: boolean;
  readonly onRate: (whose: RatingOf, value: Value | null) => void;
};

export function Rating({ about, rated, offersGuess, onRate }: RatingProps) {
  const id = useId();
  const [isGuessing, setGuessing] = useState(false);
  const { rating, guess } = rated;
  const isGuess = isGuessing && rating === null;
  const whose = isGuess ? 'guess' : 'rating';
  const canGuess = rating === null && (offersGuess || guess !== null);
  // Once offered it keeps its place: time alone, which ends the offer, must move nothing.
  const keepsPlace = useRef(false);
  if (canGuess) keepsPlace.current = true;

  function rate(value: Value | null): void {
    setGuessing(false);
    onRate(whose, value);
  }

  function onKeyDown(event: KeyboardEvent): void {
    // Alt and a digit turns to another tab in some browsers.
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Delete' || event.key === 'Backspace') rate(null);
    const value = RATINGS.find((one) => String(one) === event.key);
    if (value !== undefined) rate(value);
  }

  return (
    <fieldset class="rating" onKeyDown={onKeyDown}>
      <legend class="visually-hidden">
        {t(isGuess ? 'rating.guessOf' : 'rating.of', [about])}
      </legend>
      <span class="rating-whose small" aria-hidden="true">
        {t(isGuess ? 'rating.guess' : 'rating.their')}
      </span>
      <span class="rating-scale">
        {RATINGS.map((value) => (
          <input
            key={value}
            type="radio"
            class="rating-value"
            name={id}
            value={value}
            aria-label={scaleWord(value)}
            checked={!isGuess && rating === value}
            onChange={() => rate(value)}
            onClick={() => {
              // A second click takes it back, which a radio button does not do by itself.
              if (!isGuess && rating === value) rate(null);
            }}
          />
        ))}
      </span>
      {rating === null && keepsPlace.current && (
        <button
          type="button"
          class="rating-guess small"
          style={{ visibility: canGuess ? undefined : 'hidden' }}
          aria-pressed={isGuess}
          onClick={() => setGuessing(!isGuess)}
        >
          {t(guess === null ? 'rating.guessFirst' : 'rating.guessKept')}
        </button>
      )}
      {rating !== null && guess !== null && (
        <span class="rating-guess small">{t('rating.guessed', [String(guess)])}</span>
      )}
    </fieldset>
  );
}

/** The ends of the scale say what they mean. */
function scaleWord(value: Value): string {
  if (value === 1) return t('rating.least');
  return value === 4 ? t('rating.most') : String(value);
}
