import { stanceWords } from '../../../shared/model/commands/decision-commands';
import type { Decision } from '../../../shared/model/decisions';
import type { Option } from '../../../shared/model/options';
import type { Project } from '../../../shared/model/project';
import { useDispatch, useOrigin } from '../../store/project-context';
import { useAnnouncer } from '../../ui/announcer';

/** Gives an option its verdict, by button, key or drag: its reason, dissent and review date stay. */
export function useDecide(project: Project): (option: Option, stance: Decision['stance']) => void {
  const dispatch = useDispatch();
  const origin = useOrigin();
  const { say } = useAnnouncer();
  return ({ id, title }, stance) => {
    const earlier = project.decisions[id];
    // Taking a verdict back would take its dissent with it: that has a button of its own.
    if (earlier?.stance === stance) return;
    dispatch({
      type: 'decision/set',
      decision: {
        optionId: id,
        stance,
        reason: earlier?.reason ?? '',
        dissent: earlier?.dissent ?? [],
        ...(earlier?.reviewOn !== undefined && { reviewOn: earlier.reviewOn }),
        createdAt: origin.at,
        changedAt: origin.at,
      },
    });
    say(`${title}: ${stanceWords[stance]}`);
  };
}
