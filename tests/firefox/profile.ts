/**
 * An empty Firefox profile for one test.
 *
 * Owns: the preferences. Must not know: what is tested. Every one of them either leads all
 * that is asked for to the recording proxy or keeps Firefox from asking servers of its own.
 */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export const EXTENSION_ID = 'debrief@debrief.example';
/** The extension's own address is drawn at random unless it is there beforehand. */
export const EXTENSION_ADDRESS = 'moz-extension://5f0c2a4e-6d1b-4c3f-9a51-0b7d3e8f1c22';

export type Preferences = { readonly [name: string]: string | number | boolean };

/** Where files go that are saved; nobody is asked. */
export function downloadsIn(profile: string): string {
  return path.join(profile, 'downloads');
}

export function makeProfile(proxyPort: number, more: Preferences = {}): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'debrief-firefox-'));
  const uuid = EXTENSION_ADDRESS.slice('moz-extension://'.length);
  const preferences = {
    'marionette.port': 0,
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.proxy.no_proxies_on': '',
    // Nothing goes past it: not to this machine, and not when it has refused.
    'network.proxy.allow_hijacking_localhost': true,
    'network.proxy.failover_direct': false,
    'browser.download.folderList': 2,
    'browser.download.dir': downloadsIn(folder),
    'browser.download.alwaysOpenPanel': false,
    'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: uuid }),
    // In English, whatever the machine speaks.
    'intl.locale.requested': 'en-US',
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.page': 0,
    'browser.startup.homepage_override.mstone': 'ignore',
    'browser.aboutwelcome.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'datareporting.healthreport.uploadEnabled': false,
    'toolkit.telemetry.unified': false,
    'app.normandy.enabled': false,
    'app.update.disabledForTesting': true,
    'browser.safebrowsing.update.enabled': false,
    'browser.safebrowsing.malware.enabled': false,
    'browser.safebrowsing.phishing.enabled': false,
    'browser.region.network.url': '',
    'browser.search.update': false,
    'extensions.blocklist.enabled': false,
    'extensions.getAddons.cache.enabled': false,
    'extensions.systemAddon.update.enabled': false,
    'extensions.update.enabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'media.gmp-manager.updateEnabled': false,
    'media.gmp-manager.url': '',
    'services.settings.server': 'data:,',
    ...more,
  };
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(path.join(folder, 'user.js'), `${lines.join('\n')}\n`);
  return folder;
}

/** The port that Firefox chose, or null while it has not written it down. */
export function chosenPort(profile: string): number | null {
  try {
    const port = Number(readFileSync(path.join(profile, 'MarionetteActivePort'), 'utf8'));
    return port > 0 ? port : null;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
