import { weightCrossings } from '../appraisal/sensitivity/crossings';
import { find } from '../model/collection';
import { criterionTree } from '../results/leaf-criteria';
import type { CriterionId } from '../model/ids';
import type { Criterion } from '../model/criteria';
import type { Project } from '../model/project';

/** A question the criteria raise before anyone weighs them. Never a lock. */
export interface CriterionCheck {
  readonly kind:
    'overlap' | 'cost-twice' | 'unanchored' | 'no-question' | 'cannot-matter' | 'dependent' | 'lone-child';
  readonly criterionIds: readonly CriterionId[];
  readonly message: string;
}

/** Values of the leaf criteria for each option, as the results work them out: options in rows, null missing. */
export interface LeafValues {
  readonly criteria: readonly Criterion[];
  readonly values: readonly (readonly (number | null)[])[];
  /** Leaf weights in the order of `criteria`; without them only flat criteria are found not to matter. */
  readonly weights?: readonly number[];
}

/** Two criteria whose values go together more closely than this may count one thing twice. */
const overlapCorrelation = 0.9;
/** With fewer options that have both values, a correlation says nothing. */
const fewestForCorrelation = 5;

/** The checks of the DCLG manual (2009, 5.4.4) that a program can make: redundancy, double counting, operationality. */
export function checkCriteria(project: Project, leaves: LeafValues): readonly CriterionCheck[] {
  return [
    ...overlaps(leaves),
    ...costTwice(project),
    ...unanchored(project),
    ...flat(leaves),
    ...powerless(leaves),
    ...dependent(project),
    ...loneChildren(project),
  ];
}

function overlaps({ criteria, values }: LeafValues): CriterionCheck[] {
  return criteria.flatMap((one, left) =>
    criteria.slice(left + 1).flatMap((other, offset): CriterionCheck[] => {
      const right = left + 1 + offset;
      const pairs = values.flatMap((row): (readonly [number, number])[] => {
        const a = row[left];
        const b = row[right];
        return a == null || b == null ? [] : [[a, b]];
      });
      const r = correlation(pairs);
      if (r === null || Math.abs(r) <= overlapCorrelation) return [];
      const together = r > 0 ? 'rise and fall together' : 'move against each other';
      return [
        {
          kind: 'overlap',
          criterionIds: [one.id, other.id],
          message: `${one.label} and ${other.label} ${together} over these options (correlation ${r.toFixed(2)}). Do they count one thing twice?${distinctWords(one, other)}`,
        },
      ];
    }),
  );
}

/** What was noted when the criteria were made stands beside the question. */
function distinctWords(...criteria: readonly Criterion[]): string {
  return criteria
    .filter(({ distinct }) => (distinct ?? '').trim() !== '')
    .map(({ label, distinct }) => ` Noted of ${label}: “${(distinct ?? '').trim()}”.`)
    .join('');
}

/**
 * Pearson's correlation; null with fewer than `fewestForCorrelation` pairs or when one side never changes.
 */
export function correlation(pairs: readonly (readonly [number, number])[]): number | null {
  if (pairs.length < fewestForCorrelation) return null;
  const meanA = pairs.reduce((sum, [a]) => sum + a, 0) / pairs.length;
  const meanB = pairs.reduce((sum, [, b]) => sum + b, 0) / pairs.length;
  let shared = 0;
  let squaresA = 0;
  let squaresB = 0;
  for (const [a, b] of pairs) {
    shared += (a - meanA) * (b - meanB);
    squaresA += (a - meanA) ** 2;
    squaresB += (b - meanB) ** 2;
  }
  return squaresA === 0 || squaresB === 0 ? null : shared / Math.sqrt(squaresA * squaresB);
}

