/** Reports as they are handed in, compared letter by letter with what was looked at once. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { maskedReport } from '@/domain/masked-report.ts';
import { dossierOf, type Report } from '@/domain/report.ts';
import { reportDocument } from '@/domain/report-document.ts';
import { reportHtml } from '@/domain/report-html.ts';
import { reportFile, reportFileSchema } from '@/domain/report-json.ts';
import { reportMarkdown } from '@/domain/report-markdown.ts';
import { reportRichText } from '@/domain/report-rich-text.ts';
import { AGAIN, FULL, LABELS, LATER, WORDS } from './report-examples.ts';

const FOLDER = path.join(import.meta.dirname, '../golden/report');

const one: Report = { kind: 'interview', interview: FULL };
const dossier = dossierOf('Autumn <2026>', [AGAIN, LATER, FULL]);
const masked = maskedReport(dossier, { names: true, roles: true }, LABELS);

const FORMS: Readonly<Record<string, (report: Report) => string>> = {
  md: (report) => reportMarkdown(reportDocument(report, WORDS)),
  html: (report) => reportHtml(reportDocument(report, WORDS)),
  'rich.html': (report) => `${reportRichText(reportDocument(report, WORDS)).html}\n`,
  json: (report) => `${JSON.stringify(reportFile(report), null, 2)}\n`,
};

const REPORTS = { interview: one, dossier, masked };

describe('a report', () => {
  const cases = Object.entries(REPORTS).flatMap(([name, report]) =>
    Object.entries(FORMS).map(([ending, write]) => ({ file: `${name}.${ending}`, report, write })),
  );

  it.each(cases)('is the golden file $file', ({ file, report, write }) => {
    const golden = path.join(FOLDER, file);
    const written = write(report);
    if (process.env.GOLDEN === 'write') writeFileSync(golden, written);
    expect(written).toBe(readFileSync(golden, 'utf8'));
  });

  it.each(Object.entries(REPORTS))('as JSON fits its own schema: %s', (_, report) => {
    const file: unknown = JSON.parse(JSON.stringify(reportFile(report)));
    expect(reportFileSchema.parse(file)).toEqual(file);
  });
});
