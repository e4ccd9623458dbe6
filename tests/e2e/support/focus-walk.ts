/**
 * The way of the Tab key through a page: what has the focus one after the other, and whether it is seen.
 *
 * Owns: walking and looking. Must not know: any page.
 */
import type { CDPSession, Page } from '@playwright/test';

export type FocusStop = {
  readonly element: number;
  readonly role: string;
  readonly name: string;
  /** What is wrong with it; empty when it is named, seen, and comes after the one before. */
  readonly fault: string;
};

/** More stops than any page of the tests has; who needs more of them is trapped. */
const MOST = 400;

/** From the document's start until the focus leaves it. */
export async function walkByTab(page: Page, session: CDPSession): Promise<readonly FocusStop[]> {
  await session.send('Runtime.evaluate', { expression: 'delete window.lastStop' });
  const stops: FocusStop[] = [];
  const seen = new Set<number>();
  while (stops.length < MOST) {
    await page.keyboard.press('Tab');
    const stop = await currentStop(session);
    // A frame has the focus as long as what is in it is gone through.
    if (stop?.role === 'frame' && stop.element === stops.at(-1)?.element) continue;
    // Past the last the browser begins anew, or goes to its own controls.
    if (stop === null || stop.element === stops[0]?.element) return stops;
    if (seen.has(stop.element)) throw new Error(`Tab came back to ${stop.role} "${stop.name}".`);
    seen.add(stop.element);
    stops.push(stop);
  }
  throw new Error(`${MOST} presses of Tab did not leave the page.`);
}

/** The keyboard before the first control of the document. */
export async function startAtTop(session: CDPSession): Promise<void> {
  await session.send('Runtime.evaluate', { expression: `(${focusRoot})()` });
}

function focusRoot(): void {
  const root = document.documentElement;
  root.tabIndex = -1;
  root.focus({ preventScroll: true });
  root.removeAttribute('tabindex');
}

async function currentStop(session: CDPSession): Promise<FocusStop | null> {
  const { result } = await session.send('Runtime.evaluate', { expression: `(${focused})()` });
  const { objectId } = result;
  if (objectId === undefined) return null;
  const [{ node }, { nodes }, look] = await Promise.all([
    session.send('DOM.describeNode', { objectId }),
    session.send('Accessibility.getPartialAXTree', { objectId, fetchRelatives: false }),
    session.send('Runtime.callFunctionOn', {
      objectId,
      functionDeclaration: String(faultOfFocused),
      returnByValue: true,
    }),
  ]);
  const element = node.backendNodeId;
  // The host of the panel's frame, whose root is closed.
  if (node.nodeName === 'DIV') return { element, role: 'frame', name: 'Debrief panel', fault: '' };
  const [told] = nodes;
  const name = String(told?.name?.value ?? '');
  const unsaid = told?.ignored === true ? 'not in the tree' : name === '' ? 'without a name' : '';
  const fault = [unsaid, String(look.result.value ?? '')].filter(Boolean).join(', ');
  return { element, role: String(told?.role?.value ?? 'nothing'), name, fault };
}

function focused(): Element | null {
  const element = document.activeElement;
  const isNone = element === document.body || element === document.documentElement;
  return isNone || !document.hasFocus() ? null : element;
}

/** Runs in the page, on the element that has the focus; empty where nothing is wrong with it. */
export function faultOfFocused(this: Element): string {
  const { lastStop } = window;
  window.lastStop = this;
  // As it stands in the document it is read: nothing is owned by an element elsewhere.
  const isBack =
    lastStop?.isConnected === true &&
    (lastStop.compareDocumentPosition(this) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  if (isBack) return 'goes back';
  const shown = this instanceof HTMLInputElement ? (this.labels?.[0] ?? this) : this;
  if (!shown.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return 'hidden';
  const { left, top, right, bottom } = shown.getBoundingClientRect();
  if (right - left < 2 || bottom - top < 2) return 'without a size';
  const inside = {
    left: Math.max(left, 0),
    top: Math.max(top, 0),
    right: Math.min(right, innerWidth),
    bottom: Math.min(bottom, innerHeight),
  };
  if (inside.right <= inside.left || inside.bottom <= inside.top) return 'out of the window';
  const x = (inside.left + inside.right) / 2;
  const y = (inside.top + inside.bottom) / 2;
  const points = [
    [x, y],
    [x, inside.top + 4],
    [x, inside.bottom - 4],
    [inside.left + 4, y],
    [inside.right - 4, y],
  ] as const;
  const isFree = points.some(([at, down]) => {
    const above = document.elementFromPoint(at, down);
    return above !== null && (shown.contains(above) || above.contains(shown));
  });
  if (!isFree) return 'covered';
  // In a picture a point has a frame of its own.
  const frame = this instanceof SVGElement ? this.querySelector('rect') : null;
  if (frame !== null) return getComputedStyle(frame).stroke === 'none' ? 'without a ring' : '';
  const hasRing = [this, shown, this.closest('label,li')].some((one) =>
    ['', '::before', '::after'].some((part) => {
      if (one === null) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(one, part || null);
      return outlineStyle !== 'none' && outlineWidth !== '0px';
    }),
  );
  return hasRing ? '' : 'without a ring';
}

declare global {
  interface Window {
    /** What had the focus before, while a way is gone. */
    lastStop?: Element;
  }
}
