/** The view of the dossier, put together. */
import { effect } from '@preact/signals';
import type { VNode } from 'preact';
import { DossierView } from '@/components/interviews/dossier/DossierView.tsx';
import { NoInterviewYet } from '@/components/interviews/Place.tsx';
import { createDossier, type Dossier } from '@/state/dossier.ts';
import type { HandInDesk } from './hand-in-desk.tsx';
import type { InterviewReader } from './interview-reader.ts';
import type { ViewContext } from './view-context.ts';

export async function openDossier({ surface, archive, reader, desk }: ViewContext): Promise<VNode> {
  const dossier = createDossier(archive, surface.surroundings.clock);
  const stop = effect(() => {
    for (const { id } of dossier.chosen.value) void reader.read(id);
  });
  surface.signal.addEventListener('abort', stop);
  return <Dossiers dossier={dossier} desk={await desk()} reader={reader} />;
}

type DossiersProps = {
  readonly dossier: Dossier;
  readonly desk: HandInDesk;
  readonly reader: InterviewReader;
};

function Dossiers({ dossier, desk, reader }: DossiersProps) {
  if (dossier.heads.value.length === 0) return <NoInterviewYet />;
  return (
    <DossierView
      dossier={dossier}
      handIn={desk.handIn}
      ways={desk.ways}
      words={desk.words}
      isRead={({ id }) => reader.isRead(id)}
    />
  );
}
