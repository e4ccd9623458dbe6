/** What the addresses of the sites on request say of a call. */
import { expect, test } from 'vitest';
import { readAddress } from '@/calls/read-address.ts';
import { jitsi } from '@/calls/sites/jitsi.ts';
import type { SiteAdapter } from '@/calls/sites/site.ts';
import { teams } from '@/calls/sites/teams.ts';
import { webex } from '@/calls/sites/webex.ts';
import { whereby } from '@/calls/sites/whereby.ts';
import { zoomgov } from '@/calls/sites/zoomgov.ts';

const read = (site: SiteAdapter, address: string) => readAddress(site, new URL(address).pathname);
const call = (key: string | null) => ({ kind: 'call', call: key });
const APP = { kind: 'app' };
const LEFT = { kind: 'left' };
const NONE = { kind: 'none' };

test.each([
  [teams, 'https://teams.live.com/light-meetings/launch?coords=eyJ0IjoxfQ', call(null)],
  [teams, 'https://teams.microsoft.com/v2/', APP],
  [teams, 'https://teams.microsoft.com/v2/?meetingjoin=true#/l/meetup-join/19:meeting_x', APP],
  [teams, 'https://teams.cloud.microsoft/', APP],
  [teams, 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0?context=x', APP],
  [teams, 'https://teams.live.com/meet/9312345678901?p=secret', APP],
  [teams, 'https://teams.microsoft.com/dl/launcher/launcher.html?url=/_#/meet/1', APP],
  [jitsi, 'https://meet.jit.si/MockRoom', call('jitsi:MockRoom')],
  [jitsi, 'https://meet.jit.si/MockRoom/?jwt=x#config.prejoin=false', call('jitsi:MockRoom')],
  [jitsi, 'https://meet.jit.si/%C3%9Cbung', call('jitsi:%C3%9Cbung')],
  [jitsi, 'https://meet.jit.si/', NONE],
  [jitsi, 'https://meet.jit.si/static/close3.html', LEFT],
  [jitsi, 'https://meet.jit.si/static/privacy.html', NONE],
  [jitsi, `https://meet.jit.si/${'a'.repeat(151)}`, NONE],
  [webex, 'https://acme.webex.com/meet/sam.rivera', call('webex:sam.rivera')],
  [webex, 'https://acme.webex.com/join/sam.rivera?from=mail', call('webex:sam.rivera')],
  [webex, 'https://acme.webex.com/webappng/sites/acme/dashboard', APP],
  [webex, 'https://acme.webex.com/wbxmjs/joinservice/sites/acme/meeting/download/1', APP],
  [webex, 'https://web.webex.com/', APP],
  [whereby, 'https://acme.whereby.com/practice', call('whereby:practice')],
  [whereby, 'https://whereby.com/sam-rivera?embed', call('whereby:sam-rivera')],
  [whereby, 'https://whereby.com/', NONE],
  [whereby, 'https://whereby.com/information/pricing', NONE],
  [zoomgov, 'https://acme.zoomgov.com/wc/1234567890/join?pwd=x', call('zoomgov:1234567890')],
  [zoomgov, 'https://acme.zoomgov.com/wc/leave', LEFT],
  [zoomgov, 'https://acme.zoomgov.com/wc/home', NONE],
] as const)('$0.site at $1: $2', (site, address, expected) => {
  expect(read(site, address)).toEqual(expected);
});
