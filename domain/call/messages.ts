/**
 * Every message between the script in the call page, the panel in its frame and the background.
 *
 * Owns: one closed list per direction and the receiver's check for it. Must not know: how a message
 * travels. The checks are written by hand because a schema library would cost the call page more
 * than the rest of the script. Nothing a person typed may ever be part of a message to the script.
 */
import {
  CALL_PHASES,
  CALL_SITES,
  type CallKey,
  type CallPhase,
  type CallSite,
  type PanelSide,
} from './phase.ts';

/** What the script knows of the call it stands in. */
export type CallReport = {
  readonly site: CallSite;
  readonly call: CallKey;
  readonly phase: CallPhase;
};

/** Script to background, by `runtime.sendMessage`. `hello` is answered by `PanelPlacement`. */
export type ScriptToBackground =
  | ({ readonly kind: 'script/hello' } & CallReport)
  | ({ readonly kind: 'script/phase' } & CallReport)
  | { readonly kind: 'script/nonce'; readonly nonce: string }
  | { readonly kind: 'script/silence'; readonly call: CallKey }
  /** The page keeps the panel from being seen, against all mending; or no longer does. */
  | { readonly kind: 'script/lost'; readonly isLost: boolean };

/** The background's answer to `script/hello` and `script/phase`. */
export type PanelPlacement = {
  readonly kind: 'background/placement';
  /** True when chosen questions wait, or the settings say always, and this call is not silenced. */
  readonly appear: boolean;
  readonly side: PanelSide;
  /** CSS pixels. */
  readonly width: number;
  /** Of the pill, from the window's top. */
  readonly top: number;
  readonly collapsed: boolean;
};

/** Where the panel stands just now: what the screen gave, not what was asked for. */
export type PanelStand = Omit<PanelPlacement, 'kind' | 'appear'> & {
  /** The widest that the screen gives. */
  readonly most: number;
};

/** Background to script, by `tabs.sendMessage`. */
export type BackgroundToScript =
  | { readonly kind: 'background/show' }
  | { readonly kind: 'background/toggle' }
  /** Changes nothing; the document that holds the call answers this and the others by `CallReport`. */
  | { readonly kind: 'background/ask' }
  /** The person has taken the site back: every script in it goes, with its panel. */
  | { readonly kind: 'background/leave'; readonly site: CallSite };

/** What a key asks of the panel: the next question's note, the search, or to mark the moment. */
export type PanelStep = 'ask' | 'find' | 'mark';

/**
 * Background to panel. `tab` is the tab of the panel that is meant, and reached by `tabs.sendMessage`;
 * null: one that stands in no call page, by `runtime.sendMessage`. Answered by `true`.
 */
export type BackgroundToPanel = {
  readonly kind: 'background/step';
  readonly step: PanelStep;
  readonly tab: number | null;
  /** One press of a key, whoever obeys it: it marks one moment, in however many places the panel stands. */
  readonly press: string;
};

/** Script to panel, over the port handed in with the nonce. */
export type ScriptToPanel =
  | ({ readonly kind: 'script/call' } & CallReport)
  /** `heard`: how many messages of the panel had come by then, and of those that stood there before. */
  | ({ readonly kind: 'script/stand'; readonly heard: number } & PanelStand);

/** Panel to script, over the same port. */
export type PanelToScript =
  | { readonly kind: 'panel/collapse'; readonly collapsed: boolean; readonly pillWidth: number }
  | { readonly kind: 'panel/hide'; readonly silence: boolean }
  | ({ readonly kind: 'panel/place' } & Pick<PanelStand, 'side' | 'width' | 'top'>)
  | { readonly kind: 'panel/give-back-focus' };

/** Panel to background, by `runtime.sendMessage`; answered by `PanelVerdict`. */
export type PanelToBackground = { readonly kind: 'panel/verify'; readonly nonce: string };

/** Panel to background: whether it is time to ask, for the badge on the icon. */
export type PanelNudges = { readonly kind: 'panel/nudge'; readonly isDue: boolean };

/** Panel to background as well: a framed page in Firefox cannot ask the browser. */
export type PanelAsksKeys = { readonly kind: 'panel/keys' };

/** The commands of the manifest that a key of the browser's stands for. */
export const PANEL_COMMANDS = ['toggle-panel', 'ask-next', 'find-another', 'mark-moment'] as const;

/** The keys that the browser gives them now, in that order; empty: none. Answers `PanelAsksKeys`. */
export type AssignedKeys = readonly string[];

