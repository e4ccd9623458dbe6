/**
 * The keys inside Debrief's own pages, which no browser decides about: what each does, part by part.
 *
 * Owns: the lists as words. Must not know: who hears the keys.
 */
import { t } from '@/locales/t.ts';

export type KeyList = {
  readonly title: string;
  /** What it does, and the keys. */
  readonly lines: readonly (readonly [string, string])[];
};

export function keyLists(): readonly KeyList[] {
  const esc = t('options.keys.escape');
  const enter = t('options.keys.enter');
  const upDown = t('options.keys.upDown');
  const altUpDown = t('options.keys.altUpDown');
  return [
    {
      title: t('options.keys.panel'),
      lines: [
        [t('keys.nextNote'), t('keys.nextNoteKeys')],
        [t('keys.leave'), t('keys.leaveKeys')],
        [t('options.keys.between'), upDown],
        [t('options.keys.take'), t('keys.findKeys')],
        [t('options.keys.rate'), t('options.keys.ratingKeys')],
        [t('options.keys.edge'), t('options.keys.edgeKeys')],
        [t('options.keys.pill'), upDown],
        [t('options.keys.sheet'), '?'],
      ],
    },
    {
      title: t('options.keys.popup'),
      lines: [
        [t('options.keys.seek'), t('options.keys.seekKeys')],
        [t('options.keys.first'), enter],
        [t('options.keys.toList'), upDown],
        [t('options.keys.choose'), t('options.keys.chooseKeys')],
        [t('options.keys.clear'), esc],
        [t('options.keys.reorder'), altUpDown],
      ],
    },
    {
      title: t('options.keys.editor'),
      lines: [
        [t('options.keys.below'), enter],
        [t('options.keys.putBack'), esc],
        [t('options.keys.moveRow'), altUpDown],
        [t('options.keys.undo'), t('options.keys.undoKeys')],
      ],
    },
  ];
}
