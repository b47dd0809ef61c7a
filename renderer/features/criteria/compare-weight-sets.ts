import type { WeightSet } from '../../../shared/model/criteria';
import type { Option } from '../../../shared/model/options';
import type { Project } from '../../../shared/model/project';
import { projectResults } from '../../../shared/results/project-results';

export interface ComparedOption {
  readonly option: Option;
  readonly rank: number | null;
  readonly otherRank: number | null;
}

/** Does the order change between two sets of weights? Says who leads and who moves most; rows in the first set's order. */
export function compareWeightSets(
  project: Project,
  one: Pick<WeightSet, 'id'>,
  two: Pick<WeightSet, 'id' | 'name'>,
): { readonly sentence: string; readonly rows: readonly ComparedOption[] } {
  const ranking = (weightSetId: WeightSet['id']) =>
    projectResults(project, { weightSetId, scenarioId: null }).ranking;
  const elsewhere = new Map(ranking(two.id).map(({ option, rank }) => [option.id, rank]));
  const rows = ranking(one.id).map(({ option, rank }) => ({
    option,
    rank,
    otherRank: elsewhere.get(option.id) ?? null,
  }));
  return { sentence: sentenceOf(rows, two.name), rows };
}

function sentenceOf(rows: readonly ComparedOption[], name: string): string {
  const nameOf = ({ option }: ComparedOption) => option.code || option.title;
  const moves = rows.flatMap((row) => {
    const { rank, otherRank } = row;
    return rank === null || otherRank === null || rank === otherRank
      ? []
      : [{ code: nameOf(row), rank, otherRank, by: Math.abs(rank - otherRank) }];
  });
  if (moves.length === 0) return `With “${name}” the order is the same.`;
  const furthest = moves.reduce((most, move) => (move.by > most.by ? move : most));
  const first = rows.find(({ rank }) => rank === 1);
  const other = rows.find(({ otherRank }) => otherRank === 1);
  const [leads, wouldLead] = [first ? nameOf(first) : '', other ? nameOf(other) : ''];
  const lead =
    leads === wouldLead ? `${leads} stays first` : `${wouldLead} would be first instead of ${leads}`;
  return `With “${name}” ${lead}; ${moves.length} of ${rows.length} options change place, ${furthest.code} most (${furthest.rank} to ${furthest.otherRank}).`;
}