/** `tab` is null when the background did not make this frame: then nothing personal is shown. */
export type PanelVerdict = { readonly kind: 'background/verdict'; readonly tab: number | null };

/** The one message that crosses the window border: script to frame, with a port beside it. */
export type Handshake = {
  readonly kind: 'script/handshake';
  readonly nonce: string;
  /** The panel stood in this very page before: its frame was loaded anew. */
  readonly again: boolean;
};

type Bag = Readonly<Record<string, unknown>>;

function isBag(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null;
}

function isReport(bag: Bag): boolean {
  return (
    CALL_SITES.some((site) => site === bag.site) &&
    CALL_PHASES.some((phase) => phase === bag.phase) &&
    isCallKey(bag.call)
  );
}

function isCallKey(value: unknown): boolean {
  return value === null || (typeof value === 'string' && value.length <= 200);
}

function isPlace({ side, width, top }: Bag): boolean {
  return (
    (side === 'left' || side === 'right') && typeof width === 'number' && typeof top === 'number'
  );
}

export function isScriptToBackground(value: unknown): value is ScriptToBackground {
  if (!isBag(value)) return false;
  switch (value.kind) {
    case 'script/hello':
    case 'script/phase':
      return isReport(value);
    case 'script/nonce':
      // It becomes a key of storage: nothing longer or stranger than a random name.
      return typeof value.nonce === 'string' && /^[\da-f-]{36}$/.test(value.nonce);
    case 'script/silence':
      return isCallKey(value.call);
    case 'script/lost':
      return typeof value.isLost === 'boolean';
    default:
      return false;
  }
}

export function isPanelPlacement(value: unknown): value is PanelPlacement {
  return (
    isBag(value) &&
    value.kind === 'background/placement' &&
    typeof value.appear === 'boolean' &&
    isPlace(value) &&
    typeof value.collapsed === 'boolean'
  );
}

export function isBackgroundToScript(value: unknown): value is BackgroundToScript {
  return isBag(value) && /^background\/(show|toggle|ask|leave)$/.test(String(value.kind));
}

export function isCallReport(value: unknown): value is CallReport {
  return isBag(value) && isReport(value);
}

export function isScriptToPanel(value: unknown): value is ScriptToPanel {
  if (!isBag(value)) return false;
  if (value.kind === 'script/call') return isReport(value);
  return (
    value.kind === 'script/stand' &&
    isPlace(value) &&
    typeof value.most === 'number' &&
    typeof value.heard === 'number' &&
    typeof value.collapsed === 'boolean'
  );
}

export function isPanelToScript(value: unknown): value is PanelToScript {
  if (!isBag(value)) return false;
  switch (value.kind) {
    case 'panel/collapse':
      return typeof value.collapsed === 'boolean' && typeof value.pillWidth === 'number';
    case 'panel/hide':
      return typeof value.silence === 'boolean';
    case 'panel/place':
      return isPlace(value);
    default:
      return value.kind === 'panel/give-back-focus';
  }
}

export function isPanelToBackground(value: unknown): value is PanelToBackground {
  return isBag(value) && value.kind === 'panel/verify' && typeof value.nonce === 'string';
}

export function isPanelNudges(value: unknown): value is PanelNudges {
  return isBag(value) && value.kind === 'panel/nudge' && typeof value.isDue === 'boolean';
}

export function isBackgroundToPanel(value: unknown): value is BackgroundToPanel {
  return (
    isBag(value) &&
    value.kind === 'background/step' &&
    /^(ask|find|mark)$/.test(String(value.step)) &&
    (value.tab === null || typeof value.tab === 'number') &&
    typeof value.press === 'string' &&
    /^[\w-]{1,40}$/.test(value.press)
  );
}

export function isPanelAsksKeys(value: unknown): value is PanelAsksKeys {
  return isBag(value) && value.kind === 'panel/keys';
}

export function isAssignedKeys(value: unknown): value is AssignedKeys {
  return Array.isArray(value) && value.every((key) => typeof key === 'string');
}

export function isPanelVerdict(value: unknown): value is PanelVerdict {
  return (
    isBag(value) &&
    value.kind === 'background/verdict' &&
    (value.tab === null || typeof value.tab === 'number')
  );
}

export function isHandshake(value: unknown): value is Handshake {
  return (
    isBag(value) &&
    value.kind === 'script/handshake' &&
    typeof value.nonce === 'string' &&
    typeof value.again === 'boolean'
  );
}
