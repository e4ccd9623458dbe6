/**
 * Where the person was in the panel, so that a reload of the frame costs nothing.
 *
 * Moving the host in the page reloads the frame (always in Firefox), and the call page may do so at
 * any time. Owns: the open question, the cursor and the search. Must not know: notes; those are
 * saved as they are typed; or where the place is kept (place-memory.ts).
 */
import { effect } from '@preact/signals';
import * as z from 'zod/mini';
import { entryId } from '@/domain/ids.ts';
import type { PanelModel } from '@/state/panel-model.ts';
import type { PlaceMemory } from './place-memory.ts';

const placeSchema = z.object({
  open: z.nullable(z.string()),
  /** Null while nothing is sought. */
  search: z.nullable(z.string()),
  /** The element with the cursor, by its accessible name; null when the cursor is elsewhere. */
  field: z.nullable(z.object({ name: z.string(), start: z.number(), end: z.number() })),
  /** Milliseconds since 1970. */
  at: z.number(),
});

type Place = z.infer<typeof placeSchema>;

/** A cursor is put back only into a panel that went a moment ago, in milliseconds. */
const A_MOMENT = 15_000;

export async function readPlace(memory: PlaceMemory): Promise<Place | undefined> {
  const parsed = z.safeParse(placeSchema, await memory.read());
  return parsed.success ? parsed.data : undefined;
}

/** Before the first drawing: the open row and the search. */
export function comeBack(model: PanelModel, place: Place): void {
  if (place.open !== null) model.checklist.bringToTop(entryId(place.open));
  if (place.search !== null) model.find.show(place.search);
}

/** After the first drawing: the cursor, if the frame had it when it went. */
export function putCursorBack(place: Place, now: number): void {
  const { field } = place;
  if (field === null || now - place.at > A_MOMENT) return;
  for (const element of document.querySelectorAll('textarea')) {
    if (element.getAttribute('aria-label') !== field.name) continue;
    element.focus();
    element.setSelectionRange(field.start, field.end);
    return;
  }
}

function cursor(): Place['field'] {
  const element = document.activeElement;
  if (!(element instanceof HTMLTextAreaElement) || !document.hasFocus()) return null;
  const name = element.getAttribute('aria-label') ?? '';
  return { name, start: element.selectionStart, end: element.selectionEnd };
}

/** Remembers every change from here on. */
export function rememberPlace(memory: PlaceMemory, model: PanelModel, until: AbortSignal): void {
  let queued = false;
  const write = () => {
    if (queued) return;
    queued = true;
    // One write for all that happens in one turn: a key press changes signals and selection.
    queueMicrotask(() => {
      queued = false;
      const place: Place = {
        open: model.checklist.open.peek(),
        search: model.find.isOpen.peek() ? model.find.query.peek() : null,
        field: cursor(),
        at: Date.now(),
      };
      memory.write(place);
    });
  };
  const stop = effect(() => {
    void model.checklist.open.value;
    void model.find.isOpen.value;
    void model.find.query.value;
    write();
  });
  until.addEventListener('abort', stop);
  document.addEventListener('selectionchange', write, { signal: until });
  document.addEventListener('focusin', write, { signal: until });
  document.addEventListener('input', write, { signal: until });
}
