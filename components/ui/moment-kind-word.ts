/** The kinds of moments in words. */
import type { MomentKind } from '@/domain/moment.ts';
import { t } from '@/locales/t.ts';

export function momentKindWord(kind: MomentKind): string {
  switch (kind) {
    case 'stuck':
      return t('moments.kind.stuck');
    case 'rambled':
      return t('moments.kind.rambled');
    case 'unclear':
      return t('moments.kind.unclear');
    case 'wentWell':
      return t('moments.kind.wentWell');
  }
}
