/** For its tests. */
// biome-ignore lint/style/noDefaultExport: as in node-report.mjs.
export default function nodeReport(
  events: Iterable<object> | AsyncIterable<object>,
): AsyncGenerator<string, void>;
