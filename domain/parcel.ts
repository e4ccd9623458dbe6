/**
 * What travels together: one parcel an interview, one a template, one for the settings, one for the
 * epoch.
 *
 * Owns: which records share a parcel. Must not know: how a parcel is packed, or where it is kept.
 */
import { KEY_PREFIX, type RecordKey } from './keys.ts';

/** `epoch`, `settings`, `template/<id>`, `interview/<id>`. */
export type ParcelId = string & { readonly brand: 'parcel' };

export const EPOCH_PARCEL = 'epoch' as ParcelId;
export const SETTINGS_PARCEL = 'settings' as ParcelId;

/** Total over well-formed keys (`isRecordKey`). */
export function parcelOf(key: RecordKey): ParcelId {
  const [kind = '', owner = ''] = key.slice(KEY_PREFIX.length).split('/');
  switch (kind) {
    case 'epoch':
    case 'settings':
      return kind as ParcelId;
    case 'template':
    case 'aspect':
    case 'question':
    case 'pack':
      return `template/${owner}` as ParcelId;
    default:
      return `interview/${owner}` as ParcelId;
  }
}
