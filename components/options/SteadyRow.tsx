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
      // The same object until it is edited (domain/template-question.ts).
      now.question !== next.question
    );
  }

  override render() {
    return <QuestionRow {...this.props} />;
  }
}
