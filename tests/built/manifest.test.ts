/** What the finished extension asks of a person's browser, word for word. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { SITES_ON_REQUEST } from '../../calls/sites/on-request.ts';
import { builtFiles, callScripts, manifestOf, readBuilt } from './build-files.ts';

const COMMON = ['alarms', 'scripting', 'storage'];
/** Firefox has a sidebar without asking for it. */
const PERMISSIONS = { chrome: ['alarms', 'scripting', 'sidePanel', 'storage'], firefox: COMMON };
/** The same in both. */
const ON_REQUEST = ['notifications'];
const HOSTS = ['https://*.zoom.us/*', 'https://meet.google.com/*'];
const HOSTS_ON_REQUEST = [
  'https://*.webex.com/*',
  'https://*.whereby.com/*',
  'https://*.zoomgov.com/*',
  'https://meet.jit.si/*',
  'https://teams.cloud.microsoft/*',
  'https://teams.live.com/*',
  'https://teams.microsoft.com/*',
];
const CALL_PAGES = ['https://*.zoom.us/wc/*', 'https://meet.google.com/*'];

const privacy = path.resolve(import.meta.dirname, '../../docs/privacy.md');

describe.each(['chrome', 'firefox'] as const)('the build for %s', (browser) => {
  const manifest = manifestOf(browser);

  it('asks for these permissions and no others', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.permissions?.toSorted()).toEqual(PERMISSIONS[browser]);
    expect(manifest.host_permissions?.toSorted()).toEqual(HOSTS);
    expect(manifest.optional_permissions).toEqual(ON_REQUEST);
    expect(manifest.optional_host_permissions?.toSorted()).toEqual(HOSTS_ON_REQUEST);
  });

  it('gives a reason for each of them in docs/privacy.md', () => {
    const text = readFileSync(privacy, 'utf8');
    const asked = [...PERMISSIONS[browser], ...ON_REQUEST, ...HOSTS, ...HOSTS_ON_REQUEST];
    expect(asked.filter((permission) => !text.includes(`\`${permission}\``))).toEqual([]);
  });

  it('has the panel in the browser’s own side panel, which nothing opens by itself', () => {
    expect(manifest.action?.default_popup).toBe('popup.html');
    if (browser === 'chrome') {
      expect(manifest.side_panel).toEqual({ default_path: 'panel.html' });
    } else {
      const { default_panel, open_at_install } = manifest.sidebar_action ?? {};
      expect({ default_panel, open_at_install }).toEqual({
        default_panel: 'panel.html',
        open_at_install: false,
      });
    }
  });

  it('tells Chromium’s administrators which policy there is; Firefox needs no telling', () => {
    if (browser === 'firefox') expect(manifest.storage).toBeUndefined();
    else {
      const schema = manifest.storage?.managed_schema ?? '';
      expect(JSON.parse(readBuilt(browser, schema))).toMatchObject({
        type: 'object',
        properties: { templates: { type: 'array', items: { type: 'string' } } },
      });
    }
  });

  it('puts a script in call pages and nowhere else, never into the page’s own world', () => {
    const scripts = manifest.content_scripts ?? [];
    expect(scripts.flatMap((script) => script.matches).toSorted()).toEqual(CALL_PAGES);
    expect(scripts.filter((script) => script.world === 'MAIN')).toEqual([]);
  });

  it('puts one script into a call page, that of its site', () => {
    const sites = (manifest.content_scripts ?? []).map(({ matches, js }) => [js, matches]);
    expect(sites.toSorted()).toEqual([
      [['content-scripts/meet.js'], ['https://meet.google.com/*']],
      [['content-scripts/zoom.js'], ['https://*.zoom.us/wc/*']],
    ]);
  });

  it('has the script of every site on request, for the background to register', () => {
    const scripts = callScripts(browser);
    expect(SITES_ON_REQUEST.filter(({ script }) => !scripts.includes(script))).toEqual([]);
    expect(SITES_ON_REQUEST.flatMap(({ origins }) => origins).toSorted()).toEqual(HOSTS_ON_REQUEST);
  });

  it('lets its pages load what is in the package, and connect to nothing at all', () => {
    expect(manifest.content_security_policy).toEqual({
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; frame-src 'self'; " +
        "worker-src 'self'; base-uri 'none'; form-action 'none'",
    });
  });

  it.each([
    ['interviews', ''],
    ['options', ''],
    ['panel', ''],
    ['popup', "; style-src-attr 'unsafe-inline'"],
    ['read', ''],
  ])('has no style element in %s.html but those of the package', (page, more) => {
    const head = readBuilt(browser, `${page}.html`);
    const policy = `<meta http-equiv="Content-Security-Policy" content="style-src 'self'${more}">`;
    expect(head).toContain(policy);
    // What stands before it would not be bound by it.
    expect(head.indexOf(policy)).toBeLessThan(head.search(/<(?:script|link|style)/));
  });

  it('hears no other extension and no page', () => {
    expect(manifest).not.toHaveProperty('externally_connectable');
    // The polyfill names these events too, without hearing them.
    const ears = /\.on(?:(?:Message|Connect)External|UserScript\w+)\.addListener/;
    const scripts = builtFiles(browser).filter((file) => file.endsWith('.js'));
    expect(scripts.filter((file) => ears.test(readBuilt(browser, file)))).toEqual([]);
  });

  it.each(callScripts(browser))(
    'has no word for a connection in %s, which no policy binds',
    (script) => {
      const ways =
        /\bfetch\b|XMLHttpRequest|WebSocket|WebTransport|EventSource|sendBeacon|RTCPeerConnection|\bImage\b|import\(/;
      expect(readBuilt(browser, script)).not.toMatch(ways);
    },
  );

  it('lets call pages frame the panel and reach nothing else', () => {
    const resources = manifest.web_accessible_resources ?? [];
    expect(resources.flatMap((entry) => entry.resources)).toEqual(['panel.html']);
    expect(resources.flatMap((entry) => entry.matches ?? []).toSorted()).toEqual(
      [...HOSTS, ...HOSTS_ON_REQUEST].toSorted(),
    );
    // With an address that changes, Chromium blocks the frame on pages such as Zoom's.
    expect(resources.filter((entry) => entry.use_dynamic_url === true)).toEqual([]);
  });
});
