import { listOf } from '../../../shared/model/collection';
import type { WeightMethod, WeightSet } from '../../../shared/model/criteria';
import type { Project } from '../../../shared/model/project';
import { useDispatch, useOrigin } from '../../store/project-context';
import { Menu } from '../../ui/menu';
import { Select } from '../../ui/select';
import { WeightSetComparison } from './weight-set-comparison';
import styles from './weights.module.css';

const methods: readonly { readonly method: WeightMethod; readonly name: string; readonly hint: string }[] = [
  { method: 'points', name: '100 points', hint: 'Share out 100 points at each level.' },
  {
    method: 'swing',
    name: 'Swing',
    hint: 'What is the step from worst to best worth? The Green Book’s method.',
  },
  {
    method: 'rank-order',
    name: 'Rank order',
    hint: 'Put the criteria in order; weights follow from the places.',
  },
  {
    method: 'pairwise',
    name: 'Pairwise comparison',
    hint: 'Two at a time: which matters more, and how much?',
  },
  {
    method: 'best-worst',
    name: 'Best and worst',
    hint: 'The most and the least important against all others: fewer questions than pairs.',
  },
];

/** Which set of weights the results stand on, other ways to ask for them, and whether the choice matters. */
export function WeightSetBar({
  project,
  weightSet,
}: {
  readonly project: Project;
  readonly weightSet: WeightSet;
}) {
  const dispatch = useDispatch();
  const origin = useOrigin();
  const sets = listOf(project.weightSets);
  const others = sets.filter((candidate) => candidate.id !== weightSet.id && hasJudgements(candidate));

  function add(method: WeightMethod, name: string) {
    const id = origin.newId('weightSet');
    const stamp = { createdAt: origin.at, changedAt: origin.at };
    dispatch({
      type: 'batch',
      label: `Weigh by ${name.toLowerCase()}`,
      commands: [
        {
          type: 'weight-set/add',
          weightSet: {
            id,
            name,
            method,
            onLeaves: method !== 'points',
            agreed: false,
            judgements: {},
            combination: 'mean',
            ...stamp,
          },
        },
        { type: 'weight-set/activate', id },
      ],
    });
  }

  return (
    <div className={styles.bar}>
      {sets.length > 1 && (
        <Select
          label="Weights in use"
          value={weightSet.id}
          choices={sets.map((candidate) => ({ value: candidate.id, label: candidate.name }))}
          onChange={(id) => dispatch({ type: 'weight-set/activate', id })}
        />
      )}
      <Menu
        label="Weigh another way"
        tone="secondary"
        align="start"
        items={methods
          .filter(({ method }) => !sets.some((candidate) => candidate.method === method))
          .map(({ method, name, hint }) => ({
            key: method,
            label: name,
            hint,
            onSelect: () => add(method, name),
          }))}
      />
      {others.length > 0 && <WeightSetComparison project={project} weightSet={weightSet} others={others} />}
    </div>
  );
}

const hasJudgements = (weightSet: WeightSet): boolean =>
  weightSet.group !== undefined ||
  weightSet.unlinked !== undefined ||
  Object.keys(weightSet.judgements).length > 0;
