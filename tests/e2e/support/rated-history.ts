/**
 * Three interviews lately that say what to ask about next: something for each reason.
 *
 * Owns: that story. Must not know: who is told it.
 */
import { DAY, ratedEdits } from '../../support/rated-interviews.ts';
import { allAsks } from '../sheet/records.ts';

/** Time was rated low, Code misjudged, Stories told alike by three people; the rest was never asked. */
export const RATED_HISTORY = ['Ana', 'Ben', 'Chen'].flatMap((by, at) =>
  ratedEdits(
    {
      id: `rated${at}`,
      startedAt: Date.now() - (at + 1) * DAY,
      with: by,
      answers: [
        { aspect: 'Time', rating: 2 },
        { aspect: 'Code', rating: 4, guess: 3 },
        { aspect: 'Stories', note: 'Shorter, please.', sorted: 'improve' },
      ],
    },
    allAsks,
  ),
);
