/**
 * Where the panel stands in the calls of one site, as the person left it there.
 *
 * Owns: one field of the settings for each site, such as `place-meet`, and what holds where it says
 * nothing: the settings for all sites. Must not know: storage, frames. It is read apart from the
 * other settings: a place that does not fit counts as none, and neither the other sites' places nor
 * the record are any the worse for it (docs/decisions/0022-place-a-site.md).
 */
import * as z from 'zod/mini';
import type { PanelPlacement } from './call/messages.ts';
import {
  CALL_SITES,
  type CallSite,
  LEAST_WIDTH,
  MOST_WIDTH,
  USUAL_PILL_TOP,
} from './call/phase.ts';
import type { Edit } from './edit.ts';
import type { Json } from './json.ts';
import { keys } from './keys.ts';
import type { RecordLookup } from './lookup.ts';
import { valuesOf } from './register.ts';
import { readSettings } from './settings.ts';

export type Place = Omit<PanelPlacement, 'kind' | 'appear'>;

const placeFields = z.object({
  side: z.optional(z.enum(['left', 'right'])),
  width: z.optional(z.number().check(z.minimum(LEAST_WIDTH), z.maximum(MOST_WIDTH))),
  top: z.optional(z.number().check(z.minimum(0))),
  collapsed: z.optional(z.boolean()),
});

function ownPlace(site: CallSite, lookup: RecordLookup): z.infer<typeof placeFields> {
  const record = lookup.get(keys.settings);
  if (record?.kind !== 'register') return {};
  const read = z.safeParse(placeFields, valuesOf(record)[nameOf(site)]);
  return read.success ? read.data : {};
}

function nameOf(site: CallSite): string {
  return `place-${site}`;
}

export function placeAt(site: CallSite, lookup: RecordLookup): Place {
  const { side, width, collapsed } = readSettings(lookup);
  const own = ownPlace(site, lookup);
  return {
    side: own.side ?? side,
    width: own.width ?? width,
    top: own.top ?? USUAL_PILL_TOP,
    collapsed: own.collapsed ?? collapsed,
  };
}

export function placeEdit(site: CallSite, lookup: RecordLookup, changes: Partial<Place>): Edit {
  const fields = { [nameOf(site)]: said({ ...ownPlace(site, lookup), ...changes }) };
  return { kind: 'set', key: keys.settings, fields };
}

/** A side or a width that is chosen for all calls holds in all of them: no site has one of its own
 * after that. */
export function sameEverywhereEdits(
  lookup: RecordLookup,
  chosen: readonly ('side' | 'width')[],
): readonly Edit[] {
  return CALL_SITES.flatMap((site) => {
    const own = ownPlace(site, lookup);
    const gone = chosen.filter((name) => own[name] !== undefined);
    if (gone.length === 0) return [];
    const rest = { ...own, ...Object.fromEntries(gone.map((name) => [name, undefined])) };
    const fields = { [nameOf(site)]: said(rest) };
    return [{ kind: 'set', key: keys.settings, fields } as const];
  });
}

/** As it is stored: without what has no value. */
function said(place: z.infer<typeof placeFields>): Json {
  return Object.fromEntries(
    Object.entries(place).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
