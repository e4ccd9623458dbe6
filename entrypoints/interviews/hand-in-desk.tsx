/**
 * Handing in, put together once for the page: for one interview and for the dossier.
 *
 * Owns: wiring; loaded when the first of them is looked at. Must not know: how anything looks.
 */
import type { FunctionComponent } from 'preact';
import { HandInOne } from '@/components/interviews/hand-in/HandInOne.tsx';
import {
  maskLabels,
  reportWords,
  thankYouWords,
} from '@/components/interviews/hand-in/report-words.ts';
import type { Ways } from '@/components/interviews/hand-in/ways.ts';
import type { InterviewHead } from '@/domain/interview.ts';
import { readReflection } from '@/domain/reflection.ts';
import { readInterviewReport } from '@/domain/report.ts';
import { reportDocument } from '@/domain/report-document.ts';
import type { ReportWords } from '@/domain/report-words.ts';
import { thankYouMessage } from '@/domain/thank-you.ts';
import { createHandIn, type HandIn, type Subject } from '@/state/hand-in.ts';
import { copyText } from '../shared/clipboard.ts';
import type { Surface } from '../shared/surface.ts';
import { addressOf, rememberDocumentPlace } from './document-place.ts';
import { handOut } from './hand-out.ts';
import { createPrinter } from './print-report.tsx';

export type HandInDesk = {
  readonly handIn: HandIn;
  readonly ways: Ways;
  readonly words: () => ReportWords;
  readonly One: FunctionComponent<{ readonly head: InterviewHead }>;
};

export function createHandInDesk({ records, settings, signal }: Surface): HandInDesk {
  const handIn = createHandIn(records, maskLabels());
  const memory = rememberDocumentPlace();
  const printer = createPrinter(signal);
  const words = () => reportWords(settings.value);
  const written = (subject: Subject) => {
    const report = handIn.reportOf(subject);
    return { report, document: reportDocument(report, words()) };
  };

  const ways: Ways = {
    go: (way, subject) =>
      handOut(way, {
        ...written(subject),
        print: printer.print,
        opens: addressOf(memory.place.value),
      }),
    copyText,
    offer(subject) {
      printer.offer(() => written(subject()).document);
      return () => printer.offer(null);
    },
    place: memory.place,
    choosePlace: memory.choose,
  };

  function thanksOf(head: InterviewHead): string {
    const own = readReflection(head.id, records).thanks;
    if (own.trim() !== '') return own;
    return thankYouMessage(readInterviewReport(head, records), thankYouWords());
  }

  return {
    handIn,
    ways,
    words,
    One: ({ head }) => (
      <HandInOne head={head} handIn={handIn} ways={ways} words={words} thanksOf={thanksOf} />
    ),
  };
}
