/** What addresses say of a call, site by site. */
import { describe, expect, test } from 'vitest';
import { readAddress } from '@/calls/read-address.ts';
import { meet } from '@/calls/sites/meet.ts';
import { zoom } from '@/calls/sites/zoom.ts';

const pathOf = (address: string) => new URL(address).pathname;

describe('Meet', () => {
  test.each([
    ['https://meet.google.com/abc-defg-hij', 'meet:abc-defg-hij'],
    ['https://meet.google.com/abc-defg-hij/', 'meet:abc-defg-hij'],
    ['https://meet.google.com/abc-defg-hij?authuser=1&hl=de#x', 'meet:abc-defg-hij'],
    ['https://meet.google.com/_meet/abc-defg-hij?ijlm=1', 'meet:abc-defg-hij'],
  ])('%s is the call %s', (address, call) => {
    expect(readAddress(meet, pathOf(address))).toEqual({ kind: 'call', call });
  });

  test.each([
    'https://meet.google.com/',
    'https://meet.google.com/landing?pli=1',
    'https://meet.google.com/new',
    'https://meet.google.com/lookup/abcdefghij',
    'https://meet.google.com/abc-defg-hijk',
    'https://meet.google.com/ABC-DEFG-HIJ',
    'https://meet.google.com/abc-defg-hij/more',
  ])('%s is no call', (address) => {
    expect(readAddress(meet, pathOf(address))).toEqual({ kind: 'none' });
  });
});

describe('Zoom', () => {
  test.each([
    ['https://app.zoom.us/wc/12345678901/join?fromPWA=1', 'zoom:12345678901'],
    ['https://app.zoom.us/wc/123456789/start', 'zoom:123456789'],
    ['https://app.zoom.us/wc/join/1234567890?pwd=x', 'zoom:1234567890'],
    ['https://acme.zoom.us/wc/12345678901/join', 'zoom:12345678901'],
    ['https://app.zoom.us/wc/start/12345678901', 'zoom:12345678901'],
    ['https://app.zoom.us/wc/start/videomeeting', null],
    ['https://app.zoom.us/wc/start/webmeeting', null],
    ['https://app.zoom.us/wc/my/sam.rivera', null],
  ])('%s is the call %s', (address, call) => {
    expect(readAddress(zoom, pathOf(address))).toEqual({ kind: 'call', call });
  });

  test('the address after leaving says that the call was left', () => {
    const address = 'https://app.zoom.us/wc/leave?meetingNumber=12345678901&feedback=on';
    expect(readAddress(zoom, pathOf(address))).toEqual({ kind: 'left' });
  });

  test.each([
    'https://app.zoom.us/wc',
    'https://app.zoom.us/wc/home?ref_from=launch',
    'https://app.zoom.us/wc/team-chat',
    'https://app.zoom.us/wc/calendar',
    'https://app.zoom.us/wc/123/join',
    'https://app.zoom.us/wc/12345678901/settings',
    'https://zoom.us/j/12345678901',
  ])('%s is no call', (address) => {
    expect(readAddress(zoom, pathOf(address))).toEqual({ kind: 'none' });
  });
});
