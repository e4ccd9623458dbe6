/**
 * One follow-up under a note that says little, three seconds after the last key press.
 *
 * Owns: when it is offered, which one, and that it is said to have been used. It stands in a place of its own
 * in the open row, so that nothing moves for it. Must not know: elements, how a note is judged
 * (domain/vague-note.ts), the words of the follow-ups.
 */
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { EntryId } from '@/domain/ids.ts';
import type { Entry } from '@/domain/interview.ts';
import { keys } from '@/domain/keys.ts';
import type { Probe } from '@/domain/shipped-template.ts';
import type { Template } from '@/domain/template.ts';
import { isVague } from '@/domain/vague-note.ts';
import type { Checklist } from './checklist.ts';
import type { InterviewModel } from './interview-model.ts';
import type { Clock } from './ports.ts';

/** Milliseconds without a key press. */
const AFTER = 3000;
/** For questions of one's own, which name none. */
const USUAL = ['moment', 'example', 'good'];

export type Probing = {
  /** The follow-up offered for an entry; null: none. */
  readonly offered: ReadonlySignal<{ readonly entry: EntryId; readonly probe: Probe } | null>;
  /** Those that were used, in their order. */
  readonly usedFor: (entry: Entry) => readonly Probe[];
  /** It was asked: it stands in the note's margin from now on. */
  readonly use: (entry: Entry, probe: Probe) => void;
  /** To be told of every key press. */
  readonly typed: () => void;
};

export function createProbing(options: {
  readonly interview: Pick<InterviewModel, 'head' | 'entries' | 'noteOf' | 'act'>;
  readonly checklist: Pick<Checklist, 'open'>;
  readonly template: ReadonlySignal<Template>;
  /** The follow-ups, in the language of the questions. */
  readonly spoken: ReadonlySignal<{ readonly probes: readonly Probe[] }>;
  readonly clock: Clock;
  readonly until: AbortSignal;
}): Probing {
  const { interview, checklist, template, spoken, clock } = options;
  const offered = signal<{ readonly entry: EntryId; readonly probe: Probe } | null>(null, {
    name: 'probe',
  });
  let pressedAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function idsFor({ asks }: Entry): readonly string[] {
    for (const { questions } of template.peek().aspects) {
      const found = questions.find(({ id }) => id === asks.question);
      if (found !== undefined && found.probes.length > 0) return found.probes;
    }
    return USUAL;
  }

  function fitting(entry: Entry): Probe | undefined {
    const ids = idsFor(entry).filter((id) => !entry.probes.includes(id));
    return spoken.peek().probes.find((probe) => probe.id === ids[0]);
  }

  function judge(): void {
    const quiet = Math.abs(clock.now() - pressedAt);
    if (quiet < AFTER) {
      judgeIn(AFTER - quiet);
      return;
    }
    const entry = interview.entries.peek().find(({ id }) => id === checklist.open.peek());
    const isRunning = interview.head.peek()?.state === 'running';
    if (entry?.status !== 'asked' || !isRunning) {
      offered.value = null;
      return;
    }
    const text = interview.noteOf(entry.id).text.peek();
    const probe = isVague(text, template.peek().language) ? fitting(entry) : undefined;
    offered.value = probe === undefined ? null : { entry: entry.id, probe };
  }

  function judgeIn(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(judge, ms);
  }

  const stop = effect(() => {
    const open = checklist.open.value;
    if (open !== null) void interview.noteOf(open).text.value;
    if (offered.peek()?.entry !== open) offered.value = null;
    judgeIn(AFTER);
  });
  options.until.addEventListener('abort', () => {
    clearTimeout(timer);
    stop();
  });

  return {
    offered,
    usedFor: (entry) => spoken.value.probes.filter(({ id }) => entry.probes.includes(id)),
    use(entry, { id }) {
      offered.value = null;
      interview.act(entry.id, (head) => [
        {
          kind: 'set',
          key: keys.entry(head.id, entry.id),
          fields: { probes: [...entry.probes, id] },
        },
      ]);
    },
    typed() {
      pressedAt = clock.now();
    },
  };
}
