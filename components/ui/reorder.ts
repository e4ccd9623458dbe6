/**
 * Reordering rows by dragging.
 *
 * Owns: the drag library (docs/decisions/0006-libraries.md). Must not know: what a row stands for.
 * While something is dragged the rows carry `data-dragging` and `data-drop` for their styles. Keys
 * are not its matter: every list has its own buttons and shortcuts beside it.
 */
import {
  draggable,
  dropTargetForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';

export type DropPlace = { readonly id: string; readonly side: 'before' | 'after' };

export type ReorderOptions = {
  readonly row: HTMLElement;
  readonly handle: Element;
  readonly id: string;
  /** Rows of lists with another name are no place to drop. */
  readonly list: string;
  readonly onDrop: (dragged: string, place: DropPlace) => void;
};

export function makeReorderable(options: ReorderOptions, until: AbortSignal): void {
  const { row, handle, id, list, onDrop } = options;

  function sideOf(pointer: number): DropPlace['side'] {
    const { top, height } = row.getBoundingClientRect();
    return pointer < top + height / 2 ? 'before' : 'after';
  }
  function clear(): void {
    delete row.dataset.drop;
  }

  const stopDragging = draggable({
    element: row,
    dragHandle: handle,
    getInitialData: () => ({ id, list }),
    onDragStart: () => {
      row.dataset.dragging = 'true';
    },
    onDrop: () => {
      delete row.dataset.dragging;
    },
  });
  const stopTaking = dropTargetForElements({
    element: row,
    canDrop: ({ source }) => source.data.list === list && source.data.id !== id,
    onDrag: ({ location }) => {
      row.dataset.drop = sideOf(location.current.input.clientY);
    },
    onDragLeave: clear,
    onDrop: ({ source, location }) => {
      clear();
      const dragged = source.data.id;
      if (typeof dragged !== 'string') return;
      onDrop(dragged, { id, side: sideOf(location.current.input.clientY) });
    },
  });
  until.addEventListener('abort', () => {
    stopDragging();
    stopTaking();
  });
}

/** Where a dragged row comes to stand: an index among the others, itself not counted. */
export function indexAfterDrop(
  ids: readonly string[],
  dragged: string,
  place: DropPlace,
): number | undefined {
  const others = ids.filter((id) => id !== dragged);
  const at = others.indexOf(place.id);
  if (at === -1) return undefined;
  return place.side === 'before' ? at : at + 1;
}
