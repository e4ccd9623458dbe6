/** The handle at the panel's edge, and the pill: by pointer and by keys. */
import { fireEvent, screen } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { openPanel } from './panel-page.tsx';

type At = { readonly x?: number; readonly y?: number };

/** In the frame's own pixels, which are half those of the screen: a page zoom of 200 %. */
function point(type: string, { x = 0, y = 0 }: At): PointerEvent {
  const [clientX, clientY, screenX, screenY] = [x, y, x * 2, y * 2];
  const more = { bubbles: true, cancelable: true, button: 0, pointerId: 1 };
  return new PointerEvent(type, { ...more, clientX, clientY, screenX, screenY });
}

async function drag(element: HTMLElement, ways: readonly At[]): Promise<void> {
  fireEvent(element, point('pointerdown', {}));
  for (const way of ways) fireEvent(element, point('pointermove', way));
  await new Promise((resolve) => requestAnimationFrame(resolve));
}

function drop(element: HTMLElement): void {
  fireEvent(element, point('lostpointercapture', {}));
  fireEvent(element, new MouseEvent('click', { bubbles: true, detail: 1 }));
}

beforeEach(() => {
  // The simulated page has no pointer to hold.
  HTMLElement.prototype.setPointerCapture = vi.fn();
});

const handle = () => screen.getByRole('separator', { name: 'Width of the panel' });

describe('the handle', () => {
  it('says how wide the panel is, and within which limits', async () => {
    const { container } = await openPanel();
    expect(handle().getAttribute('aria-orientation')).toBe('vertical');
    expect(handle().getAttribute('aria-valuenow')).toBe('360');
    expect(handle().getAttribute('aria-valuemin')).toBe('320');
    expect(handle().getAttribute('aria-valuemax')).toBe('520');
    await expectNoAxeViolations(container);
  });

  it.each([
    { side: 'right', wider: 'ArrowLeft', narrower: 'ArrowRight' },
    { side: 'left', wider: 'ArrowRight', narrower: 'ArrowLeft' },
  ] as const)('at the $side follows the arrows', async ({ side, wider, narrower }) => {
    const { user, placed } = await openPanel({ side });
    handle().focus();
    await user.keyboard(`{${wider}}`);
    expect(placed).toHaveBeenLastCalledWith({ width: 376 });
    await user.keyboard(`{${narrower}}{${narrower}}`);
    expect(placed).toHaveBeenLastCalledWith({ width: 344 });
    await user.keyboard('{End}');
    expect(placed).toHaveBeenLastCalledWith({ width: 520 });
    await user.keyboard(`{${wider}}`);
    expect(placed).toHaveBeenLastCalledWith({ width: 520 });
    await user.keyboard('{Home}');
    expect(placed).toHaveBeenLastCalledWith({ width: 320 });
    expect(handle().getAttribute('aria-valuenow')).toBe('320');
  });

  it('goes no further than the screen gives', async () => {
    const { user, placed, stand } = await openPanel();
    stand.value = { ...stand.value, most: 420 };
    handle().focus();
    await user.keyboard('{End}');
    expect(placed).toHaveBeenLastCalledWith({ width: 420 });
  });

  it.each([
    { side: 'right', x: -40 },
    { side: 'left', x: 40 },
  ] as const)('is dragged at the $side, and kept when let go', async ({ side, x }) => {
    const { moved, placed } = await openPanel({ side });
    await drag(handle(), [{ x: x / 2 }, { x }]);
    expect(moved).toHaveBeenCalledExactlyOnceWith({ width: 400 });
    expect(placed).not.toHaveBeenCalled();
    drop(handle());
    expect(placed).toHaveBeenCalledExactlyOnceWith({ width: 400 });
  });

  it('goes back to where it was with Escape, which then leaves the panel no more', async () => {
    const { moved, placed, leave } = await openPanel();
    await drag(handle(), [{ x: -40 }]);
    fireEvent.keyDown(handle(), { key: 'Escape' });
    expect(moved).toHaveBeenLastCalledWith({ width: 360 });
    fireEvent(handle(), point('pointermove', { x: -60 }));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    drop(handle());
    expect(placed).not.toHaveBeenCalled();
    expect(moved).toHaveBeenLastCalledWith({ width: 360 });
    expect(leave).not.toHaveBeenCalled();
    fireEvent.keyDown(handle(), { key: 'Escape' });
    expect(leave).toHaveBeenCalledOnce();
  });

  it('taken away in the middle of a drag, it ends the drag, and Escape is nobody’s', async () => {
    const { moved, placed, user } = await openPanel();
    await drag(handle(), [{ x: -40 }]);
    await user.click(screen.getByRole('button', { name: 'Collapse' }));
    // What had the pointer is not there to hear of it.
    fireEvent(document, point('lostpointercapture', {}));
    expect(placed).toHaveBeenCalledExactlyOnceWith({ width: 400 });
    fireEvent.keyDown(screen.getByRole('button', { name: /Open the panel/ }), { key: 'Escape' });
    expect(moved).toHaveBeenCalledExactlyOnceWith({ width: 400 });
  });

  it('is dragged on, though another finger that touched the panel leaves it', async () => {
    const { placed } = await openPanel();
    await drag(handle(), [{ x: -40 }]);
    const other = new PointerEvent('lostpointercapture', { bubbles: true, pointerId: 2 });
    fireEvent(screen.getByRole('button', { name: 'Collapse' }), other);
    expect(placed).not.toHaveBeenCalled();
    fireEvent(handle(), point('pointermove', { x: -60 }));
    drop(handle());
    expect(placed).toHaveBeenCalledExactlyOnceWith({ width: 420 });
  });

  it('does nothing when it is only pressed', async () => {
    const { moved, placed } = await openPanel();
    await drag(handle(), [{ x: 1 }]);
    drop(handle());
    expect(moved).not.toHaveBeenCalled();
    expect(placed).not.toHaveBeenCalled();
  });

  it('comes last when going through the panel with Tab', async () => {
    const { user } = await openPanel();
    await user.tab({ shift: true });
    expect(document.activeElement).toBe(handle());
  });

  it('is absent where the panel does not stand in a call page', async () => {
    await openPanel({ isBeside: true });
    expect(screen.queryByRole('separator')).toBeNull();
  });
});

