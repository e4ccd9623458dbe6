/**
 * The rules for shipped code, each as a function from a file to the places that break it.
 *
 * Owns: the rules. Must not know: which files there are.
 */
import type { ProjectFile } from './project-files.ts';
import { place, placesNaming, visit } from './syntax.ts';

type Rule = (file: ProjectFile) => readonly string[];

export const networkRequests: Rule = (file) =>
  placesNaming(file, [
    'fetch',
    'XMLHttpRequest',
    'WebSocket',
    'WebTransport',
    'EventSource',
    'sendBeacon',
    'RTCPeerConnection',
    'importScripts',
  ]);

export const markupFromText: Rule = (file) =>
  placesNaming(file, [
    'innerHTML',
    'outerHTML',
    'insertAdjacentHTML',
    'dangerouslySetInnerHTML',
    'createContextualFragment',
    'setHTMLUnsafe',
    'eval',
    'Function',
  ]);

/** Where there is no page to say it on. */
const REPORTERS = ['entrypoints/background/report.ts'];

export const consoleOutput: Rule = (file) =>
  REPORTERS.includes(file.path) ? [] : placesNaming(file, ['console']);

const SPOKEN_ATTRIBUTES = ['aria-label', 'aria-description', 'alt', 'placeholder', 'title'];
const A_WORD = /\p{L}{2}/u;

/** Words in the markup itself, which no translator would ever see. */
export const untranslatedWords: Rule = (file) => {
  const found: string[] = [];
  visit(file, {
    JSXText: (node) => {
      if (A_WORD.test(node.value)) found.push(place(file, node.start, node.value.trim()));
    },
    JSXAttribute: (node) => {
      const name = node.name.type === 'JSXIdentifier' ? node.name.name : '';
      if (!SPOKEN_ATTRIBUTES.includes(name) || node.value?.type !== 'Literal') return;
      if (A_WORD.test(String(node.value.value))) found.push(place(file, node.start, name));
    },
  });
  return found;
};

const MAY_NAME_CALL_SITES = [
  /^calls\//,
  /^entrypoints\/\w+\.content\//,
  /^wxt\.config\.ts$/,
  /^tests\//,
  /^docs\//,
  /\.md$/,
];

export const callSiteHosts: Rule = (file) => {
  if (MAY_NAME_CALL_SITES.some((pattern) => pattern.test(file.path))) return [];
  return [
    ...file.text.matchAll(
      /meet\.google\.com|zoom\.us|zoomgov\.com|teams\.(?:microsoft|live|cloud)|meet\.jit\.si|webex\.com|whereby\.com/g,
    ),
  ].map((match) => place(file, match.index, match[0]));
};
