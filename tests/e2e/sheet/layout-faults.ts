/**
 * What is wrong with the layout of a page as it stands: cut, overlapping, too small, out of reach.
 *
 * Owns: the rules that need no eye. Must not know: any surface. It runs inside the page, so it
 * holds everything that it needs.
 */

/** One line a fault, with the words or the markup of the place. */
export function layoutFaults(): readonly string[] {
  type Box = { left: number; top: number; right: number; bottom: number };
  const LEAST_TARGET = 24;
  const SLACK = 1;
  /** Letters reach a little over their line; that is no cut. */
  const LETTER_SLACK = 4;
  const CONTROLS =
    'a[href],button,input:not([type=hidden]),select,textarea,summary,[role=option],[tabindex="0"]';
  const faults = new Set<string>();
  const root = document.documentElement;

  const nameOf = (element: Element) => {
    const words = element.getAttribute('aria-label') ?? element.textContent ?? '';
    const name = `${element.tagName.toLowerCase()}.${element.className}`;
    return `${name} "${words.trim().slice(0, 50)}"`;
  };
  const styles = new Map<Element, CSSStyleDeclaration>();
  const styleOf = (element: Element) => {
    const known = styles.get(element) ?? getComputedStyle(element);
    styles.set(element, known);
    return known;
  };
  const scrolls = (value: string) => value === 'auto' || value === 'scroll';
  // Of what the browser has not laid out, being far out of sight, no place is known.
  const isSeen = (element: Element) =>
    element.checkVisibility({
      visibilityProperty: true,
      opacityProperty: true,
      contentVisibilityAuto: true,
    });
  const isForEarsOnly = (element: Element) => {
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      const { width, height } = at.getBoundingClientRect();
      if (width <= 1 && height <= 1) return true;
    }
    return false;
  };
  const plainBox = (box: DOMRect): Box => ({
    left: box.left,
    top: box.top,
    right: box.right,
    bottom: box.bottom,
  });

  /** The elements that cut what stands in this one. */
  function* cutters(element: Element): Generator<[Element, CSSStyleDeclaration]> {
    let { position } = styleOf(element);
    for (let at = element.parentElement; at !== null && at !== root; at = at.parentElement) {
      if (position === 'fixed') return;
      const style = styleOf(at);
      if (position === 'absolute' && style.position === 'static') continue;
      position = style.position;
      if (style.overflowX !== 'visible' || style.overflowY !== 'visible') yield [at, style];
    }
  }

  function shownPart(box: Box, element: Element): Box {
    const part = { ...box };
    const own = styleOf(element).overflowX === 'visible' ? [] : [element];
    for (const cutter of [...own, ...[...cutters(element)].map(([each]) => each)]) {
      const edge = cutter.getBoundingClientRect();
      part.left = Math.max(part.left, edge.left);
      part.right = Math.min(part.right, edge.right);
      part.top = Math.max(part.top, edge.top);
      part.bottom = Math.min(part.bottom, edge.bottom);
    }
    return part;
  }

  /** Lines beyond the last that is shown are there and not seen. */
  function withinOwn(box: Box, owner: Element): Box {
    if (styleOf(owner).overflowY === 'visible') return box;
    return { ...box, bottom: Math.min(box.bottom, owner.getBoundingClientRect().bottom) };
  }

  /** Things in different layers may cover each other: a menu, a head that stays while one scrolls. */
  function layerOf(element: Element): Element {
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      const { position, zIndex } = styleOf(at);
      if (position === 'sticky' || position === 'fixed') return at;
      if (position === 'absolute' && zIndex !== 'auto') return at;
    }
    return root;
  }

  const overlap = (a: Box, b: Box, slack: number) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > SLACK &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > slack;

  function checkSideways(): void {
    if (root.scrollWidth > root.clientWidth) faults.add('the page scrolls sideways');
    for (const element of document.body.querySelectorAll('*')) {
      const isWider = element.scrollWidth > element.clientWidth + SLACK;
      if (isWider && isSeen(element) && scrolls(getComputedStyle(element).overflowX)) {
        faults.add(`scrolls sideways: ${nameOf(element)}`);
      }
    }
  }

  function checkTexts(): void {
    const texts: { owner: Element; box: Box; layer: Element }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const owner = node.parentElement;
      if (owner === null || node.textContent?.trim() === '' || !isSeen(owner)) continue;
      if (owner.closest('script,style,select,textarea') !== null || isForEarsOnly(owner)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        checkCut(owner, rect);
        const box = shownPart(withinOwn(plainBox(rect), owner), owner);
        if (box.right > root.clientWidth + SLACK || box.left < -SLACK) {
          faults.add(`beyond the edge: ${nameOf(owner)}`);
        }
        texts.push({ owner, box, layer: layerOf(owner) });
      }
    }
    texts.sort((a, b) => a.box.top - b.box.top);
    texts.forEach((one, at) => {
      for (let next = at + 1; next < texts.length; next += 1) {
        const other = texts[next];
        if (other === undefined || other.box.top > one.box.bottom) break;
        if (one.owner === other.owner || one.layer !== other.layer) continue;
        if (!overlap(one.box, other.box, LETTER_SLACK)) continue;
        faults.add(`words over words: ${nameOf(one.owner)} and ${nameOf(other.owner)}`);
      }
    });
  }

  function checkCut(owner: Element, rect: DOMRect): void {
    let isSidewaysFree = false;
    let isUprightFree = false;
    const around: [Element, CSSStyleDeclaration][] = [[owner, styleOf(owner)], ...cutters(owner)];
    for (const [cutter, { overflowX, overflowY, textOverflow, webkitLineClamp }] of around) {
      const edge = cutter.getBoundingClientRect();
      isSidewaysFree ||= scrolls(overflowX);
      isUprightFree ||= scrolls(overflowY);
      const isCutSideways =
        overflowX !== 'visible' &&
        !isSidewaysFree &&
        (rect.right > edge.right + SLACK || rect.left < edge.left - SLACK);
      const isCutUpright =
        overflowY !== 'visible' &&
        !isUprightFree &&
        (rect.bottom > edge.bottom + LETTER_SLACK || rect.top < edge.top - LETTER_SLACK);
      // Words that end in three dots on purpose are whole in the tooltip.
      const hasDots = textOverflow === 'ellipsis' || webkitLineClamp !== 'none';
      const isShortened = hasDots && owner.closest('[title]') !== null;
      if ((isCutSideways || isCutUpright) && !isShortened) faults.add(`cut: ${nameOf(owner)}`);
    }
  }

  function checkHints(): void {
    const pen = document.createElement('canvas').getContext('2d');
    for (const field of document.querySelectorAll<HTMLTextAreaElement>('textarea,input')) {
      const hint = field.getAttribute('placeholder') ?? '';
      if (pen === null || hint === '' || field.value !== '' || !isSeen(field)) continue;
      // A closed note is one row of what stands in it; an input's hint ends in three dots.
      const style = getComputedStyle(field);
      if (field.dataset.open === 'false' || style.textOverflow === 'ellipsis') continue;
      pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      const padding = Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.paddingRight);
      const room = field.clientWidth - padding;
      const rows =
        field.tagName === 'TEXTAREA'
          ? Math.floor(field.clientHeight / Number.parseFloat(style.lineHeight))
          : 1;
      if (pen.measureText(hint).width > room * Math.max(1, rows) + SLACK) {
        faults.add(`hint cut: "${hint}"`);
      }
    }
  }

  function checkControls(): void {
    const controls = [...document.querySelectorAll(CONTROLS)].filter(isSeen).flatMap((control) => {
      const label = control.matches('input') ? control.closest('label') : null;
      const target = label ?? control;
      if (isForEarsOnly(target)) return [];
      const box = plainBox(target.getBoundingClientRect());
      return [{ control, target, box, shown: shownPart(box, target), layer: layerOf(target) }];
    });
    for (const { control, target, box } of controls) {
      const isInSentence =
        control.tagName === 'A' && getComputedStyle(control).display === 'inline';
      const width = box.right - box.left;
      const height = box.bottom - box.top;
      if (!isInSentence && Math.min(width, height) < LEAST_TARGET - 0.5) {
        faults.add(`small, ${Math.round(width)} x ${Math.round(height)}: ${nameOf(control)}`);
      }
      if (box.left < -SLACK || box.right > root.clientWidth + SLACK) {
        faults.add(`beyond the edge: ${nameOf(control)}`);
      }
      const isBelow = box.top < -SLACK || box.bottom > innerHeight + SLACK;
      if (isBelow && !canScrollTo(target)) faults.add(`out of reach: ${nameOf(control)}`);
    }
    controls.forEach((one, at) => {
      for (const other of controls.slice(at + 1)) {
        if (one.target.contains(other.target) || other.target.contains(one.target)) continue;
        if (one.layer === other.layer && overlap(one.shown, other.shown, SLACK)) {
          faults.add(`overlap: ${nameOf(one.control)} and ${nameOf(other.control)}`);
        }
      }
    });
  }

  function canScrollTo(element: Element): boolean {
    const isInScroller = [...cutters(element)].some(
      ([cutter, style]) =>
        scrolls(style.overflowY) && cutter.scrollHeight > cutter.clientHeight + SLACK,
    );
    const isFixed = getComputedStyle(layerOf(element)).position === 'fixed';
    return isInScroller || (!isFixed && root.scrollHeight > root.clientHeight);
  }

  checkSideways();
  checkTexts();
  checkHints();
  checkControls();
  return [...faults];
}
