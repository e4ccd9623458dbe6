/**
 * The questions of one aspect, in blocks.
 *
 * Owns: that the browser has few things to look at in a long template. A block out of sight is one thing
 * to it, where two thousand rows of their own cost half of what a key may take (docs/performance.md). To a
 * screen reader it is one list: the blocks have no role. Must not know: what a row does.
 */
import type { Aspect } from '@/domain/template.ts';
import { SteadyRow } from './SteadyRow.tsx';
import type { TemplateSteps } from './template-steps.ts';

/** Rows: a block in use is drawn whole, one out of sight not at all. */
const BLOCK = 25;

export type QuestionListProps = {
  readonly aspect: Aspect;
  readonly isFolded: boolean;
  readonly steps: TemplateSteps;
};

export function QuestionList({ aspect, isFolded, steps }: QuestionListProps) {
  const questions = isFolded ? [] : aspect.questions;
  const starts = Array.from(
    { length: Math.ceil(questions.length / BLOCK) },
    (_, block) => block * BLOCK,
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: between `ul` and `li` no block may stand.
    <div role="list" class="question-list" hidden={isFolded}>
      {starts.map((start) => {
        const rows = questions.slice(start, start + BLOCK);
        return (
          <div class="question-block" key={start} style={{ '--rows': rows.length }}>
            {rows.map((question, row) => (
              <SteadyRow
                key={question.id}
                question={question}
                aspect={aspect}
                at={start + row}
                count={questions.length}
                steps={steps}
              />
            ))}
          </div>
        );
      })}
    </div>
  );
}
