/**
 * What a person may set, with the value that holds where nothing was set.
 *
 * Owns: the stored fields and their defaults. Must not know: storage, or the surfaces that obey.
 * Where the panel stands at one site is read by domain/place.ts.
 */
import * as z from 'zod/mini';
import { LEAST_WIDTH, MOST_WIDTH, USUAL_WIDTH } from './call/phase.ts';
import { fieldReader } from './fields.ts';
import { keys } from './keys.ts';
import type { RecordLookup } from './lookup.ts';

const settingsFields = z.object({
  theme: z.optional(z.enum(['auto', 'light', 'dark'])),
  textSize: z.optional(z.enum(['small', 'usual', 'large', 'largest'])),
  side: z.optional(z.enum(['left', 'right'])),
  width: z.optional(z.number().check(z.minimum(LEAST_WIDTH), z.maximum(MOST_WIDTH))),
  collapsed: z.optional(z.boolean()),
  appear: z.optional(z.enum(['waiting', 'always', 'request'])),
  plannedMinutes: z.optional(z.number().check(z.minimum(5), z.maximum(480))),
  feedbackMinutes: z.optional(z.number().check(z.minimum(0), z.maximum(60))),
  sync: z.optional(z.boolean()),
  syncNotes: z.optional(z.boolean()),
  template: z.optional(z.string()),
  stuckName: z.optional(z.string()),
  rambledName: z.optional(z.string()),
  unclearName: z.optional(z.string()),
  wentWellName: z.optional(z.string()),
});

export const readSettingsFields = fieldReader(settingsFields);

type Own = z.infer<typeof settingsFields>;
/** `sync`: whether the mailbox in the browser's account is used at all, `syncNotes`: whether notes
 * are put into it. Both hold on every device, since they travel with the settings. `template`: the
 * id of the one that the next interview's questions are chosen from; empty: the shipped one. */
export type Settings = { readonly [Name in keyof Own]-?: NonNullable<Own[Name]> };

/** What every size of text is multiplied by. */
export const TEXT_SCALES: Readonly<Record<Settings['textSize'], number>> = {
  small: 0.9,
  usual: 1,
  large: 1.2,
  largest: 1.5,
};

const DEFAULTS: Settings = {
  theme: 'auto',
  textSize: 'usual',
  side: 'right',
  width: USUAL_WIDTH,
  collapsed: false,
  appear: 'waiting',
  plannedMinutes: 45,
  feedbackMinutes: 10,
  sync: true,
  syncNotes: true,
  template: '',
  stuckName: '',
  rambledName: '',
  unclearName: '',
  wentWellName: '',
};

/** The person's own names for the kinds of moments, a field each so that two devices may each change
 * another; empty: the usual word. */
export type MomentNames = Pick<
  Settings,
  'stuckName' | 'rambledName' | 'unclearName' | 'wentWellName'
>;

export const MOMENT_NAME_LENGTH = 30;

/** As it is kept and shown, whatever a field or a file holds. */
export function momentName(text = ''): string {
  const words = text.trim().replace(/\s+/g, ' ');
  return [...words].slice(0, MOMENT_NAME_LENGTH).join('').trimEnd();
}

export function readSettings(lookup: RecordLookup): Settings {
  const own = readSettingsFields(lookup.get(keys.settings)) ?? {};
  return {
    theme: own.theme ?? DEFAULTS.theme,
    textSize: own.textSize ?? DEFAULTS.textSize,
    side: own.side ?? DEFAULTS.side,
    width: own.width ?? DEFAULTS.width,
    collapsed: own.collapsed ?? DEFAULTS.collapsed,
    appear: own.appear ?? DEFAULTS.appear,
    plannedMinutes: own.plannedMinutes ?? DEFAULTS.plannedMinutes,
    feedbackMinutes: own.feedbackMinutes ?? DEFAULTS.feedbackMinutes,
    sync: own.sync ?? DEFAULTS.sync,
    syncNotes: own.syncNotes ?? DEFAULTS.syncNotes,
    template: own.template ?? DEFAULTS.template,
    stuckName: momentName(own.stuckName),
    rambledName: momentName(own.rambledName),
    unclearName: momentName(own.unclearName),
    wentWellName: momentName(own.wentWellName),
  };
}
