import { listOf } from '../../model/collection';
import type { SingleCommand } from '../../model/commands';
import type { WeightSet } from '../../model/criteria';
import type { CriterionId } from '../../model/ids';
import type { CellSource } from '../../model/provenance';
import { matchHeadings } from '../match-headings';
import { matchReference, sameName, type Known } from '../match-reference';
import { finishPlan } from './finish-plan';
import type { ImportPlan, ImportRequest } from './import-types';
import { TableReader } from './table-reader';

/**
 * Points or swings of one partner. The sum of points is said, and never forced to 100: 95 points stay 95. Swings go to
 * the weights judged by swing, which are added where the project has none; which weights count is not changed.
 */
export function planWeights(request: ImportRequest): ImportPlan {
  const reader = new TableReader(request);
  const { project, partnerId } = request;
  const criteria = listOf(project.criteria).map(({ id, code, label }) => ({ id, code, label }));
  const swing = isSwing(request);
  const known = setFor(request, swing);
  const set = known ?? (swing ? newSwingSet(request) : undefined);
  if (partnerId === undefined) reader.notes.push('Say whose weights these are.');
  const points: Record<CriterionId, number> = {};
  const sources: Record<CriterionId, CellSource> = {};
  const before = partnerId && set ? set.judgements[partnerId]?.points : undefined;
  const judged = new Map(Object.entries(before ?? {}));
  let sum = 0;
  const rows = reader.dataRows();
  const named = criteriaOf(new Map(rows.map((row) => [row, reader.text(row, 'criterionRef')])), criteria);
  for (const row of rows) {
    const label = reader.text(row, 'criterionRef');
    const criterion = named.get(row);
    if (criterion && !sameName(criterion.label, label) && criterion.code !== label) {
      reader.ask(row, 'criterionRef', {
        code: 'name-differs',
        message: `“${label}” is taken for “${criterion.label}”; check it.`,
        blocking: false,
      });
    }
    if (!criterion) {
      reader.ask(row, 'criterionRef', {
        code: 'unknown-name',
        message: `“${label}” is not one of the criteria.`,
        blocking: true,
      });
      reader.put(row, 'refuse', label, ['Not one of the criteria.']);
      continue;
    }
    const { figure } = reader.figure(row, 'points', {});
    if (!figure || figure.value < 0) {
      reader.put(row, 'skip', label, [figure ? 'Weights cannot be negative.' : 'No points.']);
      continue;
    }
    points[criterion.id] = figure.value;
    if (figure.source) sources[criterion.id] = figure.source;
    sum += figure.value;
    const old = before?.[criterion.id];
    reader.put(row, old === undefined ? 'add' : old === figure.value ? 'same' : 'change', label, [
      `${figure.value} points`,
    ]);
  }
  reader.notes.push(swing ? aboutSwings(Object.values(points)) : aboutPoints(sum));
  const judgement = {
    ...(partnerId && set ? set.judgements[partnerId] : {}),
    points: { ...before, ...points },
    sources: { ...(partnerId && set ? set.judgements[partnerId]?.sources : {}), ...sources },
  };
  const commands: SingleCommand[] =
    partnerId && set && Object.entries(points).some(([id, value]) => judged.get(id) !== value)
      ? [
          ...(known ? [] : [{ type: 'weight-set/add' as const, weightSet: set }]),
          { type: 'weights/set-judgement', id: set.id, partnerId, judgement, source: request.tableId },
        ]
      : [];
  if (!known && commands.length > 0)
    reader.notes.push('A set of swing weights is added. Choose under Criteria which weights count.');
  return finishPlan(reader, commands);
}

interface KnownWeight extends Known {
  readonly id: CriterionId;
}

/** Words must be this much alike for a name that is nobody’s own: “Value for money” is not “Added value”. */
const ALIKE = 0.6;

/** Which criterion each row names; no criterion twice, and nobody’s own name is given to another. */
function criteriaOf(
  labels: ReadonlyMap<number, string>,
  criteria: readonly KnownWeight[],
): ReadonlyMap<number, KnownWeight> {
  const found = new Map<number, KnownWeight>();
  const taken = new Set<CriterionId>();
  const take = (row: number, id: string | undefined) => {
    const criterion = criteria.find((each) => each.id === id && !taken.has(each.id));
    if (!criterion) return;
    found.set(row, criterion);
    taken.add(criterion.id);
  };
  for (const [row, label] of labels) take(row, matchReference(label, criteria)?.known.id);
  const others = new Map([...labels].filter(([row]) => !found.has(row)));
  const free = criteria.filter(({ id }) => !taken.has(id));
  for (const { column: row, known, likeness } of matchHeadings(others, free))
    if (likeness >= ALIKE) take(row, known.id);
  return found;
}

/** The set in use where it is of this kind, else the first one that is; points may go to any other set in use. */
function setFor({ project }: ImportRequest, swing: boolean): WeightSet | undefined {
  const sets = listOf(project.weightSets);
  const active = sets.find((each) => each.id === project.activeWeightSetId);
  if (swing) return active?.method === 'swing' ? active : sets.find(({ method }) => method === 'swing');
  return active?.method === 'swing' ? sets.find(({ method }) => method === 'points') : active;
}

function newSwingSet({ origin }: ImportRequest): WeightSet {
  return {
    id: origin.newId('weightSet'),
    name: 'Swing weights',
    method: 'swing',
    onLeaves: true,
    agreed: false,
    judgements: {},
    combination: 'mean',
    createdAt: origin.at,
    changedAt: origin.at,
  };
}

/** Swings are compared with the most valued one and need not add up to anything. */
function isSwing({ mapping, region }: ImportRequest): boolean {
  const heading = mapping.find(({ field }) => field === 'points')?.header ?? '';
  return /swing/i.test(heading) || /\bswings?\b/i.test(region.sheet.name);
}

function aboutSwings(swings: readonly number[]): string {
  const largest = Math.max(0, ...swings);
  return largest === 100
    ? 'These are swings: the most valued has 100, the others are shares of it.'
    : `These are swings: the largest is ${largest}, not 100; they are kept as given and scaled when used.`;
}

function aboutPoints(sum: number): string {
  const shown = Math.round(sum * 1e6) / 1e6;
  return Math.abs(sum - 100) < 1e-9
    ? `The points add up to ${shown}.`
    : `The points add up to ${shown}, not 100; they are kept as given and scaled when used.`;
}
