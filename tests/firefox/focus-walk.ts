/**
 * The way of the Tab key through a page in Firefox: what has the focus one after the other, and whether it is seen.
 *
 * Owns: walking. Must not know: any page, what is wrong with a stop (tests/e2e/support/focus-walk.ts).
 */
import * as z from 'zod/mini';
import { faultOfFocused } from '../e2e/support/focus-walk.ts';
import { KEY, type Tab } from './tab.ts';

const Stop = z.nullable(
  z.object({ html: z.string(), fault: z.string(), isFirst: z.boolean(), isSeen: z.boolean() }),
);

export type FocusStop = { readonly html: string; readonly fault: string };

/** More stops than any page of the tests has; who needs more of them is trapped. */
const MOST = 1000;

const FROM_TOP = `
  const root = document.documentElement;
  root.tabIndex = -1;
  root.focus({ preventScroll: true });
  root.removeAttribute('tabindex');
  delete window.lastStop;
  window.stops = [];`;

const STOP = `
  const element = document.activeElement;
  if (!document.hasFocus() || element === document.body || element === document.documentElement) return null;
  const isFirst = window.stops[0] === element;
  const isSeen = window.stops.includes(element);
  window.stops.push(element);
  const html = element.cloneNode(false).outerHTML;
  return { html, isFirst, isSeen, fault: (${faultOfFocused}).call(element) };`;

/** From the document's start until the focus leaves it. */
export async function walkByTab(tab: Tab): Promise<readonly FocusStop[]> {
  await tab.run(FROM_TOP);
  const stops: FocusStop[] = [];
  while (stops.length < MOST) {
    await tab.type(KEY.tab);
    const stop = Stop.parse(await tab.run(STOP));
    if (stop === null || stop.isFirst) return stops;
    if (stop.isSeen) throw new Error(`Tab came back to ${stop.html}.`);
    stops.push({ html: stop.html, fault: stop.fault });
  }
  throw new Error(`${MOST} presses of Tab did not leave the page.`);
}
