/** The kinds of moments in words: the person's own name for one, else the usual word. */
import type { MomentKind } from '@/domain/moment.ts';
import type { MomentNames } from '@/domain/settings.ts';
import { t } from '@/locales/t.ts';

export function momentKindWord(kind: MomentKind, names: MomentNames): string {
  return names[`${kind}Name`] || t(`moments.kind.${kind}`);
}
