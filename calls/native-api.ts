/**
 * The little of the browser's own API that a call page needs, passed in by the entrypoint.
 *
 * Owns: its shape. Must not know: which browser it is. No polyfill: it would weigh more than the
 * script, and both browsers answer these calls with promises.
 */
export type NativeApi = {
  readonly runtime: {
    /** Gone when the extension was reloaded or removed under this script's feet. */
    readonly id?: string;
    readonly getURL: (path: string) => string;
    readonly sendMessage: (message: unknown) => Promise<unknown>;
    readonly onMessage: {
      readonly addListener: (listener: (message: unknown) => void) => void;
      readonly removeListener: (listener: (message: unknown) => void) => void;
    };
  };
  readonly i18n: { readonly getMessage: (key: string) => string };
  /** Chromium's way to the extension's own closed roots; Firefox has it on the element. */
  readonly dom?: { readonly openOrClosedShadowRoot: (element: HTMLElement) => ShadowRoot | null };
};
