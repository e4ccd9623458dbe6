/** The practice call over real models, with the panel beside it on the same data. */
import { signal } from '@preact/signals';
import { render } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { vi } from 'vitest';
import { PracticePage } from '@/components/practice/PracticePage.tsx';
import type { CallReport } from '@/domain/call/messages.ts';
import type { PanelSide } from '@/domain/call/phase.ts';
import { keys } from '@/domain/keys.ts';
import { createInterviewModel } from '@/state/interview-model.ts';
import { createPractice } from '@/state/practice.ts';
import { type MemorySurface, openMemorySurface } from '../../support/memory-surface.ts';

export const STUCK =
  'When I got stuck, what did you see me do, and what would you rather have seen?';

export async function openPractice(given?: MemorySurface) {
  const surface = given ?? (await openMemorySurface());
  const practice = createPractice(surface);
  const panelSide = signal<PanelSide | null>('right');
  const copyText = vi.fn(async () => true);
  const showPanel = vi.fn();
  const view = render(
    <PracticePage
      practice={practice}
      panelSide={panelSide}
      saveState={surface.records.saveState}
      unreadable={surface.records.unreadable}
      onShowPanel={showPanel}
      onAgain={vi.fn()}
      copyText={copyText}
    />,
  );
  /** The interview as the panel in the frame has it. */
  function panel() {
    const report = signal<CallReport | null>({
      site: 'practice',
      call: practice.call,
      phase: 'inCall',
    });
    return createInterviewModel({ ...surface, report, practice: true });
  }
  function firstEntry() {
    const interview = panel();
    const [first] = interview.entries.value;
    if (first === undefined) throw new Error('The panel has no question.');
    return { interview, id: first.id };
  }
  function type(text: string): void {
    const { interview, id } = firstEntry();
    interview.noteOf(id).type(text);
  }
  function clickTick(): void {
    const { interview, id } = firstEntry();
    interview.click(id);
  }
  /** As a press on the one that the panel offers under the note. */
  function askFollowUp(): void {
    const { interview, id } = firstEntry();
    interview.act(id, (head) => [
      { kind: 'set', key: keys.entry(head.id, id), fields: { probes: ['good'] } },
    ]);
  }
  return {
    ...view,
    surface,
    practice,
    panelSide,
    copyText,
    showPanel,
    panel,
    type,
    clickTick,
    askFollowUp,
    user: userEvent.setup(),
  };
}
