import { defineConfig } from 'wxt';
import { askedTemplate } from './assets/templates/asked-template.ts';
import { packagedLanguages } from './assets/templates/packaged-languages.ts';
import { SITES_ALWAYS_ON } from './calls/sites/always-on.ts';
import { SITES_ON_REQUEST } from './calls/sites/on-request.ts';
import { OTHER_LANGUAGES } from './domain/template-languages.ts';
import { namelessSignals } from './entrypoints/panel/nameless-signals-build.ts';
import { bareScripts } from './entrypoints/shared/bare-script-build.ts';
import { languageFiles } from './entrypoints/shared/language-files-build.ts';
import { markupFree } from './entrypoints/shared/markup-free-build.ts';
import { nativeBrowser } from './entrypoints/shared/native-build.ts';
import { noStyleOfWords, PAGES_POLICY } from './entrypoints/shared/pages-policy-build.ts';
import project from './package.json' with { type: 'json' };

const ALWAYS_ON = SITES_ALWAYS_ON.flatMap(({ origins }) => origins);
const ON_REQUEST = SITES_ON_REQUEST.flatMap(({ origins }) => origins);
const LANGUAGES = OTHER_LANGUAGES.map(({ language }) => language);

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/i18n/module'],
  manifestVersion: 3,
  vite: () => ({
    plugins: [
      askedTemplate(),
      languageFiles(LANGUAGES),
      bareScripts(),
      markupFree(),
      noStyleOfWords(),
    ],
  }),
  hooks: {
    'build:publicAssets': async (_, files) => {
      files.push(...(await packagedLanguages(LANGUAGES)));
    },
    // Each page is built apart, as one script. Sharing chunks, the popup was 32 requests to the
    // browser, a tenth of a second of its start, and the panel loaded whatever any page needs of a
    // shared library (docs/decisions/0038-pages-built-apart.md).
    'entrypoints:grouped': (_, groups) => {
      for (const group of groups) {
        while (Array.isArray(group) && group.length > 1) groups.push(group.splice(1, 1));
      }
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      const isPanel = entrypoints.some(({ name }) => name === 'panel');
      // The two that open over a call do without the polyfill: 3 KB of the panel's script, and time of both
      // (docs/decisions/0014-panel-without-polyfill.md).
      if (isPanel || entrypoints.some(({ name }) => name === 'popup')) {
        config.plugins = [nativeBrowser(), ...(config.plugins ?? [])];
      }
      if (!isPanel) return;
      // One chunk has nothing to preload; the helper for it is 0.7 KB of the panel's script.
      config.build = { ...config.build, modulePreload: false };
      config.plugins = [namelessSignals(), ...(config.plugins ?? [])];
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    // Firefox has a sidebar without asking for it.
    permissions: [
      'storage',
      'scripting',
      'alarms',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    // Asked for by a click, for a plan that is due.
    optional_permissions: ['notifications'],
    host_permissions: ALWAYS_ON,
    // Asked for by a click (docs/decisions/0021-sites-on-request.md).
    optional_host_permissions: ON_REQUEST,
    action: { default_title: '__MSG_extName__' },
    commands: {
      'toggle-panel': {
        suggested_key: { default: 'Alt+Shift+D' },
        description: '__MSG_commandTogglePanel__',
      },
      // Why these letters: docs/decisions/0024-keys.md.
      'ask-next': {
        suggested_key: { default: 'Alt+Shift+Q' },
        description: '__MSG_commandAskNext__',
      },
      'find-another': {
        suggested_key: { default: 'Alt+Shift+E' },
        description: '__MSG_commandFindAnother__',
      },
      'mark-moment': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_commandMarkMoment__',
      },
    },
    content_security_policy: { extension_pages: PAGES_POLICY },
    // A static address: with `use_dynamic_url` Chromium blocks the frame on COEP pages, and Zoom
    // sends COEP (docs/decisions/0003-frame.md). Origins only: a path in `matches` keeps Chromium
    // from loading the extension at all.
    web_accessible_resources: [
      { resources: ['panel.html'], matches: [...ALWAYS_ON, ...ON_REQUEST] },
    ],
    ...(browser === 'firefox'
      ? {
          sidebar_action: {
            default_panel: 'panel.html',
            default_title: '__MSG_extName__',
            default_icon: 'icon/48.png',
            open_at_install: false,
          },
          browser_specific_settings: {
            gecko: {
              id: 'debrief@debrief.example',
              strict_min_version: project.config.oldestFirefox,
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          side_panel: { default_path: 'panel.html' },
          minimum_chrome_version: project.config.oldestChromium,
          // Templates by policy; Firefox needs no schema (docs/decisions/0033-managed-templates.md).
          storage: { managed_schema: 'managed-schema.json' },
        }),
  }),
});
