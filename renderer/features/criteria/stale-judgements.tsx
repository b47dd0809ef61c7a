import { find, listOf } from '../../../shared/model/collection';
import type { WeightSet } from '../../../shared/model/criteria';
import type { Project } from '../../../shared/model/project';
import { useDispatch } from '../../store/project-context';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';

export interface StaleJudgementsProps {
  readonly project: Project;
  readonly weightSet: WeightSet;
}

/**
 * Weights speak of a step from worst to best. When a scale, its words or its value function changed after they were
 * given, that step is another one: they are no longer agreed, and the people who gave them are asked.
 */
export function StaleJudgements({ project, weightSet }: StaleJudgementsProps) {
  const dispatch = useDispatch();
  const { judgements, group, unlinked } = weightSet;
  const all = [...Object.values(judgements), ...(group ? [group] : []), ...(unlinked ? [unlinked] : [])];
  const stale = new Set(all.flatMap((judgement) => judgement.stale ?? []));
  if (stale.size === 0) return null;
  const format = new Intl.ListFormat('en-GB');
  const names = format.format([...stale].map((id) => find(project.criteria, id)?.label ?? ''));
  const partners = listOf(project.partners).filter(({ id }) => (judgements[id]?.stale ?? []).length > 0);
  const named = project.frame.anonymity !== 'anonymous' && partners.length > 0;
  return (
    <Notice
      tone="caution"
      title={`The scale of ${names} changed after these weights were given`}
      actions={
        <Button compact onClick={() => dispatch({ type: 'weights/confirm', id: weightSet.id })}>
          They still hold
        </Button>
      }
    >
      They were about the old step from worst to best, so they are no longer agreed. Ask{' '}
      {named ? format.format(partners.map(({ name }) => name)) : 'those who gave them'} to weigh again, or say
      that they still hold.
    </Notice>
  );
}
