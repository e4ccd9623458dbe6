/**
 * Where the person was in the panel, so that a reload of the frame costs nothing.
 *
 * Moving the host in the page reloads the frame (always in Firefox), and the call page may do so at
 * any time. Owns: the open question, the cursor and the search. Must not know: notes; those are
 * saved as they are typed; or where the place is kept (place-memory.ts).
 */
import { effect } from '@preact/signals';
import * as z from 'zod/mini';
import { entryId, interviewId } from '@/domain/ids.ts';
import type { PanelModel } from '@/state/panel-model.ts';
import type { PlaceMemory } from './place-memory.ts';

const placeSchema = z.object({
  open: z.nullable(z.string()),
  /** The interview: one that was ended by hand is else over for its call. */
  about: z.optional(z.string()),
  /** Null while nothing is sought. */
  search: z.nullable(z.string()),
  /** The element with the cursor, by its accessible name; null when the cursor is elsewhere. */
  field: z.nullable(z.object({ name: z.string(), start: z.number(), end: z.number() })),
});

type Place = z.infer<typeof placeSchema>;
type Field = HTMLTextAreaElement | HTMLInputElement;

/** A frame that is taken away has gone this long after it lost the keyboard, on a busy machine as well. */
const GOES_WITHIN_MS = 500;

const FIELDS = 'textarea,input[type=text]';

export async function readPlace(memory: PlaceMemory): Promise<Place | undefined> {
  const parsed = z.safeParse(placeSchema, await memory.read());
  return parsed.success ? parsed.data : undefined;
}

/** Before the first drawing: the open row and the search; in a frame loaded anew, the interview as well. */
export function comeBack(model: PanelModel, place: Place, again: boolean): void {
  if (again && place.about !== undefined) model.interview.stayWith(interviewId(place.about));
  if (place.open !== null) model.checklist.bringToTop(entryId(place.open));
  if (place.search !== null) model.find.showAgain(place.search);
}

/** After a drawing: the cursor, if the frame had it when it went. False: its field is not there yet. */
export function putCursorBack({ field }: Place): boolean {
  if (field === null) return true;
  for (const element of document.querySelectorAll<Field>(FIELDS)) {
    if (element.getAttribute('aria-label') !== field.name) continue;
    element.focus();
    element.setSelectionRange(field.start, field.end);
    return true;
  }
  return false;
}

function cursor(): Place['field'] {
  const element = document.hasFocus()
    ? document.querySelector<Field>(`:is(${FIELDS}):focus`)
    : null;
  if (element === null) return null;
  const name = element.getAttribute('aria-label') ?? '';
  return { name, start: element.selectionStart ?? 0, end: element.selectionEnd ?? 0 };
}

/** Remembers every change from here on, except while the person is with the panel elsewhere. */
export function rememberPlace(
  memory: PlaceMemory,
  model: PanelModel,
  isElsewhere: () => boolean,
  until: AbortSignal,
): void {
  let queued = false;
  const write = () => {
    if (queued || isElsewhere()) return;
    queued = true;
    // One write for all that happens in one turn: a key press changes signals and selection.
    queueMicrotask(() => {
      queued = false;
      const place: Place = {
        open: model.checklist.open.peek(),
        about: model.interview.head.peek()?.id,
        search: model.find.isOpen.peek() ? model.find.query.peek() : null,
        field: cursor(),
      };
      memory.write(place);
    });
  };
  const stop = effect(() => {
    void model.checklist.open.value;
    void model.interview.head.value;
    void model.find.isOpen.value;
    void model.find.query.value;
    write();
  });
  until.addEventListener('abort', stop);
  document.addEventListener('selectionchange', write, { signal: until });
  document.addEventListener('focusin', write, { signal: until });
  document.addEventListener('input', write, { signal: until });
  // The call was given the keyboard, which must not be taken from it again. Later, because a frame
  // that goes loses it as well, and then is not there any more to say so.
  addEventListener('blur', () => setTimeout(write, GOES_WITHIN_MS), { signal: until });
}
