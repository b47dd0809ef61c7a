import { find } from '../../model/collection';
import type { BatchCommand, SingleCommand } from '../../model/commands';
import type { WeightJudgement } from '../../model/criteria';
import type { CriterionId, OptionId, PartnerId } from '../../model/ids';
import type { Origin } from '../../model/new-project';
import type { Option } from '../../model/options';
import type { Project } from '../../model/project';
import type { Figure } from '../../model/provenance';
import type { Score, ScoresByOption } from '../../model/scores';
import { scoreMarks } from '../ranking-workbook/scores-sheet';
import type { CellContent } from '../workbook-model';
import { GROUP, TRY } from './input-grids';
import { ProjectInputs } from './project-inputs';
import { triedCommands } from './tried-weights';
import type { ReturnedChange, ReturnedWorkbook } from './read-ranking-workbook';

/**
 * The accepted changes as one command, so that one undo takes them all back; nothing else of the project is touched.
 * Shares that were tried become a what-if, because they never replaced anybody's judgement.
 */
export function takeChanges(
  { file, keys }: Pick<ReturnedWorkbook, 'file' | 'keys'>,
  accepted: readonly ReturnedChange[],
  project: Project,
  origin: Origin,
): BatchCommand {
  const inputs = new ProjectInputs(project, keys);
  const of = (kind: ReturnedChange['place']['kind']) => accepted.filter(({ place }) => place.kind === kind);
  const weights = of('weights');
  const isTried = ({ place }: ReturnedChange): boolean => place.column === TRY;
  return {
    type: 'batch',
    label: `Take ${accepted.length === 1 ? '1 change' : `${accepted.length} changes`} from ${file}`,
    commands: [
      ...pointCommands(
        weights.filter((change) => !isTried(change)),
        inputs,
        keys.scenarioId,
      ),
      ...scoreCommands([...of('scores'), ...of('reasons')], inputs, origin.at),
      ...figureCommands(of('figures'), inputs),
      ...budgetCommands(of('budget'), project),
      ...triedCommands(weights.filter(isTried), inputs, { file, origin }),
    ],
  };
}

function pointCommands(
  changes: readonly ReturnedChange[],
  inputs: ProjectInputs,
  scenarioId: string | undefined,
): SingleCommand[] {
  const { project, weightSetId } = inputs;
  const weightSet = weightSetId && find(project.weightSets, weightSetId);
  if (!weightSet || changes.length === 0) return [];
  const columns = [...new Set(changes.map(({ place }) => place.column))];
  return columns.flatMap((column): SingleCommand[] => {
    const own = changes.filter(({ place }) => place.column === column);
    if (column !== GROUP) {
      const partnerId = inputs.partnerId(column);
      if (!partnerId) return [];
      const judgement = changedJudgement(weightSet.judgements[partnerId], own, inputs);
      return [{ type: 'weights/set-judgement', id: weightSet.id, partnerId, judgement }];
    }
    const points = { ...inputs.groupPoints(), ...changedPoints(own, inputs).given };
    const scenario = project.scenarios.order.find((id) => id === scenarioId);
    return scenario === undefined
      ? [{ type: 'weights/set-group', id: weightSet.id, points }]
      : [{ type: 'scenario/change', id: scenario, changes: { weights: points } }];
  });
}

function changedPoints(changes: readonly ReturnedChange[], inputs: ProjectInputs) {
  const given: Record<CriterionId, number> = {};
  const emptied = new Set<string>();
  for (const { place, content } of changes) {
    const criterion = inputs.criterion(place.row);
    if (criterion && typeof content === 'number') given[criterion.id] = content;
    else emptied.add(place.row);
  }
  return { given, emptied };
}

/** Orders and comparisons that no longer lead to these points are given up: the points are what was judged last. */
function changedJudgement(
  before: WeightJudgement | undefined,
  changes: readonly ReturnedChange[],
  inputs: ProjectInputs,
): WeightJudgement {
  const { given, emptied } = changedPoints(changes, inputs);
  const kept = Object.entries(before?.points ?? {}).filter(([id]) => !emptied.has(id));
  return {
    points: { ...Object.fromEntries(kept), ...given },
    ...(before?.note === undefined ? {} : { note: before.note }),
  };
}

