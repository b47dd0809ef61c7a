import type { ProjectionView } from '../../../shared/projection/projection-state';
import { AcceptabilityView } from './acceptability-view';
import { CountView } from './count-view';
import { DecisionView } from './decision-view';
import { DisagreementView } from './disagreement-view';
import { LineView } from './line-view';
import { OptionView } from './option-view';
import { RankingView } from './ranking-view';
import { RevealView } from './reveal-view';
import { PathView, StoryView } from './story-view';
import { SweepView } from './sweep-view';
import { TimerView } from './timer-view';

/** The view the facilitator chose. */
export function ProjectedView({ view }: { readonly view: ProjectionView }) {
  switch (view.kind) {
    case 'blank':
      return null;
    case 'waiting':
      return <CountView view={view} />;
    case 'ranking':
      return <RankingView view={view} />;
    case 'story':
      return <StoryView view={view} />;
    case 'path':
      return <PathView key={view.title} view={view} />;
    case 'option':
      return <OptionView view={view} />;
    case 'decision':
      return <DecisionView view={view} />;
    case 'reveal':
      return <RevealView view={view} />;
    case 'disagreement':
      return <DisagreementView view={view} />;
    case 'line':
      return <LineView view={view} />;
    case 'acceptability':
      return <AcceptabilityView view={view} />;
    case 'sweep':
      return <SweepView view={view} />;
    case 'timer':
      return <TimerView view={view} />;
  }
}
