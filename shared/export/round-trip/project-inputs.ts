import { find } from '../../model/collection';
import type { Criterion } from '../../model/criteria';
import type { CriterionId, OptionId, PartnerId, RoundId, WeightSetId } from '../../model/ids';
import type { Figure } from '../../model/provenance';
import type { Option } from '../../model/options';
import type { Project } from '../../model/project';
import type { Score } from '../../model/scores';
import { projectWeights } from '../../results/project-weights';
import { scoreContent } from '../ranking-workbook/scores-sheet';
import type { CellContent } from '../workbook-model';
import type { GridKind } from './input-grid';
import { GROUP, TRY, WORKED_OUT } from './input-grids';
import type { WorkbookKeys } from './read-keys';

/** Which input of the project a cell stands for. */
export interface InputPlace {
  readonly kind: GridKind;
  /** As in the grid: a criterion, an option, or "option/partner". */
  readonly row: string;
  readonly column: string;
}

/** The project as far as a returned workbook speaks of it; ids are checked against it, never trusted. */
export class ProjectInputs {
  readonly roundId: RoundId | undefined;
  readonly weightSetId: WeightSetId | undefined;
  /** Share of the whole of every criterion, groups too. */
  readonly shares: ReadonlyMap<CriterionId, number>;
  readonly #points: ReadonlyMap<CriterionId, number>;

  constructor(
    readonly project: Project,
    keys: Omit<WorkbookKeys, 'grids'>,
  ) {
    this.roundId = project.rounds.order.find((id) => id === keys.roundId);
    this.weightSetId = project.weightSets.order.find((id) => id === keys.weightSetId);
    const scenarioId = project.scenarios.order.find((id) => id === keys.scenarioId) ?? null;
    const { local, shares } = projectWeights(project, { weightSetId: this.weightSetId, scenarioId });
    this.shares = shares;
    this.#points = new Map([...local].map(([id, share]) => [id, share * 100]));
  }

  criterion(id: string): Criterion | undefined {
    const known = this.project.criteria.order.find((each) => each === id);
    return known && find(this.project.criteria, known);
  }

  option(id: string): Option | undefined {
    const known = this.project.options.order.find((each) => each === id);
    return known && find(this.project.options, known);
  }

  partnerId(id: string): PartnerId | undefined {
    return this.project.partners.order.find((each) => each === id);
  }

  /** Points of every criterion that do not belong to a partner: of the group, a what-if, or equal ones. */
  groupPoints(): Readonly<Record<CriterionId, number>> {
    return Object.fromEntries(this.#points); // built from criterion ids
  }

  score(
    row: string,
    column: string,
  ): { readonly cell: ScoreKey; readonly score: Score | undefined } | undefined {
    const [optionId, partnerId] = row.split('/');
    const option = this.option(optionId ?? '');
    const partner = this.partnerId(partnerId ?? '');
    const criterion = this.criterion(column);
    if (!option || !partner || !criterion || !this.roundId) return undefined;
    const cell = {
      roundId: this.roundId,
      partnerId: partner,
      optionId: option.id,
      criterionId: criterion.id,
    };
    const byPartner: Partial<Project['scores'][RoundId]> = this.project.scores[this.roundId] ?? {};
    return { cell, score: byPartner[partner]?.[option.id]?.[criterion.id] };
  }

  /** What the project holds there now; undefined where the place is no longer in the project. */
  content({ kind, row, column }: InputPlace): CellContent | undefined {
    switch (kind) {
      case 'scores': {
        const found = this.score(row, column);
        return found && scoreContent(found.score);
      }
      case 'reasons': {
        const found = this.score(row, column);
        return found && (found.score?.reason ?? null);
      }
      case 'weights':
        return this.#weight(row, column);
      case 'figures': {
        const option = this.option(row);
        return option && this.#figure(option, column);
      }
      case 'budget':
        return this.project.frame.budget?.amount ?? null;
      case 'means':
        return null;
    }
  }

  #weight(row: string, column: string): CellContent | undefined {
    const criterion = this.criterion(row);
    if (!criterion) return undefined;
    if (column === TRY) return null;
    if (column === GROUP) return this.#points.get(criterion.id);
    const partner = this.partnerId(column);
    const weightSet = this.weightSetId && find(this.project.weightSets, this.weightSetId);
    if (!partner || !weightSet) return undefined;
    const judgement: Partial<(typeof weightSet.judgements)[PartnerId]> = weightSet.judgements[partner] ?? {};
    return judgement.points?.[criterion.id] ?? null;
  }

  #figure({ costs, reach, measured }: Option, column: string): CellContent | undefined {
    const value = (figure: Figure | undefined): number | null => figure?.value ?? null;
    switch (column) {
      case 'gross':
        return value(costs.gross);
      case 'saving':
        return value(costs.saving);
      case 'net':
        return !costs.net && costs.gross && costs.saving ? WORKED_OUT : value(costs.net);
      case 'reach':
        return value(reach?.figure);
      default: {
        const criterion = this.criterion(column);
        return criterion && value(measured[criterion.id]);
      }
    }
  }
}

export interface ScoreKey {
  readonly roundId: RoundId;
  readonly partnerId: PartnerId;
  readonly optionId: OptionId;
  readonly criterionId: CriterionId;
}
