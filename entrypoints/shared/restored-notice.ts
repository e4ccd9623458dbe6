/**
 * What was put back from the backup without being asked, for the page to say once.
 *
 * Owns: reading it straight from storage, after the page stands: a popup waits for nobody. Must not
 * know: how it looks.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import * as z from 'zod/mini';
import { NOTICE_KEY, type RestoredNotice } from '@/domain/copies.ts';
import { wholeNumber } from '@/domain/whole-number.ts';
import { type AreaChanges, localArea } from '@/storage/area.ts';
import { theIcon } from '../background/the-icon.ts';
import { tellBackground } from './tell-background.ts';

const noticeSchema = z.object({
  at: z.number(),
  kind: z.enum(['emptied', 'damaged']),
  records: wholeNumber(1),
});

export type ShownNotice = {
  readonly restored: ReadonlySignal<RestoredNotice | null>;
  readonly onSeen: () => void;
};

export function followRestoredNotice(until: AbortSignal): ShownNotice {
  const restored = signal<RestoredNotice | null>(null, { name: 'restored' });
  const area = localArea();

  async function read(): Promise<void> {
    restored.value = noticeIn((await area.get([NOTICE_KEY]))[NOTICE_KEY]);
  }

  area.onChanged((changes: AreaChanges) => {
    const change = changes[NOTICE_KEY];
    if (change !== undefined) restored.value = noticeIn(change.newValue);
  }, until);
  // After the first picture.
  setTimeout(() => {
    // Unread it is said on the next page; a page that cannot read its storage says so by itself.
    read().catch(() => undefined);
  });

  return {
    restored,
    onSeen() {
      restored.value = null;
      // It pointed here.
      void theIcon().hide(['restored']);
      // Unheard it is only said once more.
      tellBackground({ kind: 'copies/notice-seen' }).catch(() => undefined);
    },
  };
}

function noticeIn(value: unknown): RestoredNotice | null {
  const parsed = z.safeParse(noticeSchema, value);
  return parsed.success ? parsed.data : null;
}
