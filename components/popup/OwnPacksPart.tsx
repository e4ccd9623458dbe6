/**
 * One's own ready choices: giving a name to the present one, renaming and deleting those there are.
 *
 * Owns: the two small forms, and the keys in them. Must not know: storage. Taking a pack: ChosenSection.tsx.
 */
import { X } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type OwnPack, PACK_NAME_LENGTH } from '@/domain/own-packs.ts';
import { t } from '@/locales/t.ts';
import type { OwnPacks } from '@/state/own-packs.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { useGoneRow } from '../ui/gone-row.ts';
import './own-packs.css';

export type OwnPacksView = 'closed' | 'save' | 'change';

export type OwnPacksPartProps = {
  readonly packs: OwnPacks;
  readonly view: OwnPacksView;
  readonly missingOf: (pack: OwnPack) => number | null;
  readonly say: (words: string) => void;
  readonly onClose: () => void;
};

export function OwnPacksPart(props: OwnPacksPartProps) {
  if (props.view === 'save') return <SavePack {...props} />;
  if (props.view === 'change') return <ChangePacks {...props} />;
  return null;
}

function SavePack({ packs, say, onClose }: OwnPacksPartProps) {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);

  function save(event: Event): void {
    event.preventDefault();
    const name = field.current?.value ?? '';
    if (!packs.save(name)) {
      field.current?.focus();
      return;
    }
    say(t('popup.ownPacks.saved', [name.trim()]));
    onClose();
  }

  return (
    <form class="own-packs" onSubmit={save} onKeyDown={(event) => closeByEscape(event, onClose)}>
      <input
        ref={field}
        type="text"
        class="field"
        dir="auto"
        required
        maxLength={PACK_NAME_LENGTH}
        autocomplete="off"
        aria-label={t('popup.ownPacks.name')}
        placeholder={t('popup.ownPacks.hint')}
      />
      <button type="submit" class="button" data-tone="main">
        {t('popup.ownPacks.saveIt')}
      </button>
      <Button tone="quiet" onPress={onClose}>
        {t('popup.ownPacks.cancel')}
      </Button>
    </form>
  );
}

function ChangePacks({ packs, missingOf, onClose }: OwnPacksPartProps) {
  const list = useRef<HTMLUListElement>(null);
  const part = useRef<HTMLDivElement>(null);
  const all = packs.all.value;
  useLayoutEffect(() => list.current?.querySelector('input')?.focus(), []);
  const goes = useGoneRow(list, {
    control: 'input',
    // On "Done".
    goOn: () => part.current?.querySelector<HTMLElement>(':scope > button')?.focus(),
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the fields in it.
    <div class="own-packs" ref={part} onKeyDown={(event) => closeByEscape(event, onClose)}>
      <ul ref={list} aria-label={t('popup.ownPacks.list')}>
        {all.map((pack, at) => (
          <PackRow
            key={pack.id}
            pack={pack}
            packs={packs}
            missing={missingOf(pack)}
            onRemove={() => {
              goes(at);
              packs.remove(pack);
            }}
          />
        ))}
      </ul>
      <Button onPress={onClose}>{t('popup.ownPacks.done')}</Button>
    </div>
  );
}

type PackRowProps = {
  readonly pack: OwnPack;
  readonly packs: OwnPacks;
  /** Null: all of them. */
  readonly missing: number | null;
  readonly onRemove: () => void;
};

function PackRow({ pack, packs, missing, onRemove }: PackRowProps) {
  const gone = missing ?? pack.questions.length;
  return (
    <li>
      <input
        type="text"
        class="field"
        dir="auto"
        maxLength={PACK_NAME_LENGTH}
        autocomplete="off"
        aria-label={t('popup.ownPacks.rename', [pack.name])}
        value={pack.name}
        onChange={(event) => {
          packs.rename(pack, event.currentTarget.value);
          // An empty name is none: the old one stands again.
          if (event.currentTarget.value.trim() === '') event.currentTarget.value = pack.name;
        }}
      />
      <IconButton label={t('popup.ownPacks.remove', [pack.name])} icon={X} onPress={onRemove} />
      {gone > 0 && <p class="small dim">{t('popup.ownPacks.gone', gone)}</p>}
    </li>
  );
}

function closeByEscape(event: KeyboardEvent, close: () => void): void {
  if (event.key !== 'Escape' || event.isComposing) return;
  // Kept from the browser, which would close the whole popup.
  event.preventDefault();
  event.stopPropagation();
  close();
}
