/**
 * The fixture call pages at the real addresses.
 *
 * Owns: which address is answered with which file. Must not know: the browser or the runner that
 * asks; both browsers' tests use it. An address it does not know gets no answer, and the caller is
 * to refuse it.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type Headers,
  JITSI_HEADERS,
  MEET_HEADERS,
  NONCE,
  SCRIPT_HEADERS,
  STYLE_HEADERS,
  TEAMS_HEADERS,
  ZOOM_HEADERS,
} from './headers.ts';

export type Answer = { readonly status: number; readonly headers: Headers; readonly body: string };

const FOLDER = new URL('./', import.meta.url);
const ASSET_PATH = /^\/fixture\/((?:meet|zoom|teams|jitsi|shared)\/[a-z-]+\.(?:js|css))$/;
const MEET_PAGE = /^\/(?:landing|[a-z]{3}-[a-z]{4}-[a-z]{3})?$/;
const ZOOM_CALL = /^\/wc\/(?:\d{9,11}\/(?:join|start)|leave)$/;
const TEAMS_PAGE = /^\/(?:v2\/?|light-meetings\/launch|meet\/\d+|l\/meetup-join\/[^/]+\/0)$/;
const JITSI_PAGE = /^\/(?:[A-Za-z]*|static\/close3\.html)$/;
const ZOOM_SHELL = /^\/wc(?:\/home)?\/?$/;

function read(path: string): string {
  return readFileSync(fileURLToPath(new URL(path, FOLDER)), 'utf8');
}

function page(path: string, headers: Headers): Answer {
  const body = read(path)
    .replace('<!-- people -->', read('shared/people.svg'))
    .replaceAll('%NONCE%', NONCE);
  return { status: 200, headers, body };
}

function asset(path: string): Answer {
  const headers = path.endsWith('.css') ? STYLE_HEADERS : SCRIPT_HEADERS;
  return { status: 200, headers, body: read(path) };
}

function meetPage(url: URL): Answer | undefined {
  return MEET_PAGE.test(url.pathname) ? page('meet/call.html', MEET_HEADERS) : undefined;
}

/** The app's own host answers with its shell, unless it is asked for the client alone. */
function zoomPage(url: URL): Answer | undefined {
  const { hostname, pathname, searchParams } = url;
  if (ZOOM_SHELL.test(pathname)) return page('zoom/shell.html', ZOOM_HEADERS);
  if (!ZOOM_CALL.test(pathname)) return undefined;
  const isAlone =
    hostname !== 'app.zoom.us' ||
    searchParams.get('from') === 'pwa' ||
    searchParams.get('webclientOpenMode') === 'tab' ||
    pathname === '/wc/leave';
  return page(isAlone ? 'zoom/client.html' : 'zoom/shell.html', ZOOM_HEADERS);
}

/** Of the app's many addresses only those of a call and of the app itself. */
function teamsPage(url: URL): Answer | undefined {
  return TEAMS_PAGE.test(url.pathname) ? page('teams/call.html', TEAMS_HEADERS) : undefined;
}

function jitsiPage(url: URL): Answer | undefined {
  return JITSI_PAGE.test(url.pathname) ? page('jitsi/call.html', JITSI_HEADERS) : undefined;
}

const SITES: readonly (readonly [host: RegExp, page: (url: URL) => Answer | undefined])[] = [
  [/^meet\.google\.com$/, meetPage],
  [/\.zoom(?:gov)?\.(?:us|com)$/, zoomPage],
  [/^teams\.(?:microsoft\.com|live\.com|cloud\.microsoft)$/, teamsPage],
  // The second is an installation that somebody keeps for themselves.
  [/^(?:meet\.jit\.si|call\.example\.org)$/, jitsiPage],
];

export function answer(address: string): Answer | undefined {
  const url = new URL(address);
  const site = SITES.find(([host]) => host.test(url.hostname));
  const path = ASSET_PATH.exec(url.pathname)?.[1];
  return path !== undefined && site !== undefined ? asset(path) : site?.[1](url);
}
