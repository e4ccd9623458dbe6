/** The cursor after a reload of the frame, whose field is in what comes after the panel. */
import { expect, it, vi } from 'vitest';
import { bringLateCursor } from '@/entrypoints/panel/late-cursor.ts';
import { note, openPanel, RAMBLED } from './panel-page.tsx';

const drawn = () => new Promise((resolve) => requestAnimationFrame(resolve));

it('goes back to its field once that is there', async () => {
  await openPanel();
  const putBack = vi.fn();
  bringLateCursor(putBack);
  await drawn();
  expect(putBack).toHaveBeenCalledOnce();
});

it('goes back from a heading that what came late has put the keyboard in', async () => {
  await openPanel();
  const putBack = vi.fn();
  const heading = document.body.appendChild(document.createElement('h2'));
  heading.tabIndex = -1;
  heading.focus();
  bringLateCursor(putBack);
  await drawn();
  expect(putBack).toHaveBeenCalledOnce();
  heading.remove();
});

it('stays in the note in which somebody writes by then', async () => {
  const { user } = await openPanel();
  const putBack = vi.fn();
  await user.type(note(RAMBLED), 'The second one');
  bringLateCursor(putBack);
  await drawn();
  expect(putBack).not.toHaveBeenCalled();
});
