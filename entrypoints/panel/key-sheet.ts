/**
 * The sheet of keys, and where they are changed.
 *
 * Owns: asking for the keys each time it opens. Must not know: how it looks.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import { type AssignedKeys, isAssignedKeys, type PanelAsksKeys } from '@/domain/call/messages.ts';
import { runtime } from '@/storage/browser.ts';

export type KeySheet = {
  readonly keySheet: ReadonlySignal<AssignedKeys | null>;
  readonly onKeySheet: (open: boolean) => void;
  readonly onChangeKeys: () => void;
};

export function createKeySheet(): KeySheet {
  const keySheet = signal<AssignedKeys | null>(null, { name: 'keySheet' });
  const asks: PanelAsksKeys = { kind: 'panel/keys' };
  return {
    keySheet,
    onKeySheet(open) {
      keySheet.value = open ? [] : null;
      if (!open) return;
      runtime
        .sendMessage(asks)
        .then((keys) => {
          if (isAssignedKeys(keys) && keySheet.peek() !== null) keySheet.value = keys;
        })
        .catch(() => {
          // The background is between two lives: the panel's own keys are there all the same.
        });
    },
    // A framed page may not open the browser's own; the options page may.
    onChangeKeys: () => void window.open(runtime.getURL('options.html#keys'), '_blank', 'noopener'),
  };
}