/** A cell's new score and its new reason are one change of one score. */
function scoreCommands(
  changes: readonly ReturnedChange[],
  inputs: ProjectInputs,
  at: string,
): SingleCommand[] {
  const byPartner = new Map<PartnerId, Record<OptionId, Record<CriterionId, Score>>>();
  const cleared: SingleCommand[] = [];
  const cells = new Map<string, ReturnedChange[]>();
  for (const change of changes) {
    const key = `${change.place.row}/${change.place.column}`;
    cells.set(key, [...(cells.get(key) ?? []), change]);
  }
  for (const own of cells.values()) {
    const { place } = own[0]!;
    const found = inputs.score(place.row, place.column);
    if (!found) continue;
    const { cell } = found;
    const score = changedScore(found.score, own, at);
    if (!score) cleared.push({ type: 'score/clear', cell });
    else {
      const byOption = byPartner.get(cell.partnerId) ?? {};
      byPartner.set(cell.partnerId, byOption);
      (byOption[cell.optionId] ??= {})[cell.criterionId] = score;
    }
  }
  const { roundId } = inputs;
  if (!roundId) return [];
  return [
    ...[...byPartner].map(([partnerId, scores]): SingleCommand => {
      const entered: ScoresByOption = scores;
      return { type: 'scores/set-many', roundId, partnerId, scores: entered };
    }),
    ...cleared,
  ];
}

/** Undefined where nothing is left to keep. A new number keeps its evidence, not the range or source of the old one. */
function changedScore(
  before: Score | undefined,
  changes: readonly ReturnedChange[],
  at: string,
): Score | undefined {
  const typed = changes.find(({ place }) => place.kind === 'scores');
  const said = changes.find(({ place }) => place.kind === 'reasons');
  const reason = said ? String(said.content ?? '') : (before?.reason ?? '');
  const evidence = before?.evidenceIds ? { evidenceIds: before.evidenceIds } : {};
  const words = reason === '' ? {} : { reason };
  if (!typed) {
    const { reason: _, ...rest } = before ?? { state: 'not-scored' as const };
    return reason === '' && !before ? undefined : { ...rest, ...words, at };
  }
  if (typed.content === null && reason === '' && !before?.evidenceIds) return undefined;
  return { ...answerOf(typed.content), ...words, ...evidence, at };
}

function answerOf(content: CellContent): Pick<Score, 'state' | 'value'> {
  if (typeof content === 'number') return { state: 'scored', value: content };
  if (content === scoreMarks['dont-know']) return { state: 'dont-know' };
  if (content === scoreMarks['declared-interest']) return { state: 'declared-interest' };
  return { state: 'not-scored' };
}

function figureCommands(changes: readonly ReturnedChange[], inputs: ProjectInputs): SingleCommand[] {
  return [...new Set(changes.map(({ place }) => place.row))].flatMap((row): SingleCommand[] => {
    const option = inputs.option(row);
    if (!option) return [];
    const changed = changes
      .filter(({ place }) => place.row === row)
      .reduce((current, change) => withFigure(current, change, inputs), option);
    const { costs, reach, measured } = changed;
    return [
      {
        type: 'option/change',
        id: option.id,
        changes: {
          ...(costs === option.costs ? {} : { costs }),
          ...(reach === option.reach ? {} : { reach }),
          ...(measured === option.measured ? {} : { measured }),
        },
      },
    ];
  });
}

function withFigure(option: Option, { place, content }: ReturnedChange, inputs: ProjectInputs): Option {
  const { column } = place;
  if (column === 'gross' || column === 'saving' || column === 'net') {
    const { [column]: before, ...others } = option.costs;
    const figure = changedFigure(before, content);
    return { ...option, costs: { ...others, ...(figure ? { [column]: figure } : {}) } };
  }
  if (column === 'reach') {
    const figure = changedFigure(option.reach?.figure, content);
    const { reach, ...others } = option;
    return figure ? { ...option, reach: { unit: '', ...reach, figure } } : others;
  }
  const criterion = inputs.criterion(column);
  if (!criterion) return option;
  const { [criterion.id]: before, ...others } = option.measured;
  const figure = changedFigure(before, content);
  return { ...option, measured: { ...others, ...(figure ? { [criterion.id]: figure } : {}) } };
}

/** Its source stays named, with the mark that a person has typed over it. */
function changedFigure(before: Figure | undefined, content: CellContent): Figure | undefined {
  if (typeof content !== 'number') return undefined;
  return before?.source ? { ...before, value: content, edited: true } : { value: content };
}

function budgetCommands(changes: readonly ReturnedChange[], { frame }: Project): SingleCommand[] {
  return changes.flatMap(({ content }): SingleCommand[] =>
    typeof content === 'number'
      ? [
          {
            type: 'frame/change',
            changes: { budget: { basis: '', ...frame.budget, amount: content } },
          },
        ]
      : [],
  );
}
