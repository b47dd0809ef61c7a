import { find, listOf } from '../../../shared/model/collection';
import type { WeightMethod, WeightSet } from '../../../shared/model/criteria';
import type { WeightSetId } from '../../../shared/model/ids';
import type { Project } from '../../../shared/model/project';
import { projectResults } from '../../../shared/results/project-results';
import { useDispatch, useOrigin } from '../../store/project-context';
import { Menu } from '../../ui/menu';
import { Select } from '../../ui/select';
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
  const other = sets.find((candidate) => candidate.id !== weightSet.id && hasJudgements(candidate));

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
      {other && <p className={styles.muted}>{comparisonWords(project, weightSet.id, other.id)}</p>}
    </div>
  );
}

const hasJudgements = (weightSet: WeightSet): boolean =>
  weightSet.group !== undefined || Object.keys(weightSet.judgements).length > 0;

/** Does the order change between two sets of weights? Says who moves most. */
export function comparisonWords(project: Project, one: WeightSetId, two: WeightSetId): string {
  const ranks = (weightSetId: WeightSetId) =>
    new Map(
      projectResults(project, { weightSetId, scenarioId: null }).ranking.map((result) => [
        result.option.id,
        { rank: result.rank, code: result.option.code || result.option.title },
      ]),
    );
  const [first, second] = [ranks(one), ranks(two)];
  const name = find(project.weightSets, two)?.name ?? '';
  const moves = [...first].flatMap(([id, { rank, code }]) => {
    const elsewhere = second.get(id)?.rank ?? null;
    return rank === null || elsewhere === null || rank === elsewhere
      ? []
      : [{ code, rank, elsewhere, by: Math.abs(rank - elsewhere) }];
  });
  if (moves.length === 0) return `With “${name}” the order is the same.`;
  const furthest = moves.reduce((most, move) => (move.by > most.by ? move : most));
  const leads = (map: typeof first) => [...map.values()].find((entry) => entry.rank === 1)?.code ?? '';
  const lead =
    leads(first) === leads(second)
      ? `${leads(first)} stays first`
      : `${leads(second)} would be first instead of ${leads(first)}`;
  return `With “${name}” ${lead}; ${moves.length} of ${first.size} options change place, ${furthest.code} most (${furthest.rank} to ${furthest.elsewhere}).`;
}
