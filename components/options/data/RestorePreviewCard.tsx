/** What a copy would change here, before anything does, and the two ways to take it in. */
import type { ComponentChildren } from 'preact';
import type { RestoreCounts, RestoreMode, RestorePreview } from '@/domain/copies.ts';
import { t } from '@/locales/t.ts';
import type { CopyName } from '@/state/restoring.ts';
import { Button } from '../../ui/Button.tsx';
import { countWords } from '../count-words.ts';
import { momentWords } from './data-words.ts';
import { copyWords, onlyHereWords } from './restore-words.ts';

export type RestorePreviewCardProps = {
  readonly copy: CopyName;
  readonly preview: RestorePreview;
  readonly onApply: (mode: RestoreMode) => void;
  readonly onCancel: () => void;
};

export function RestorePreviewCard(props: RestorePreviewCardProps) {
  const { copy, preview, onApply, onCancel } = props;
  const rows = [preview.interviews, preview.notes, preview.questions, preview.settings];
  const brings = rows.some((row) => row.added + row.changed > 0);
  const onlyHere = onlyHereWords(preview);
  const isNothing = !brings && onlyHere === '';
  const title = copy.kind === 'file' ? 'options.data.restore.from' : 'options.data.restore.fromDay';
  return (
    <>
      <h3 id="restore-title">{t(title, [copyWords(copy)])}</h3>
      <p class="small dim">
        {preview.at === null
          ? t('options.data.restore.madeUnknown')
          : t('options.data.restore.madeAt', [momentWords(preview.at)])}
      </p>
      <PreviewTable preview={preview} />
      {preview.unreadable > 0 && (
        <p class="row-trouble small">{t('options.data.restore.unreadable', preview.unreadable)}</p>
      )}
      {isNothing && <p>{t('options.data.restore.nothing')}</p>}
      {!isNothing && !brings && <p>{t('options.data.restore.joinNothing')}</p>}
      {!isNothing && (
        <div class="ways">
          {brings && (
            <Way about={t('options.data.restore.joinAbout')}>
              <Button tone="main" onPress={() => onApply('join')}>
                {t('options.data.restore.join')}
              </Button>
            </Way>
          )}
          <Way about={`${replaceWords(onlyHere)} ${t('options.data.restore.onAll')}`}>
            <Button onPress={() => onApply('replace')}>{t('options.data.restore.replace')}</Button>
          </Way>
        </div>
      )}
      <div class="card-buttons">
        <Button onPress={onCancel}>
          {t(isNothing ? 'options.data.restore.close' : 'options.data.restore.cancel')}
        </Button>
      </div>
    </>
  );
}

function replaceWords(onlyHere: string): string {
  return onlyHere === ''
    ? t('options.data.restore.replaceNothing')
    : t('options.data.restore.replaceAbout', [onlyHere]);
}

function PreviewTable({ preview }: { readonly preview: RestorePreview }) {
  return (
    <table class="restore-counts">
      <thead>
        <tr>
          <td />
          <th scope="col">{t('options.data.restore.added')}</th>
          <th scope="col">{t('options.data.restore.changed')}</th>
          <th scope="col">{t('options.data.restore.same')}</th>
          <th scope="col">{t('options.data.restore.missing')}</th>
        </tr>
      </thead>
      <tbody>
        <Counts name={t('options.data.restore.interviews')} of={preview.interviews} />
        <Counts name={t('options.data.restore.notes')} of={preview.notes} />
        <Counts name={t('options.data.restore.questions')} of={preview.questions} />
        <Counts name={t('options.data.restore.settings')} of={preview.settings} />
      </tbody>
    </table>
  );
}

function Counts({ name, of }: { readonly name: string; readonly of: RestoreCounts }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {[of.added, of.changed, of.same, of.missing].map((count, at) => (
        <td key={at} data-none={count === 0}>
          {countWords(count)}
        </td>
      ))}
    </tr>
  );
}

type WayProps = { readonly about: string; readonly children: ComponentChildren };

function Way({ about, children }: WayProps) {
  return (
    <div class="way">
      {children}
      <p class="small dim">{about}</p>
    </div>
  );
}