describe('the pill', () => {
  const pill = () => screen.getByRole('button', { name: /Open the panel/ });

  async function openPill() {
    const panel = await openPanel();
    await panel.user.click(screen.getByRole('button', { name: 'Collapse' }));
    return panel;
  }

  it('breaks no accessibility rule, and has no handle', async () => {
    const { container } = await openPill();
    expect(pill().getAttribute('title')).toContain('arrow keys');
    expect(screen.queryByRole('separator')).toBeNull();
    await expectNoAxeViolations(container);
  });

  it('moves up and down with the arrow keys, and opens with Enter', async () => {
    const { user, placed } = await openPill();
    pill().focus();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(placed).toHaveBeenLastCalledWith({ top: 104 });
    await user.keyboard('{ArrowUp}');
    expect(placed).toHaveBeenLastCalledWith({ top: 88 });
    await user.keyboard('{Enter}');
    expect(handle()).toBeDefined();
  });

  it('is dragged without being opened', async () => {
    const { moved, placed, user } = await openPill();
    await drag(pill(), [{ y: 30 }]);
    expect(moved).toHaveBeenLastCalledWith({ top: 102 });
    drop(pill());
    expect(placed).toHaveBeenCalledExactlyOnceWith({ top: 102 });
    expect(pill()).toBeDefined();
    await user.click(pill());
    expect(handle()).toBeDefined();
  });

  it('goes back to where it was with Escape, and stays a pill when it is let go', async () => {
    const { moved, placed } = await openPill();
    await drag(pill(), [{ y: 30 }]);
    fireEvent.keyDown(pill(), { key: 'Escape' });
    expect(moved).toHaveBeenLastCalledWith({ top: 72 });
    drop(pill());
    expect(placed).not.toHaveBeenCalled();
    expect(pill()).toBeDefined();
  });

  it('is opened by a press that hardly moved', async () => {
    const { placed } = await openPill();
    await drag(pill(), [{ y: 1 }]);
    drop(pill());
    expect(placed).not.toHaveBeenCalled();
    expect(handle()).toBeDefined();
  });
});
