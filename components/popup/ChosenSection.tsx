/** What is chosen, how it compares with two or three, and where to begin when nothing is. */
import { ChevronDown, Undo2 } from 'lucide';
import { useState } from 'preact/hooks';
import type { OfferedPack } from '@/domain/own-packs.ts';
import { t } from '@/locales/t.ts';
import type { OwnPacks } from '@/state/own-packs.ts';
import type { Preparation } from '@/state/preparation.ts';
import { Icon } from '../ui/Icon.tsx';
import { Menu } from '../ui/Menu.tsx';
import { adviceWords } from './advice-words.ts';
import { ChosenList } from './ChosenList.tsx';
import { OwnPacksPart, type OwnPacksView } from './OwnPacksPart.tsx';
import { missingWords, takenWords } from './pack-words.ts';
import './chosen-section.css';

export type ChosenSectionProps = {
  readonly preparation: Preparation;
  /** The first ones first. */
  readonly packs: readonly OfferedPack[];
  readonly ownPacks: OwnPacks;
  readonly say: (words: string) => void;
  readonly onLeave: () => void;
};

export function ChosenSection(props: ChosenSectionProps) {
  const { preparation, packs, ownPacks, say, onLeave } = props;
  const count = preparation.chosen.value.length;
  const [view, setView] = useState<OwnPacksView>('closed');
  const [leftOut, setLeftOut] = useState<LeftOut | null>(null);

  function take({ pack, missing }: OfferedPack): void {
    const step = t('popup.packStep', [pack.name]);
    preparation.usePack(pack, step);
    setLeftOut(missing > 0 ? { step, words: missingWords(missing) } : null);
    say(takenWords(pack, missing));
    onLeave();
  }

  const change = { label: t('popup.ownPacks.change'), onPress: () => setView('change') };
  const save = { label: t('popup.ownPacks.save'), onPress: () => setView('save') };
  const menu = [
    ...packs.map((offered) => ({ label: offered.pack.name, onPress: () => take(offered) })),
    ...(ownPacks.canSave.value ? [save] : []),
    ...(ownPacks.all.value.length > 0 ? [change] : []),
  ];

  return (
    <section class="chosen-part" aria-label={t('chosen.list')}>
      {count === 0 ? (
        <div class="first-step">
          <p class="dim">{t('popup.firstStep')}</p>
          {/* Seen where that sentence is not; whoever hears the page has the name of the list. */}
          <div class="packs-head small" aria-hidden="true">
            {t('popup.packs')}
          </div>
          <ul class="packs" aria-label={t('popup.packs')}>
            {packs.map((offered) => (
              <li key={offered.pack.id}>
                <button type="button" class="chip" onClick={() => take(offered)}>
                  {offered.pack.name}
                </button>
              </li>
            ))}
          </ul>
          {ownPacks.all.value.length > 0 && view === 'closed' && (
            <button type="button" class="link small" onClick={change.onPress}>
              {change.label}
            </button>
          )}
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
          <Menu label={t('popup.packs')} trailingIcon={ChevronDown} opens="either" items={menu} />
        )}
      </div>
      {leftOut !== null && leftOut.step === preparation.undo.last.value && (
        <p class="small dim">{leftOut.words}</p>
      )}
      <OwnPacksPart
        packs={ownPacks}
        view={view}
        missingOf={(pack) => packs.find((offered) => offered.pack === pack)?.missing ?? null}
        say={say}
        onClose={() => {
          setView('closed');
          onLeave();
        }}
      />
    </section>
  );
}

/** Said until the next step. */
type LeftOut = { readonly step: string; readonly words: string };

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
