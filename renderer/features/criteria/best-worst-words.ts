import { bestWorstWeights } from '../../../shared/appraisal/weights/best-worst';
import type { Criterion, WeightJudgement } from '../../../shared/model/criteria';

/**
 * How well best–worst answers fit together: each criterion's two answers, multiplied, should come to best over worst
 * (Rezaei 2015). Names the one whose answers are furthest from it.
 */
export function bestWorstWords(leaves: readonly Criterion[], given: WeightJudgement['bestWorst']): string {
  if (!given || given.best === given.worst) {
    return 'Choose the criterion whose step from worst to best matters most, and the one whose matters least.';
  }
  const rows = leaves.map((criterion) => ({
    criterion,
    fromBest: given.bestToOthers[criterion.id],
    toWorst: given.othersToWorst[criterion.id],
  }));
  const missing = rows.reduce(
    (count, { fromBest, toWorst }) => count + Number(fromBest === undefined) + Number(toWorst === undefined),
    0,
  );
  // The best over the worst stands in both lists and is asked once.
  const asked = given.bestToOthers[given.worst] === undefined ? missing - 1 : missing;
  if (asked > 0) return `Weights appear once every comparison is made: ${asked} to go.`;
  const bestToOthers = rows.map(({ fromBest }) => fromBest ?? 1);
  const othersToWorst = rows.map(({ toWorst }) => toWorst ?? 1);
  const { consistencyRatio } = bestWorstWeights({ bestToOthers, othersToWorst });
  const ratio = consistencyRatio.toFixed(2);
  const whole = given.bestToOthers[given.worst] ?? 1;
  const off = ({ fromBest = 1, toWorst = 1 }: (typeof rows)[number]) =>
    Math.abs(Math.log((fromBest * toWorst) / whole));
  const worst = rows
    .filter(({ criterion }) => criterion.id !== given.best && criterion.id !== given.worst)
    .reduce<(typeof rows)[number] | undefined>(
      (most, row) => (most === undefined || off(row) > off(most) ? row : most),
      undefined,
    );
  if (consistencyRatio < 1e-9 || !worst) return `The answers fit together (consistency ratio ${ratio}).`;
  const { fromBest = 1, toWorst = 1 } = worst;
  return `Consistency ratio ${ratio}: 0 is answers that fit together, 1 answers that contradict each other. Furthest off is ${worst.criterion.label}: ${fromBest} times ${toWorst} is ${fromBest * toWorst}, while most over least was given as ${whole}.`;
}
