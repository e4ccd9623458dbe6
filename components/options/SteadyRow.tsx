/**
 * A question's row that is drawn anew only when something of it changed: with every letter typed the
 * whole template is resolved again, and two thousand rows are not to follow.
 */
import { Component } from 'preact';
import { QuestionRow, type QuestionRowProps } from './QuestionRow.tsx';

export class SteadyRow extends Component<QuestionRowProps> {
  override shouldComponentUpdate(next: QuestionRowProps): boolean {
    const now = this.props;
    return (
      now.at !== next.at ||
      now.count !== next.count ||
      now.steps !== next.steps ||
      now.aspect.id !== next.aspect.id ||
      now.question.id !== next.question.id ||
      now.question.text !== next.question.text ||
      now.question.hint !== next.question.hint ||
      now.question.questionKind !== next.question.questionKind ||
      now.question.template !== next.question.template ||
      now.question.types.join() !== next.question.types.join() ||
      now.question.probes.join() !== next.question.probes.join() ||
      now.question.on !== next.question.on ||
      now.question.order !== next.question.order ||
      now.question.changed !== next.question.changed
    );
  }

  override render() {
    return <QuestionRow {...this.props} />;
  }
}
