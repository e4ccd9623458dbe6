/**
 * The fixture call pages as a test drives them: `window.fixture` of tests/pages, with types.
 *
 * Owns: the addresses of the fixture calls and the way to their switches. Must not know: the
 * extension.
 */
import type { Frame, Page } from '@playwright/test';

export type KeySeen = {
  readonly where: string;
  readonly type: string;
  readonly key: string;
  readonly target: string;
  readonly active: string;
};

export type CallFixture = {
  readonly state: string;
  readonly states: readonly string[];
  readonly variants: readonly string[];
  readonly keylog: readonly KeySeen[];
  readonly actions: readonly string[];
  readonly violations: readonly string[];
  go(state: string): void;
  locale(code: string): void;
  variant(number: number): void;
  fullscreen(what: 'html' | 'stage'): Promise<void>;
  modal(): void;
};

declare global {
  interface Window {
    readonly fixture: CallFixture;
  }
}

export const MEET_CALL = 'https://meet.google.com/abc-defg-hij';
export const MEET_LANDING = 'https://meet.google.com/landing';
export const ZOOM_HOME = 'https://app.zoom.us/wc/home';
export const ZOOM_SHELL_CALL = 'https://app.zoom.us/wc/12345678901/join?fromPWA=1';
export const ZOOM_TAB_CALL = 'https://app.zoom.us/wc/12345678901/join?webclientOpenMode=tab';
export const ZOOM_VANITY_CALL = 'https://acme.zoom.us/wc/12345678901/join';

export const TEAMS_HOME = 'https://teams.microsoft.com/v2/';
export const TEAMS_LIGHT_CALL = 'https://teams.live.com/light-meetings/launch?coords=eyJ0IjoxfQ';
export const ZOOMGOV_CALL = 'https://acme.zoomgov.com/wc/12345678901/join';
export const JITSI_CALL = 'https://meet.jit.si/MockRoom';

/** The document of a call page that has the given state; in Zoom's shell that is its frame. */
export function go(target: Page | Frame, state: string): Promise<void> {
  return target.evaluate((name) => window.fixture.go(name), state);
}

export async function zoomClient(page: Page): Promise<Frame> {
  const frame = await page.locator('.pwa-webclient iframe').elementHandle();
  const client = await frame?.contentFrame();
  if (client == null) throw new Error('The shell has no client.');
  await client.waitForFunction(() => window.fixture !== undefined);
  return client;
}
