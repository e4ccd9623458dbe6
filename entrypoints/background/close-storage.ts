/**
 * Closes storage to content scripts, where the browser can.
 *
 * Owns: the access level of each area. Must not know: what is stored. Should a call page ever take
 * over the script in it, there is nothing for it to read. Chrome has it for all areas since 140,
 * Firefox not (reference: BCD `storage.StorageArea.setAccessLevel`).
 */
import { storage } from '@/storage/browser.ts';
import { report } from './report.ts';

type Closable = { readonly setAccessLevel: (level: { accessLevel: string }) => Promise<void> };

function isClosable(area: object): area is Closable {
  return 'setAccessLevel' in area && typeof area.setAccessLevel === 'function';
}

export function closeStorageToPages(): void {
  const areas: readonly object[] = [storage.local, storage.sync, storage.session];
  for (const area of areas.filter(isClosable)) {
    area
      .setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' })
      // Older Chrome has the method on `session` alone and refuses it elsewhere. The script in the
      // page holds nothing personal either way: this is a second wall.
      .catch(report('storage stays open to content scripts'));
  }
}
