/**
 * Google Meet as seen from its page.
 *
 * Owns: its addresses, signs and layout. Must not know: what is made of them. Class names there
 * change with every build; `jsname`, `data-` attributes and icon names have lasted for years.
 */
import type { SiteAdapter } from './site.ts';

/** A real person's tile: the lobby has a tile as well, for its effects, but that has no name. */
const TILE = '[data-participant-id] .notranslate,[data-self-name]';
const LEAVE = '[jsname=CQylAd]';
const SIDE_PANELS = '[jsname=A5il2e][data-panel-id]';
const CAPTIONS = '[jsname=RrG0hf]';
const RUNNING = '[data-call-ended=false]';
/** Buttons in the call, but not before it. */
const SWITCHES = 'div[role=button]:is([jsname=hw0c9],[jsname=psRWwc])';

export const meet: SiteAdapter = {
  site: 'meet',
  // Some accounts are sent to an address with a prefix.
  callPath: /^(?:\/_meet)?\/([a-z]{3}-[a-z]{4}-[a-z]{3})\/?$/,
  leftPath: null,
  client: null,
  signs: [
    {
      phase: 'ended',
      seen: '2026-08',
      strong: ['[data-call-ended=true]', '[data-mdc-dialog-action=returnToHomePage]'],
      weak: ['[jsname=EszDse]', '[jsname=oI7Fj]'],
      without: [],
    },
    {
      phase: 'waiting',
      seen: '2026-05',
      // The bar is there while one waits to be let in, but not what is of use only inside.
      strong: [LEAVE, '=call_end'],
      weak: [],
      without: [TILE, SIDE_PANELS, CAPTIONS, '=closed_caption'],
    },
    {
      phase: 'lobby',
      seen: '2026-08',
      strong: [`${SWITCHES}[data-is-muted]`],
      weak: [
        SWITCHES,
        '[data-is-muted]',
        'input[jsname][type=text]',
        'button[jsname]:not([aria-label])>span:only-child',
      ],
      without: [LEAVE, TILE, RUNNING],
    },
    {
      phase: 'inCall',
      seen: '2026-08',
      strong: [RUNNING],
      weak: [LEAVE, TILE, SIDE_PANELS, CAPTIONS, '=closed_caption', '=call_end'],
      without: [],
    },
  ],
  // Icons that can only mean "stop". That of the page's own control is the same before and while
  // presenting, and that of a presentation also stands on those of others.
  presenting: ['=cancel_presentation', '=stop_screen_share', '=computer_cancel'],
  moving: null,
  graceMs: 3000,
  layout: {
    root: '.crqnQb',
    controls: `${LEAVE},${CAPTIONS},${SIDE_PANELS}`,
    above: 0,
    below: 80,
  },
};
