import { pairwiseWeights } from '../../../shared/appraisal/weights/pairwise';
import type { Criterion, WeightJudgement } from '../../../shared/model/criteria';
import type { CriterionId } from '../../../shared/model/ids';
import { criterionTree } from '../../../shared/results/leaf-criteria';
import { Select } from '../../ui/select';
import { consistencyWords } from './consistency-words';
import type { JudgementFormProps } from './judgement-form';
import styles from './weights.module.css';

/** Saaty's scale in words; 1/9 to 9. */
const steps = [
  { value: '9', label: 'extremely more (9)' },
  { value: '7', label: 'very much more (7)' },
  { value: '5', label: 'much more (5)' },
  { value: '3', label: 'somewhat more (3)' },
  { value: '1', label: 'the same (1)' },
  { value: '1/3', label: 'somewhat less (1/3)' },
  { value: '1/5', label: 'much less (1/5)' },
  { value: '1/7', label: 'very much less (1/7)' },
  { value: '1/9', label: 'extremely less (1/9)' },
  { value: '', label: 'not compared' },
] as const;

type Step = (typeof steps)[number]['value'];

/** Two criteria at a time, with the consistency of the answers explained while they are given. */
export function PairwiseForm({ project, judgement, onChange }: JudgementFormProps) {
  const leaves = criterionTree(project.criteria).leaves;
  const pairs = judgement.pairs ?? {};

  function set(row: CriterionId, column: CriterionId, step: Step) {
    const { [column]: _before, ...others } = pairs[row] ?? {};
    const next = { ...pairs, [row]: step === '' ? others : { ...others, [column]: ratioOf(step) } };
    const weights = weightsOf(leaves, next);
    onChange({
      ...judgement,
      pairs: next,
      points: weights
        ? Object.fromEntries(leaves.map((leaf, index) => [leaf.id, (weights[index] ?? 0) * 100]))
        : {},
    });
  }

  return (
    <>
      <Consistency leaves={leaves} matrix={matrixOf(leaves, pairs)} />
      <ul className={styles.rows}>
        {leaves.flatMap((one, left) =>
          leaves.slice(left + 1).map((other) => (
            <li key={`${one.id}/${other.id}`} className={styles.swing}>
              <strong>{one.label}</strong>
              <Select
                label={`${one.label} compared with ${other.label}`}
                hideLabel
                compact
                value={stepOf(pairs[one.id]?.[other.id])}
                choices={steps.map(({ value, label }) => ({
                  value,
                  label: value === '' ? label : `matters ${label}`,
                }))}
                onChange={(step) => set(one.id, other.id, step)}
              />
              <span className={styles.ends}>{other.label}</span>
            </li>
          )),
        )}
      </ul>
    </>
  );
}

function ratioOf(step: Exclude<Step, ''>): number {
  return step.startsWith('1/') ? 1 / Number(step.slice(2)) : Number(step);
}

/** The step a stored ratio is nearest to, on the scale of ratios. */
function stepOf(ratio: number | undefined): Step {
  if (ratio === undefined) return '';
  const given = steps.filter((step) => step.value !== '');
  const distance = (step: (typeof given)[number]) =>
    Math.abs(Math.log(ratioOf(step.value)) - Math.log(ratio));
  return given.reduce((nearest, step) => (distance(step) < distance(nearest) ? step : nearest)).value;
}

type Pairs = NonNullable<WeightJudgement['pairs']>;

function matrixOf(leaves: readonly Criterion[], pairs: Pairs): number[][] {
  return leaves.map((row) =>
    leaves.map((column) => {
      if (row.id === column.id) return 1;
      const direct = pairs[row.id]?.[column.id];
      const reverse = pairs[column.id]?.[row.id];
      if (direct !== undefined) return direct;
      return reverse === undefined ? Number.NaN : 1 / reverse;
    }),
  );
}

/** Undefined until a chain of comparisons connects every criterion. */
function weightsOf(leaves: readonly Criterion[], pairs: Pairs): readonly number[] | undefined {
  const matrix = matrixOf(leaves, pairs);
  return isConnected(matrix) ? pairwiseWeights(matrix).weights : undefined;
}

function isConnected(matrix: readonly (readonly number[])[]): boolean {
  const reached = new Set([0]);
  for (const from of reached) {
    matrix[from]?.forEach((ratio, to) => {
      if (!Number.isNaN(ratio)) reached.add(to);
    });
  }
  return reached.size === matrix.length;
}

/** How well the answers fit together, and which to look at again. */
function Consistency({
  leaves,
  matrix,
}: {
  readonly leaves: readonly Criterion[];
  readonly matrix: readonly (readonly number[])[];
}) {
  if (!isConnected(matrix)) {
    return (
      <p role="status">
        Weights appear once comparisons connect every criterion with the others. Not every pair is needed.
      </p>
    );
  }
  const { sentence, again } = consistencyWords(leaves, matrix);
  return (
    <div role="status">
      <p>{sentence}</p>
      {again.length > 0 && (
        <ul className={styles.again} aria-label="Look again at">
          {again.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
