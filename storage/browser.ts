/**
 * The one seam to the browser for the extension's own pages and its background.
 *
 * Owns: the list of what Debrief uses of the WebExtension API. Nobody else imports the polyfill. Must not
 * know: what it is used for.
 * The script in the call page does not come through here: it uses the native API (calls/).
 */
import browser, { type Runtime } from 'webextension-polyfill';

export const {
  runtime,
  storage,
  tabs,
  action,
  commands,
  scripting,
  permissions,
  windows,
  alarms,
  sidebarAction,
  i18n,
} = browser;

/** Chromium's `documentLifecycle` the polyfill's types do not know; other browsers have none. */
export type MessageSender = Runtime.MessageSender & { readonly documentLifecycle?: string };
