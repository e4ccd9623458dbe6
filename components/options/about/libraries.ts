/**
 * Work of others that is in the built extension, with its licences.
 *
 * Owns: the list; a test compares it with what is installed. Must not know: how it is shown.
 */
export type Library = { readonly name: string; readonly licence: string };

export const LIBRARIES: readonly Library[] = [
  { name: '@atlaskit/pragmatic-drag-and-drop', licence: 'Apache-2.0' },
  { name: '@babel/runtime', licence: 'MIT' },
  { name: '@preact/signals', licence: 'MIT' },
  { name: '@preact/signals-core', licence: 'MIT' },
  { name: '@wxt-dev/i18n', licence: 'MIT' },
  { name: 'argparse', licence: 'PSF-2.0' },
  { name: 'bind-event-listener', licence: 'MIT' },
  { name: 'd3-array', licence: 'ISC' },
  { name: 'd3-color', licence: 'ISC' },
  { name: 'd3-format', licence: 'ISC' },
  { name: 'd3-interpolate', licence: 'ISC' },
  { name: 'd3-path', licence: 'ISC' },
  { name: 'd3-scale', licence: 'ISC' },
  { name: 'd3-shape', licence: 'ISC' },
  { name: 'd3-time', licence: 'ISC' },
  { name: 'd3-time-format', licence: 'ISC' },
  { name: 'entities', licence: 'BSD-2-Clause' },
  { name: 'fractional-indexing', licence: 'CC0-1.0' },
  { name: 'idb', licence: 'ISC' },
  { name: 'internmap', licence: 'ISC' },
  { name: 'linkify-it', licence: 'MIT' },
  { name: 'lucide', licence: 'ISC' },
  { name: 'markdown-it', licence: 'MIT' },
  { name: 'mdurl', licence: 'MIT' },
  { name: 'minisearch', licence: 'MIT' },
  { name: 'nanoid', licence: 'MIT' },
  { name: 'papaparse', licence: 'MIT' },
  { name: 'preact', licence: 'MIT' },
  { name: 'punycode.js', licence: 'MIT' },
  { name: 'raf-schd', licence: 'MIT' },
  { name: 'uc.micro', licence: 'MIT' },
  { name: 'webextension-polyfill', licence: 'MPL-2.0' },
  { name: 'wxt', licence: 'MIT' },
  { name: 'zod', licence: 'MIT' },
];
