/**
 * What belongs in the mailbox: a pure function of the records and of what is in it already, so that
 * devices with the same records agree.
 *
 * Owns: the order of parcels and the room each is given. Must not know: items, packing (it asks for a
 * size), the truth.
 *
 * Order: epoch, settings; then parcels of which the mailbox holds an older state; then planned and
 * running interviews, templates, those that are over, and what is left of deleted ones, newest first.
 * The older state goes before the others because it may say that an interview is planned which is over:
 * taken out instead of brought up to date, it would be put in again by the device that still believes
 * it, for ever.
 */
import { interviewId } from '@/domain/ids.ts';
import { type InterviewHead, readHead } from '@/domain/interview.ts';
import { readHeadFields } from '@/domain/interview-fields.ts';
import { compareText } from '@/domain/json.ts';
import { groupOf, keys } from '@/domain/keys.ts';
import { EPOCH_PARCEL, type ParcelId, SETTINGS_PARCEL } from '@/domain/parcel.ts';
import type { MailboxLimits } from './limits.ts';
import type { Records } from './parcel-content.ts';

export type Size = { readonly bytes: number; readonly items: number };

const BANDS = ['epoch', 'settings', 'open', 'template', 'past', 'gone'] as const;

export type Place = {
  readonly parcel: ParcelId;
  readonly band: (typeof BANDS)[number];
  /** Newer first within a band. */
  readonly when: number;
  /** Not only what is left of something deleted. */
  readonly isLiving: boolean;
  /** An interview whose head is lost for the moment may be one that never travels: not put in, not
   * taken out. */
  readonly isWhole: boolean;
};

/** Where a parcel with these records stands; undefined for one that never travels. */
export function placeOf(parcel: ParcelId, records: Records): Place | undefined {
  const plain = { parcel, when: 0, isLiving: true, isWhole: true } as const;
  if (parcel === EPOCH_PARCEL) return { ...plain, band: 'epoch' };
  if (parcel === SETTINGS_PARCEL) return { ...plain, band: 'settings' };
  const [kind = '', id = ''] = parcel.split('/');
  if (kind === 'template') return { ...plain, band: 'template' };
  const interview = interviewId(id);
  const fields = readHeadFields(records.get(keys.interview(interview)));
  if (fields?.practice === true) return undefined;
  const head = readHead(interview, {
    get: (key) => records.get(key),
    list: (group) => [...records.keys()].filter((key) => groupOf(key) === group),
  });
  const band = bandOf(head, fields !== undefined);
  const when = fields?.endedAt ?? fields?.startedAt ?? fields?.createdAt ?? 0;
  return { parcel, band, when, isLiving: head !== undefined, isWhole: fields !== undefined };
}

/** Notes whose head cannot be found are no deleted interview. */
function bandOf(head: InterviewHead | undefined, hasHead: boolean): Place['band'] {
  if (head === undefined) return hasHead ? 'gone' : 'past';
  return head.state === 'ended' ? 'past' : 'open';
}

export function comparePlaces(a: Place, b: Place): number {
  const band = BANDS.indexOf(a.band) - BANDS.indexOf(b.band);
  return band || b.when - a.when || compareText(a.parcel, b.parcel);
}

export type Candidate = {
  readonly place: Place;
  /** `same`: the mailbox says it all; `older`: it says something else; `absent`: nothing. */
  readonly state: 'same' | 'older' | 'absent';
  /** What it takes as it lies there. */
  readonly held: Size;
};

/** `write`: to be packed anew; `stay`: left as it lies there. */
export type Member = 'write' | 'stay';

/** So many in a row that find no room, and the search for smaller ones is over. */
const MISFITS = 8;

/** `taken`: room that is taken whatever belongs in. */
export async function chooseMembers(
  candidates: readonly Candidate[],
  taken: Size,
  limits: MailboxLimits,
  packedSize: (parcel: ParcelId) => Promise<Size | undefined>,
): Promise<ReadonlyMap<ParcelId, Member>> {
  const members = new Map<ParcelId, Member>();
  let tally = taken;
  let misfits = 0;

  function take(candidate: Candidate, size: Size | undefined, as: Member): boolean {
    if (size === undefined || !hasRoom(tally, size, candidate, limits)) return false;
    tally = { bytes: tally.bytes + size.bytes, items: tally.items + size.items };
    members.set(candidate.place.parcel, as);
    return true;
  }

  for (const candidate of [...candidates].sort(compareCandidates)) {
    const { parcel } = candidate.place;
    if (candidate.state === 'same') {
      take(candidate, candidate.held, 'stay');
    } else if (candidate.state === 'older') {
      const isUpdated = take(candidate, await packedSize(parcel), 'write');
      if (!isUpdated && candidate.held.items > 0) take(candidate, candidate.held, 'stay');
    } else if (candidate.place.isWhole && misfits < MISFITS) {
      misfits = take(candidate, await packedSize(parcel), 'write') ? 0 : misfits + 1;
    }
  }
  return members;
}

function compareCandidates(a: Candidate, b: Candidate): number {
  return precedence(a) - precedence(b) || comparePlaces(a.place, b.place);
}

function isFirst({ place }: Candidate): boolean {
  return place.band === 'epoch' || place.band === 'settings';
}

function precedence(candidate: Candidate): number {
  if (isFirst(candidate)) return 0;
  return candidate.state === 'older' ? 1 : 2;
}

function hasRoom(tally: Size, size: Size, candidate: Candidate, limits: MailboxLimits): boolean {
  if (isFirst(candidate)) return true;
  const isIn = candidate.state !== 'absent';
  const bytes = isIn ? limits.mostBytes : limits.refillBytes;
  const items = isIn ? limits.mostItems : limits.refillItems;
  return tally.bytes + size.bytes <= bytes && tally.items + size.items <= items;
}
