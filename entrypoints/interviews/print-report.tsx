/**
 * A report on paper, or as a PDF: the browser's own print, with nothing on the page but the document.
 *
 * Owns: the page as it is while printing, and giving it back. Must not know: what the document holds.
 * The browser offers the page's title as the file's name, so it is the document's for that while.
 */
import { render } from 'preact';
import { ReportView } from '@/components/interviews/hand-in/ReportView.tsx';
import type { ReportDocument } from '@/domain/report-document.ts';
import './print-report.css';

export type Printer = {
  readonly print: (report: ReportDocument) => void;
  /** For Ctrl+P and the browser's menu; null: the page as it stands. */
  readonly offer: (report: (() => ReportDocument | null) | null) => void;
};

export function createPrinter(until: AbortSignal): Printer {
  let offered: (() => ReportDocument | null) | null = null;
  let laidOut: { readonly host: HTMLElement; readonly title: string } | null = null;

  function layOut(report: ReportDocument): void {
    putBack();
    const host = document.createElement('div');
    host.className = 'print-host';
    render(<ReportView document={report} />, host);
    document.body.append(host);
    laidOut = { host, title: document.title };
    document.title = report.heading;
  }

  function putBack(): void {
    if (laidOut === null) return;
    render(null, laidOut.host);
    laidOut.host.remove();
    document.title = laidOut.title;
    laidOut = null;
  }

  addEventListener(
    'beforeprint',
    () => {
      const report = laidOut === null ? offered?.() : null;
      if (report) layOut(report);
    },
    { signal: until },
  );
  addEventListener('afterprint', putBack, { signal: until });

  return {
    print(report) {
      layOut(report);
      window.print();
    },
    offer(report) {
      offered = report;
    },
  };
}
