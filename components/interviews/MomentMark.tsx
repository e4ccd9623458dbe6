/** A moment's kind as a shape. Says nothing by itself: its word always stands beside it. */
import type { MomentKind } from '@/domain/moment.ts';

export function MomentMark({ kind }: { readonly kind: MomentKind | null }) {
  return <span class="moment-mark" data-kind={kind ?? 'none'} aria-hidden="true" />;
}
