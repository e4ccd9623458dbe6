/**
 * How a report looks: as a file, on the page, and on paper.
 *
 * Owns: its style sheet as text, since it stands in the file itself. Must not know: what a report holds.
 * On paper all is black on white whatever the theme; no heading stands alone at a page's end, no answer
 * is cut in two; pages are numbered where the browser can. No paper is named: A4 and Letter both fit.
 */
export const REPORT_STYLE = `.report {
  --ink: light-dark(#1a1d20, #e9ecef);
  --soft: light-dark(#58626c, #a3abb4);
  --line: light-dark(#dde2e6, #3a4047);
  max-inline-size: 42em;
  margin: 0 auto;
  color: var(--ink);
  font-family: system-ui, sans-serif;
  line-height: 1.5;
  overflow-wrap: anywhere;
}
.report :is(h1, h2, h3, h4) {
  margin: 0;
  font-weight: 600;
  line-height: 1.3;
  text-wrap: balance;
  break-after: avoid;
  break-inside: avoid;
}
.report h1 { font-size: 1.6em; }
.report h2 { margin-block-start: 1.6em; font-size: 1.25em; }
.report h3 { margin-block-start: 1.2em; font-size: 1.05em; }
.report h4 { margin-block-start: 1em; font-size: 1em; }
.report .report-interview > h2 {
  margin-block-start: 2em;
  padding-block-start: 1em;
  border-block-start: 1px solid var(--line);
  font-size: 1.35em;
}
.report .report-interview h3 { margin-block-start: 1.5em; font-size: 1.15em; }
.report .report-entry { break-inside: avoid; }
.report p { margin: 0.35em 0 0; orphans: 2; widows: 2; }
.report ul { margin: 0.35em 0 0; padding: 0; padding-inline-start: 1.2em; list-style: disc; }
.report li { margin: 0.2em 0 0; break-inside: avoid; }
.report li::marker { color: var(--soft); }
.report li > ul { margin-block-start: 0; list-style: circle; color: var(--soft); }
.report b { font-weight: 600; }
.report .report-facts {
  display: flex;
  flex-wrap: wrap;
  gap: 0 1.6em;
  margin-block-start: 0.5em;
  padding: 0;
  list-style: none;
}
.report .report-facts b { color: var(--soft); font-weight: 400; }
.report .report-words { color: var(--soft); }
.report .report-words i { font-style: normal; }
.report .report-said { padding-inline-start: 0.9em; border-inline-start: 2px solid var(--line); }
.report ul.report-said { padding-inline-start: 2em; }
@page {
  margin: 18mm 17mm 20mm;
  @bottom-center {
    content: counter(page) " / " counter(pages);
    font-family: system-ui, sans-serif;
    font-size: 9pt;
    color: #58626c;
  }
}
@media print {
  :root:root { color-scheme: light; }
  .report { --ink: #000; --soft: #444; --line: #bbb; max-inline-size: none; font-size: 10.5pt; }
  .report .report-interview { break-before: page; }
  .report .report-interview > h2 { margin-block-start: 0; padding-block-start: 0; border: 0; }
}
`;

/** Around it, where it is a page of its own. */
export const FILE_STYLE = `:root { color-scheme: light dark; }
body { margin: 0; padding: 3em 1.25em 4em; background: light-dark(#fff, #17191c); }
@media print { body { padding: 0; background: #fff; } }
`;
