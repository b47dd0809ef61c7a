import type { Project } from '../../../shared/model/project';
import type { ProjectResults, ResultOption } from '../../../shared/results/project-results';
import { rankLabel } from '../../../shared/findings/figures-in-words';
import { shortName } from '../../../shared/findings/short-name';
import type { Block } from '../../../shared/findings/result-matrix';
import type { ContributionRow, ContributionSeries } from '../../charts/contribution-data';
import type { ResultsView } from './results-view';

/** Most series a stacked bar can carry and still be read. */
const mostSeries = 8;

interface Column extends ContributionSeries {
  readonly leaves: readonly number[];
}

/**
 * One series a top-level criterion. With more than eight, the heaviest seven in the base case and "all other criteria",
 * so that a series never changes its place while a slider moves.
 */
export function contributionColumns({ model, base }: Pick<ResultsView, 'model' | 'base'>): readonly Column[] {
  const columns = columnsOf.get(base) ?? columnsFrom(model.blocks, base);
  columnsOf.set(base, columns);
  return columns;
}

/** They rest on the base case alone: pictures that follow a slider are given the same ones again with each of its moves. */
const columnsOf = new WeakMap<ProjectResults, readonly Column[]>();

function columnsFrom(blocks: readonly Block[], base: ProjectResults): readonly Column[] {
  const column = ({ criterion, leaves }: Block): Column => ({
    key: criterion.id,
    code: criterion.code || criterion.label.slice(0, 4),
    name: criterion.label,
    leaves,
  });
  if (blocks.length <= mostSeries) return blocks.map(column);
  const baseWeight = ({ leaves }: Block) => leaves.reduce((sum, leaf) => sum + base.weights[leaf]!, 0);
  const heaviest = new Set(
    [...blocks].sort((a, b) => baseWeight(b) - baseWeight(a)).slice(0, mostSeries - 1),
  );
  const others = blocks.filter((block) => !heaviest.has(block));
  return [
    ...blocks.filter((block) => heaviest.has(block)).map(column),
    {
      key: 'others',
      code: 'others',
      name: 'all other criteria',
      leaves: others.flatMap((block) => block.leaves),
    },
  ];
}

/** Which series of the bars holds a top-level criterion: its own, or the last one with all the others. */
export function seriesOf(columns: readonly ContributionSeries[], criterionId: string): number {
  const own = columns.findIndex(({ key }) => key === criterionId);
  return own >= 0 ? own : columns.length - 1;
}

/** Options as rows of bars, in the order given. */
export function contributionRows(
  { project, results, base }: Pick<ResultsView, 'project' | 'results' | 'base'>,
  columns: readonly Column[],
  shown: readonly ResultOption[],
): readonly ContributionRow[] {
  const baseOf = new Map(base.options.map((option) => [option.option.id, option]));
  const ties = tieCounts(results);
  return shown.map((option): ContributionRow => {
    const before = base === results ? undefined : baseOf.get(option.option.id);
    const note = noteOf(project, results, option);
    return {
      key: option.option.id,
      name: shortLabelOf(option),
      rankText: rankLabel(option.rank, ties.get(option.rank) ?? 1),
      total: option.total,
      parts: columns.map((column) =>
        sumKnown(column.leaves.map((leaf) => option.contributions[leaf] ?? null)),
      ),
      ...(before ? { baseTotal: before.total } : {}),
      ...(before && before.rank !== null && option.rank !== null && before.rank !== option.rank
        ? { change: `${before.rank} → ${option.rank}` }
        : {}),
      ...(note === undefined ? {} : { note }),
    };
  });
}

/** "A02 Falls team": the reference people know from their sheets, then the name. */
export function labelOf({ option }: ResultOption): string {
  return [option.code, option.title].filter((part) => part.trim() !== '').join(' ');
}

/** "A02 Know Your Numbers": for tables, where the whole title would stand one word a line. */
export function shortLabelOf({ option }: ResultOption): string {
  const name = shortName(option);
  return name === option.code || option.code === '' ? name : `${option.code} ${name}`;
}

export function tieCounts(results: ProjectResults): ReadonlyMap<number | null, number> {
  const counts = new Map<number | null, number>();
  for (const { rank } of results.options) counts.set(rank, (counts.get(rank) ?? 0) + 1);
  return counts;
}

/** What the total rests on, when it is less than everything. */
function noteOf(project: Project, results: ProjectResults, option: ResultOption): string | undefined {
  const voters = results.voters.length;
  const judged = results.criteria.some((criterion) => criterion.basis === 'judged');
  const parts: string[] = [];
  if (judged && option.scoredBy < voters) parts.push(`rests on ${option.scoredBy} of ${voters} partners`);
  const [gap] = option.gaps;
  if (gap !== undefined) {
    const where = option.gaps.length === 1 ? results.criteria[gap]!.label : `${option.gaps.length} criteria`;
    parts.push(
      project.frame.missingRule === 'reweight' ? `${where} missing, the rest scaled up` : `${where} missing`,
    );
  }
  return parts.length === 0 ? undefined : parts.join('; ');
}

function sumKnown(parts: readonly (number | null)[]): number | null {
  const known = parts.filter((part) => part !== null);
  return known.length === 0 ? null : known.reduce((sum, part) => sum + part, 0);
}
