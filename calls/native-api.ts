/**
 * The little of the browser's own API that a call page needs, passed in by the entrypoint.
 *
 * Owns: its shape. Must not know: which browser it is. No polyfill: it would weigh more than the
 * script, and both browsers answer these calls with promises.
 */
import type { CallReport } from '@/domain/call/messages.ts';

/** `respond` answers the asker; it has to be called before the listener returns. */
type MessageListener = (
  message: unknown,
  sender: unknown,
  respond: (answer: CallReport) => void,
) => void;

/** Held by the panel; it falls silent when the panel's process does. */
type Line = { readonly onDisconnect: { readonly addListener: (listener: () => void) => void } };

export type NativeApi = {
  readonly runtime: {
    /** Gone when the extension was reloaded or removed under this script's feet. */
    readonly id?: string;
    readonly getURL: (path: string) => string;
    readonly sendMessage: (message: unknown) => Promise<unknown>;
    readonly onMessage: {
      readonly addListener: (listener: MessageListener) => void;
    };
    readonly onConnect: { readonly addListener: (listener: (line: Line) => void) => void };
  };
  readonly i18n: { readonly getMessage: (key: string) => string };
  /** Chromium's way to the extension's own closed roots; Firefox has it on the element. */
  readonly dom?: { readonly openOrClosedShadowRoot: (element: HTMLElement) => ShadowRoot | null };
};
