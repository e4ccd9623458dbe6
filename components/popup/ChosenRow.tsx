/** One chosen question: its number, its words, and what can be done with its place. */
import { ArrowDown, ArrowUp, GripVertical, X } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '@/locales/t.ts';
import { Icon } from '../ui/Icon.tsx';
import { type DropPlace, makeReorderable } from '../ui/reorder.ts';

/** `tick`: the number is a ticked box, for a list where the question stands nowhere else. */
export type RowLead = 'tick' | 'number';

export type ChosenRowProps = {
  readonly id: string;
  readonly question: string;
  readonly text: string;
  /** In which it is written, where that is known. */
  readonly language: string | undefined;
  readonly isAsked: boolean;
  readonly lead: RowLead;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** `part` names the control used, which keeps the focus. */
  readonly onStep: (step: 1 | -1, part: string) => void;
  readonly onTakeOff: (part: string, byKey: boolean) => void;
  readonly onDrop: (dragged: string, place: DropPlace) => void;
};

export function ChosenRow(props: ChosenRowProps) {
  const { id, text, lead, onStep, onTakeOff } = props;
  const row = useRef<HTMLLIElement>(null);
  const handle = useRef<HTMLSpanElement>(null);
  const onDrop = useRef(props.onDrop);
  onDrop.current = props.onDrop;

  useEffect(() => {
    if (row.current === null || handle.current === null) return;
    const life = new AbortController();
    const drop = (dragged: string, place: DropPlace) => onDrop.current(dragged, place);
    makeReorderable(
      { row: row.current, handle: handle.current, id, list: 'chosen', onDrop: drop },
      life.signal,
    );
    return () => life.abort();
  }, [id]);

  /** Pressed and not dragged, the handle gives its place to the buttons: for who cannot drag. */
  function showSteps(): void {
    row.current?.querySelector<HTMLElement>('[data-part="tick"]')?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
    if (!event.altKey || step === undefined || !(event.target instanceof HTMLElement)) return;
    event.preventDefault();
    onStep(step, event.target.dataset.part ?? 'tick');
  }

  return (
    <li class="chosen" ref={row} data-id={id} onKeyDown={onKeyDown}>
      {lead === 'tick' ? (
        <label class="chosen-words">
          <input
            type="checkbox"
            class="chosen-number"
            data-part="tick"
            aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
            checked
            onClick={(event) => {
              // It leaves with its row; a box that could not be taken off stays ticked.
              event.preventDefault();
              // The second click of a double one hits the row that came up.
              if (event.detail < 2) onTakeOff('tick', event.detail === 0);
            }}
          />
          <span class="chosen-text" dir="auto" lang={props.language}>
            {text}
          </span>
        </label>
      ) : (
        <a class="chosen-words" href={`#${props.question}`} data-part="tick">
          <span class="chosen-number" />
          <span class="chosen-text" dir="auto" lang={props.language}>
            {text}
          </span>
        </a>
      )}
      {props.isAsked && <span class="chosen-asked small dim">{t('chosen.asked')}</span>}
      <span class="chosen-tools">
        <RowTool
          part="up"
          label={t('chosen.up', [text])}
          icon={ArrowUp}
          isOff={props.isFirst}
          onPress={() => onStep(-1, 'up')}
        />
        <RowTool
          part="down"
          label={t('chosen.down', [text])}
          icon={ArrowDown}
          isOff={props.isLast}
          onPress={() => onStep(1, 'down')}
        />
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: by keys the buttons are there without it. */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the same. */}
        <span class="chosen-handle" ref={handle} title={t('chosen.drag')} onClick={showSteps}>
          <Icon node={GripVertical} />
        </span>
        <RowTool
          part="off"
          label={t('chosen.takeOff', [text])}
          icon={X}
          isOff={false}
          onPress={(byKey) => onTakeOff('off', byKey)}
        />
      </span>
    </li>
  );
}

type RowToolProps = {
  readonly part: string;
  readonly label: string;
  readonly icon: typeof X;
  readonly isOff: boolean;
  readonly onPress: (byKey: boolean) => void;
};

function RowTool({ part, label, icon, isOff, onPress }: RowToolProps) {
  return (
    <button
      type="button"
      class="row-tool"
      data-part={part}
      aria-label={label}
      disabled={isOff}
      onClick={(event) => onPress(event.detail === 0)}
    >
      <Icon node={icon} />
    </button>
  );
}
