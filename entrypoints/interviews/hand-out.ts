/**
 * A report on its way out: to paper, to the clipboard, into a file.
 *
 * Owns: which way goes where, and the files' names. Must not know: what a form looks like. A file's name
 * holds days and nobody's name, so that it may be handed in masked.
 */
import type { Outcome, Way } from '@/components/interviews/hand-in/ways.ts';
import { dayOf } from '@/domain/day.ts';
import { interviewsOf, type Report } from '@/domain/report.ts';
import type { ReportDocument } from '@/domain/report-document.ts';
import { reportHtml } from '@/domain/report-html.ts';
import { reportFile } from '@/domain/report-json.ts';
import { reportMarkdown } from '@/domain/report-markdown.ts';
import { reportRichText } from '@/domain/report-rich-text.ts';
import { tabs } from '@/storage/browser.ts';
import { offerFile } from '../options/offer-file.ts';
import { copyRichText } from '../shared/clipboard.ts';

export type HandOut = {
  readonly report: Report;
  readonly document: ReportDocument;
  readonly print: (document: ReportDocument) => void;
  /** Opened once the words are on the clipboard; null: nothing is opened. */
  readonly opens: string | null;
};

export async function handOut(way: Way, out: HandOut): Promise<Outcome> {
  const { report, document } = out;
  switch (way) {
    case 'pdf':
      out.print(document);
      return { kind: 'printed' };
    case 'copy': {
      const { html, text } = reportRichText(document);
      if (!(await copyRichText(html, text))) return { kind: 'refused' };
      if (out.opens !== null) await tabs.create({ url: out.opens });
      return { kind: 'copied', opened: out.opens !== null };
    }
    case 'markdown':
      return save(report, 'md', reportMarkdown(document), 'text/markdown');
    case 'html':
      return save(report, 'html', reportHtml(document), 'text/html');
    case 'json': {
      const text = `${JSON.stringify(reportFile(report), null, 2)}\n`;
      return save(report, 'json', text, 'application/json');
    }
  }
}

function save(report: Report, ending: string, text: string, type: string): Outcome {
  const name = `${fileName(report)}.${ending}`;
  offerFile(name, text, type);
  return { kind: 'saved', name };
}

function fileName(report: Report): string {
  const days = interviewsOf(report).flatMap(({ startedAt }) =>
    startedAt === null ? [] : [dayOf(startedAt)],
  );
  const [first, last] = [days.at(0), days.at(-1)];
  const span = first === undefined ? [] : first === last ? [first] : [first, 'to', last];
  return ['debrief', report.kind, ...span].join('-');
}
