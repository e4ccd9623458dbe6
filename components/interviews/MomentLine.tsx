/**
 * An interview's moments as shapes on a line, from its beginning to its end.
 *
 * Takes the interview's span and its moments. Hidden from assistive technology: the list below says
 * the same in words.
 */
import type { InterviewHead } from '@/domain/interview.ts';
import type { Moment } from '@/domain/moment.ts';
import { momentShares } from '@/domain/moment-share.ts';
import { MomentMark } from './MomentMark.tsx';

export type MomentLineProps = {
  readonly head: InterviewHead;
  readonly moments: readonly Moment[];
};

export function MomentLine({ head, moments }: MomentLineProps) {
  const shares = momentShares(head, moments);
  return (
    <div class="moment-line" aria-hidden="true">
      {moments.map(({ id, kind }, at) => (
        <span
          key={id}
          class="moment-spot"
          style={{ insetInlineStart: `${(shares[at] ?? 0) * 100}%` }}
        >
          <MomentMark kind={kind} />
        </span>
      ))}
    </div>
  );
}
