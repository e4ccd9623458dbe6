/**
 * Where the browsers of this machine are.
 *
 * Owns: the list of places to look. Must not know: what a browser is wanted for.
 * DEBRIEF_CHROMIUM and DEBRIEF_FIREFOX name one outright.
 */
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const CHROMIUM_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
];

const CHROMIUM_APPS = [
  ['Google Chrome', 'Google/Chrome/Application/chrome.exe'],
  ['Chromium', 'Chromium/Application/chrome.exe'],
  ['Microsoft Edge', 'Microsoft/Edge/Application/msedge.exe'],
  ['Brave Browser', 'BraveSoftware/Brave-Browser/Application/brave.exe'],
];

const FIREFOX_NAMES = ['firefox-esr', 'firefox'];
const FIREFOX_APPS = [['Firefox', 'Mozilla Firefox/firefox.exe', 'firefox']];

/** The path of a Chromium browser, or null where none is found. */
export function findChromium() {
  return find(process.env.DEBRIEF_CHROMIUM, CHROMIUM_NAMES, CHROMIUM_APPS);
}

/** The path of Firefox, or null where none is found. */
export function findFirefox() {
  return find(process.env.DEBRIEF_FIREFOX, FIREFOX_NAMES, FIREFOX_APPS);
}

function find(named, commands, apps) {
  if (named) return existsSync(named) ? named : null;
  return candidates(commands, apps).find((place) => existsSync(place)) ?? null;
}

function candidates(commands, apps) {
  if (process.platform === 'darwin')
    return apps.flatMap(([app, , binary]) => macPlaces(app, binary));
  if (process.platform === 'win32')
    return apps.flatMap(([, executable]) => windowsPlaces(executable));
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return commands.flatMap((command) =>
    [...folders, '/usr/bin', '/snap/bin'].map((folder) => path.join(folder, command)),
  );
}

function macPlaces(app, binary = app) {
  return ['/Applications', path.join(os.homedir(), 'Applications')].map((folder) =>
    path.join(folder, `${app}.app`, 'Contents/MacOS', binary),
  );
}

function windowsPlaces(executable) {
  const { PROGRAMFILES, LOCALAPPDATA } = process.env;
  return [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .map((folder) => path.join(folder, executable));
}
