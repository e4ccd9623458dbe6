/**
 * What the reader makes of every state of the fixture pages, and of every state with one mark gone:
 * a renamed element must not blind it.
 */
import { expect } from '@playwright/test';
import { meet } from '../../calls/sites/meet.ts';
import type { SignedPhase } from '../../calls/sites/site.ts';
import { zoom } from '../../calls/sites/zoom.ts';
import { MEET_CALL, ZOOM_TAB_CALL } from './support/call-fixture.ts';
import { readStates } from './support/sign-reader.ts';
import { test } from './support/test.ts';

type Expected = {
  readonly shows: SignedPhase | 'nothing' | 'moving';
  readonly counts: Readonly<Record<string, number>>;
};

const SWITCHES = 'div[role=button]:is([jsname=hw0c9],[jsname=psRWwc])';
const JOIN = 'button[jsname]:not([aria-label])>span:only-child';
const MEET_INSIDE = {
  '[jsname=CQylAd]': 1,
  '[data-participant-id] .notranslate,[data-self-name]': 3,
  '[jsname=A5il2e][data-panel-id]': 2,
  '[jsname=RrG0hf]': 1,
  '[data-is-muted]': 2,
  '[data-call-ended=false]': 1,
};
const MEET_LEFT = {
  '[data-call-ended=true]': 1,
  '[data-mdc-dialog-action=returnToHomePage]': 1,
  '[jsname=EszDse]': 1,
};
const MEET_LOBBY = { [`${SWITCHES}[data-is-muted]`]: 2, [SWITCHES]: 2, '[data-is-muted]': 2 };

const MEET_STATES: Readonly<Record<string, Expected>> = {
  'lobby-guest': {
    shows: 'lobby',
    counts: { ...MEET_LOBBY, 'input[jsname][type=text]': 1, [JOIN]: 1 },
  },
  lobby: { shows: 'lobby', counts: { ...MEET_LOBBY, [JOIN]: 1 } },
  waiting: { shows: 'waiting', counts: { '[jsname=CQylAd]': 1, '[data-is-muted]': 2 } },
  'in-call': { shows: 'inCall', counts: MEET_INSIDE },
  captions: { shows: 'inCall', counts: MEET_INSIDE },
  presenting: { shows: 'inCall', counts: MEET_INSIDE },
  'other-presents': { shows: 'inCall', counts: MEET_INSIDE },
  left: { shows: 'ended', counts: { ...MEET_LEFT, '[jsname=oI7Fj]': 1 } },
  removed: { shows: 'ended', counts: MEET_LEFT },
  strange: { shows: 'nothing', counts: {} },
};

const ZOOM_INSIDE = {
  '#wc-footer .footer__leave-btn-container': 1,
  '#foot-bar [footer-section=right]': 1,
  '#audioOptionMenu': 1,
  '#wc-content': 1,
};

const ZOOM_STATES: Readonly<Record<string, Expected>> = {
  invalid: { shows: 'nothing', counts: {} },
  preview: {
    shows: 'lobby',
    counts: {
      '.preview-root': 1,
      '#input-for-name,#inputname': 1,
      '.preview-join-button,#joinBtn': 1,
      '#preview-audio-control-button': 1,
    },
  },
  waiting: {
    shows: 'waiting',
    counts: {
      '.waiting-room-container': 1,
      '.wr-information,.wr-topic,.wr-default__title': 2,
      '.wr-tip,.wr-leave-btn': 2,
    },
  },
  'in-call': { shows: 'inCall', counts: ZOOM_INSIDE },
  'bars-hidden': { shows: 'inCall', counts: ZOOM_INSIDE },
  presenting: { shows: 'inCall', counts: ZOOM_INSIDE },
  'presenting-over': { shows: 'inCall', counts: ZOOM_INSIDE },
  'other-presents': { shows: 'inCall', counts: ZOOM_INSIDE },
  breakout: { shows: 'moving', counts: { '#wc-content': 1 } },
  // The control to leave stays for a while: only the address tells, a little later.
  'ended-by-host': { shows: 'inCall', counts: ZOOM_INSIDE },
  disconnected: { shows: 'ended', counts: { '#wc-leave': 1 } },
  strange: { shows: 'nothing', counts: {} },
};

for (const { site, url, states } of [
  { site: meet, url: MEET_CALL, states: MEET_STATES },
  { site: zoom, url: ZOOM_TAB_CALL, states: ZOOM_STATES },
]) {
  test(`every state of ${site.site} is told, whole and with any one mark gone`, async ({
    page,
  }) => {
    await page.goto(url);
    for (const { state, variant, shows, counts } of await readStates(
      page,
      site,
      Object.keys(states),
    )) {
      const what = `${state}, ${variant ?? 'whole'}`;
      expect(shows.kind === 'phase' ? shows.phase : shows.kind, what).toBe(states[state]?.shows);
      if (variant === null) expect(counts, what).toEqual(states[state]?.counts);
    }
  });

  test(`the language of ${site.site} makes no difference`, async ({ page }) => {
    await page.goto(url);
    for (const locale of ['de', 'hu', 'ja']) {
      await page.evaluate((code) => window.fixture.locale(code), locale);
      const readings = await readStates(page, site, ['in-call']);
      expect(readings[0]?.shows, locale).toMatchObject({ phase: 'inCall' });
    }
  });

  test(`every mark of ${site.site} is plain CSS or the name of an icon`, async ({ page }) => {
    await page.goto(url);
    const { layout, moving, clientFrame } = site;
    const marks = site.signs
      .flatMap(({ strong, weak, without }) => [...strong, ...weak, ...without])
      .concat([layout.root, layout.controls, moving, clientFrame].filter((mark) => mark !== null));
    const broken = await page.evaluate(
      (all) =>
        all.filter((mark) => {
          if (mark.startsWith('=')) return !/^=[a-z_]+$/.test(mark);
          try {
            document.querySelector(mark);
            return false;
          } catch {
            return true;
          }
        }),
      marks,
    );
    expect(broken).toEqual([]);
  });
}
