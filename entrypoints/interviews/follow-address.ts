/**
 * The address of the interviews page, followed.
 *
 * Owns: what it means: `#<id>` names the interview, `#<id>/<place>` a place in it, and `#plans` another view, so
 * that each can be linked and survives a reload. Must not know: how anything looks.
 */
import type { Signal } from '@preact/signals';
import type { SoughtPlace } from '@/components/interviews/places.ts';
import type { Archive } from '@/state/archive.ts';
import type { OtherViews } from './other-views.ts';

/** As components/interviews/interviews.css has it. */
const BOTH_FIT = '(min-width: 761px)';
/** The address of the list itself; no id is as short. */
const LIST = 'all';

/**
 * Resolves when the view that the address names can be shown. An interview's own records follow: the
 * list stands without them, and is not kept waiting (docs/performance.md).
 */
export function followAddress(
  archive: Pick<Archive, 'heads' | 'select'>,
  views: Pick<OtherViews, 'look'>,
  place: Signal<SoughtPlace | null>,
  read: (interview: string) => Promise<void>,
  until: AbortSignal,
): Promise<void> {
  let looks = 0;

  async function look(): Promise<void> {
    looks += 1;
    const mine = looks;
    const [name = '', within] = location.hash.slice(1).split('/');
    place.value = null;
    const isOther = await views.look(name);
    // The address may name something else by now, here and below.
    if (isOther || mine !== looks) return;
    const interview = name === LIST || name === '' ? null : name;
    archive.select(interview);
    void readThen(interview, () => {
      if (within !== undefined && mine === looks) place.value = { name: within };
    });
  }
  async function readThen(interview: string | null, then: () => void): Promise<void> {
    if (interview !== null) await read(interview);
    then();
  }
  const [newest] = archive.heads.peek();
  // Where both have room, an empty place beside the list would only ask for a click.
  if (location.hash === '' && newest !== undefined && matchMedia(BOTH_FIT).matches) {
    history.replaceState(null, '', `#${newest.id}`);
  }
  addEventListener('hashchange', () => void look(), { signal: until });
  return look();
}