function costTwice(project: Project): CriterionCheck[] {
  const fromCost = criterionTree(project.criteria).leaves.filter((leaf) => leaf.madeFromCost);
  if (fromCost.length < 2) return [];
  return [
    {
      kind: 'cost-twice',
      criterionIds: fromCost.map((leaf) => leaf.id),
      message: `${fromCost.map((leaf) => leaf.label).join(' and ')} are all made from cost. Cost then counts more than once.`,
    },
  ];
}

function unanchored(project: Project): CriterionCheck[] {
  return criterionTree(project.criteria).leaves.flatMap((leaf): CriterionCheck[] => {
    if (leaf.basis !== 'judged') return [];
    const said = new Set(
      leaf.scale.anchors.filter((anchor) => anchor.words.trim() !== '').map((anchor) => anchor.score),
    );
    const checks: CriterionCheck[] = [];
    if (!said.has(leaf.scale.min) || !said.has(leaf.scale.max)) {
      checks.push({
        kind: 'unanchored',
        criterionIds: [leaf.id],
        message: `${leaf.label} has no words for ${leaf.scale.min} or ${leaf.scale.max}: the same score will mean different things to different people.`,
      });
    }
    if (leaf.question.trim() === '') {
      checks.push({
        kind: 'no-question',
        criterionIds: [leaf.id],
        message: `${leaf.label} asks nothing yet. Write the question scorers should answer.`,
      });
    }
    return checks;
  });
}

function flat({ criteria, values }: LeafValues): CriterionCheck[] {
  return criteria.flatMap((criterion, column): CriterionCheck[] => {
    const known = values.flatMap((row) => row[column] ?? []);
    const first = known[0];
    if (first === undefined || known.length < 2 || known.some((value) => value !== first)) return [];
    return [
      {
        kind: 'cannot-matter',
        criterionIds: [criterion.id],
        message: `All options score the same on ${criterion.label}, so its weight cannot change the order.`,
      },
    ];
  });
}

/**
 * Criteria that tell options apart and still cannot change the order, whatever they weigh: no two options change
 * places between 0 and 100 per cent, the others keeping their proportions.
 */
function powerless({ criteria, values, weights }: LeafValues): CriterionCheck[] {
  const matrix = values.map((row) => row.flatMap((value) => value ?? []));
  const complete = matrix.every((row) => row.length === criteria.length);
  if (!weights || !complete || matrix.length < 2 || criteria.length < 2) return [];
  if (weights.length !== criteria.length || !weights.some((weight) => weight > 0)) return [];
  return criteria.flatMap((criterion, column): CriterionCheck[] => {
    const isFlat = matrix.every((row) => row[column] === matrix[0]![column]);
    // Where nothing else weighs, there is no other order to change into.
    const alone = weights.every((weight, other) => other === column || weight === 0);
    if (isFlat || alone || weightCrossings(matrix, [...weights], column).length > 0) return [];
    return [
      {
        kind: 'cannot-matter',
        criterionIds: [criterion.id],
        message: `However much ${criterion.label} weighs, the order of these options stays the same.`,
      },
    ];
  });
}

function dependent(project: Project): CriterionCheck[] {
  return criterionTree(project.criteria)
    .leaves.filter(({ independent }) => independent === 'no')
    .map(({ id, label }) => ({
      kind: 'dependent',
      criterionIds: [id],
      message: `A score on ${label} depends on the scores elsewhere, but a total adds criteria up as if each stood alone. Ask both in one criterion, or word it anew.`,
    }));
}

function loneChildren(project: Project): CriterionCheck[] {
  const tree = criterionTree(project.criteria);
  return [...tree.children].flatMap(([parentId, below]): CriterionCheck[] => {
    const only = below.length === 1 ? below[0] : undefined;
    const parent = find(project.criteria, parentId);
    if (!only || !parent) return [];
    return [
      {
        kind: 'lone-child',
        criterionIds: [parent.id, only.id],
        message: `${parent.label} holds only ${only.label}: a group of one adds nothing to the tree.`,
      },
    ];
  });
}
