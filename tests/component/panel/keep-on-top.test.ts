/** The companion window's panel, asked for on top twice before the browser has opened a window. */
import { expect, it, onTestFinished, vi } from 'vitest';
import { createOnTop } from '@/entrypoints/panel/keep-on-top.ts';

it('is kept in one window, however often it is asked for', async () => {
  const opened = Promise.withResolvers<Window>();
  const requestWindow = vi.fn(() => opened.promise);
  Object.assign(window, { documentPictureInPicture: { requestWindow } });
  onTestFinished(() => void Reflect.deleteProperty(window, 'documentPictureInPicture'));
  const onTop = createOnTop(7);
  const first = onTop?.keep();
  const second = onTop?.keep();
  expect(requestWindow).toHaveBeenCalledOnce();
  opened.reject(new DOMException('Not now', 'NotAllowedError'));
  await Promise.all([first, second]);
  expect(onTop?.state.value).toBe('refused');

  // Refused, it can be asked for again.
  void onTop?.keep();
  expect(requestWindow).toHaveBeenCalledTimes(2);
});
