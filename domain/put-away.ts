/**
 * Aspects that the person did not want suggested: "not now".
 *
 * Owns: one field of the settings for each, such as `notNow-debrief-en.time`, and how long it holds:
 * four weeks, or until somebody says something new about the aspect. A suggestion that comes back the next
 * day insists; one that never does hides what people go on saying. It is about the aspect and not about the
 * reason, since another reason for what was just put away would insist too. It is read apart from the other
 * settings (as domain/place.ts): what does not fit counts as nothing said. Must not know: storage, why
 * an aspect was suggested.
 */
import type { Edit } from './edit.ts';
import type { AspectId } from './ids.ts';
import { keys } from './keys.ts';
import type { RecordLookup } from './lookup.ts';
import { valuesOf } from './register.ts';

const DAY = 86_400_000;
/** In milliseconds. */
export const PUT_AWAY_FOR = 28 * DAY;
/** A word from further ahead than this was written by a clock that was wrong. */
const AHEAD = DAY;

function nameOf(aspect: AspectId): string {
  return `notNow-${aspect}`;
}

/** When it was put away, in milliseconds since 1970; null: never. */
export function putAwayAt(aspect: AspectId, lookup: RecordLookup): number | null {
  const record = lookup.get(keys.settings);
  if (record?.kind !== 'register') return null;
  const said = valuesOf(record)[nameOf(aspect)];
  return typeof said === 'number' ? said : null;
}

export function putAwayEdit(aspect: AspectId, now: number): Edit {
  return { kind: 'set', key: keys.settings, fields: { [nameOf(aspect)]: now } };
}

/** `heardAt`: when somebody last rated the aspect or named it, null where nobody has. */
export function isPutAway(at: number | null, heardAt: number | null, now: number): boolean {
  if (at === null || at > now + AHEAD || now - at >= PUT_AWAY_FOR) return false;
  return heardAt === null || heardAt <= at;
}
