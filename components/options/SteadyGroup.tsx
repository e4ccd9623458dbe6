/** An aspect that is drawn anew only when something of it changed; see SteadyRow.tsx. */
import { Component } from 'preact';
import { AspectGroup, type AspectGroupProps } from './AspectGroup.tsx';

export class SteadyGroup extends Component<AspectGroupProps> {
  override shouldComponentUpdate(next: AspectGroupProps): boolean {
    const now = this.props;
    const [before, after] = [now.aspect, next.aspect];
    return (
      now.at !== next.at ||
      now.aspects.length !== next.aspects.length ||
      now.steps !== next.steps ||
      before.id !== after.id ||
      before.name !== after.name ||
      before.changed !== after.changed ||
      before.questions.length !== after.questions.length ||
      before.questions.some((question, at) => question !== after.questions[at])
    );
  }

  override render() {
    return <AspectGroup {...this.props} />;
  }
}
