/** What is chosen, how it compares with two or three, and where to begin when nothing is. */
import { ChevronDown, Undo2 } from 'lucide';
import type { Pack } from '@/domain/shipped-template.ts';
import { t } from '@/locales/t.ts';
import type { Preparation } from '@/state/preparation.ts';
import { Icon } from '../ui/Icon.tsx';
import { Menu } from '../ui/Menu.tsx';
import { adviceWords } from './advice-words.ts';
import { ChosenList } from './ChosenList.tsx';
import './chosen-section.css';

export type ChosenSectionProps = {
  readonly preparation: Preparation;
  readonly packs: readonly Pack[];
  readonly say: (words: string) => void;
  readonly onLeave: () => void;
};

export function ChosenSection({ preparation, packs, say, onLeave }: ChosenSectionProps) {
  const count = preparation.chosen.value.length;

  function take(pack: Pack): void {
    preparation.usePack(pack, t('popup.packStep', [pack.name]));
    say(t('popup.packTaken', [pack.name]));
    onLeave();
  }

  return (
    <section class="chosen-part" aria-label={t('chosen.list')}>
      {count === 0 ? (
        <div class="first-step">
          <p class="dim">{t('popup.firstStep')}</p>
          <ul class="packs" aria-label={t('popup.packs')}>
            {packs.map((pack) => (
              <li key={pack.id}>
                <button type="button" class="chip" onClick={() => take(pack)}>
                  {pack.name}
                </button>
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <div class="chosen-scroll">
          <ChosenList preparation={preparation} lead="tick" say={say} onLeave={onLeave} />
        </div>
      )}
      <div class="count small">
        <p class="dim">{adviceWords(preparation.advice.value, count)}</p>
        <UndoLast preparation={preparation} say={say} onLeave={onLeave} />
        {count > 0 && (
          <Menu
            label={t('popup.packs')}
            trailingIcon={ChevronDown}
            opens="down"
            items={packs.map((pack) => ({ label: pack.name, onPress: () => take(pack) }))}
          />
        )}
      </div>
    </section>
  );
}

type UndoLastProps = Pick<ChosenSectionProps, 'preparation' | 'say' | 'onLeave'>;

function UndoLast({ preparation, say, onLeave }: UndoLastProps) {
  const last = preparation.undo.last.value;
  if (last === undefined) return null;
  return (
    <button
      type="button"
      class="undo link"
      title={t('popup.undoes', [last])}
      onClick={() => {
        preparation.undo.undo();
        say(t('popup.undone', [last]));
        if (preparation.undo.last.peek() === undefined) onLeave();
      }}
    >
      <Icon node={Undo2} />
      {t('popup.undo')}
    </button>
  );
}
