/**
 * The steps that change where the panel stands, and whether it is collapsed.
 *
 * Owns: what is sent to the script, which makes room, and what is kept for the site. Must not know: what is
 * pressed for it.
 */
import { type Place, placeEdit } from '@/domain/place.ts';
import { TEXT_SCALES } from '@/domain/settings.ts';
import type { Surface } from '../shared/surface.ts';
import type { CallLink } from './call-link.ts';
import { followPlace } from './follow-place.ts';

/** Wide enough for "12/12" and "120 min planned"; the script clamps it to the screen. */
const PILL_WIDTH = 132;

export function createPlaceSteps(link: CallLink, { records, settings, signal }: Surface) {
  function keep(changes: Partial<Place>): void {
    const site = link.report.value?.site;
    if (site !== undefined) records.edit([placeEdit(site, records, changes)]);
  }

  /** For as long as this panel stands. */
  function move(changes: Partial<Place>): void {
    const { side, width, top } = link.stand.peek();
    link.send({ kind: 'panel/place', side, width, top, ...changes });
  }

  followPlace(settings, move, signal);

  return {
    move,
    /** For the next time as well. */
    place(changes: Partial<Place>): void {
      move(changes);
      keep(changes);
    },
    collapse(collapsed: boolean): void {
      keep({ collapsed });
      const pillWidth = PILL_WIDTH * Math.max(1, TEXT_SCALES[settings.peek().textSize]);
      link.send({ kind: 'panel/collapse', collapsed, pillWidth });
    },
  };
}
