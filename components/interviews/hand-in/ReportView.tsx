/**
 * A report as it is handed in: on the page as a preview, and on paper.
 *
 * Takes the document; its looks are those of the file (domain/report-style.ts).
 */
import { h } from 'preact';
import type { Block, Item, Part } from '@/domain/report-blocks.ts';
import type { ReportDocument } from '@/domain/report-document.ts';
import { useReportStyle } from './use-report-style.ts';

export type ReportViewProps = {
  readonly document: ReportDocument;
  /** Its name for assistive technology, where something stands beside it. */
  readonly label?: string;
};

export function ReportView({ document, label }: ReportViewProps) {
  const { language, direction, heading, blocks, parts } = document;
  useReportStyle();
  return (
    <article class="report" lang={language} dir={direction} aria-label={label}>
      <Heading level={1} words={heading} />
      <Inner blocks={blocks} parts={parts} level={2} />
    </article>
  );
}

type InnerProps = Pick<Part, 'blocks' | 'parts'> & { readonly level: number };

function Inner({ blocks, parts, level }: InnerProps) {
  return (
    <>
      {blocks.map((block, at) => (
        <BlockView key={at} {...block} />
      ))}
      {parts.map((part, at) => (
        <section key={at} class={`report-${part.kind}`}>
          <Heading level={level} words={part.heading} />
          <Inner blocks={part.blocks} parts={part.parts} level={level + 1} />
        </section>
      ))}
    </>
  );
}

function Heading({ level, words }: { readonly level: number; readonly words: string }) {
  return h(`h${Math.min(level, 6)}`, { dir: 'auto' }, words);
}

function BlockView(block: Block) {
  switch (block.kind) {
    case 'facts':
      return (
        <ul class="report-facts">
          {block.facts.map(({ name, value }) => (
            <li key={name}>
              <b>{`${name}:`}</b> <bdi>{value}</bdi>
            </li>
          ))}
        </ul>
      );
    case 'words':
      return (
        <p dir="auto" class="report-words">
          {block.text}
        </p>
      );
    case 'said':
      return block.lines.length === 1 ? (
        <p dir="auto" class="report-said">
          {block.lines[0]}
        </p>
      ) : (
        <ul class="report-said">
          {block.lines.map((line, at) => (
            <li key={at} dir="auto">
              {line}
            </li>
          ))}
        </ul>
      );
    case 'list':
      return (
        <ul>
          {block.items.map((item, at) => (
            <ItemView key={at} {...item} />
          ))}
        </ul>
      );
  }
}

function ItemView({ lead, text, more = [] }: Item) {
  return (
    <li dir="auto">
      {lead !== undefined && <b>{lead}</b>}
      {lead !== undefined && ' '}
      {text}
      {more.length > 0 && (
        <ul>
          {more.map((each) => (
            <li key={each} dir="auto">
              {each}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
