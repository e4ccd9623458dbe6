/**
 * A report as one HTML file that needs nothing beside it: no script, no address, its looks inside.
 *
 * Owns: the frame of the file. Must not know: what a report holds.
 */
import { escapeHtml } from './hand-in.ts';
import type { ReportDocument } from './report-document.ts';
import { NAMED, reportMarkup } from './report-markup.ts';
import { FILE_STYLE, REPORT_STYLE } from './report-style.ts';

/** Whatever finds its way into the file, nothing in it runs and nothing is fetched. */
const NOTHING_RUNS = "default-src 'none'; style-src 'unsafe-inline'";

export function reportHtml(document: ReportDocument): string {
  const { language, direction, heading } = document;
  return `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${NOTHING_RUNS}">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(heading)}</title>
<style>
${FILE_STYLE}${REPORT_STYLE}</style>
</head>
<body>
<main class="report">
${reportMarkup(document, NAMED)}
</main>
</body>
</html>
`;
}
