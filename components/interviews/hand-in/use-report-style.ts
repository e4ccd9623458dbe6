/**
 * The looks of a report, in the page for as long as one stands there.
 *
 * Owns: putting them in and taking them out. Must not know: the report. They are the file's own
 * (domain/report-style.ts), so they are words and no packaged style sheet; a style element would be kept
 * from the page by its policy (docs/decisions/0047-pages-policy.md).
 */
import { useLayoutEffect } from 'preact/hooks';
import { REPORT_STYLE } from '@/domain/report-style.ts';

export function useReportStyle(): void {
  useLayoutEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(REPORT_STYLE);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, []);
}
