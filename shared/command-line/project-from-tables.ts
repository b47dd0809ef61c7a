import { applyCommand } from '../model/apply-command';
import type { SingleCommand } from '../model/commands';
import type { Criterion } from '../model/criteria';
import type { CriterionId, OptionId, PartnerId } from '../model/ids';
import { createProject, type Origin } from '../model/new-project';
import type { Option } from '../model/options';
import type { Project } from '../model/project';
import type { Score } from '../model/scores';
import { type InputFile, type InputSheet, type Question, readSheets } from './input-table';
import { type CriterionInput, readCriteria } from './read-criteria';
import { readOptions } from './read-options';
import { readScores, type ScoreInput } from './read-scores';
import { readValueFunctions } from './read-value-functions';
import { readWeights, type WeightInput } from './read-weights';

export interface TableFiles {
  readonly options: InputFile;
  readonly criteria: InputFile;
  readonly scores: readonly InputFile[];
  readonly weights: readonly InputFile[];
  readonly valueFunctions: readonly InputFile[];
}

export interface TablesRead {
  readonly project: Project;
  readonly questions: readonly Question[];
  /** What was taken as it stands and a reader should know. */
  readonly notes: readonly string[];
}

/** Reads the tables of an appraisal into a project, by the same commands as the app. Any question stops the ranking. */
export function projectFromTables(files: TableFiles, origin: Origin): TablesRead {
  const questions: Question[] = [];
  const notes: string[] = [];
  const criterionInputs = largest(readSheets(files.criteria, questions), (sheet) =>
    readCriteria(sheet, origin, questions),
  );
  const groups = new Set(criterionInputs.map(({ criterion }) => criterion.parentId));
  const leaves = criterionInputs.map(({ criterion }) => criterion).filter(({ id }) => !groups.has(id));
  const read = largestOf(readSheets(files.options, questions), (sheet) =>
    readOptions(sheet, leaves, origin, questions),
  );
  const options = read?.options ?? [];
  notes.push(...(read?.notes ?? []));
  const functions = new Map(
    files.valueFunctions.flatMap((file) =>
      readSheets(file, questions).flatMap((sheet) => [
        ...readValueFunctions(
          sheet,
          leaves.filter(({ basis }) => basis === 'measured'),
          questions,
        ),
      ]),
    ),
  );
  const criteria = criterionInputs.map(({ criterion }) =>
    groups.has(criterion.id)
      ? criterion
      : finish(
          criterion,
          { options, functions, columns: read?.measured ?? new Set() },
          { files, questions, notes },
        ),
  );
  const judged = criteria.filter(({ id, basis }) => basis === 'judged' && !groups.has(id));
  const scores = files.scores.flatMap((file) =>
    readScores(readSheets(file, questions), { options, criteria: judged }, questions),
  );
  const weights = files.weights.flatMap((file) => {
    const found = readWeights(readSheets(file, questions), criteria, questions);
    notes.push(...found.notes);
    return found.weights;
  });
  const build = new Builder(origin);
  build.addAll(criteria, options);
  build.addScores(scores);
  build.addWeights(weights, criterionInputs, groups);
  return { project: build.project, questions, notes: [...notes, ...build.notes] };
}

function largest<Item>(
  sheets: readonly InputSheet[],
  read: (sheet: InputSheet) => readonly Item[],
): readonly Item[] {
  return largestOf(sheets, read) ?? [];
}

/** The sheet with most rows of data is the one meant; a workbook often brings notes and look-ups along. */
function largestOf<Value>(
  sheets: readonly InputSheet[],
  read: (sheet: InputSheet) => Value,
): Value | undefined {
  const [sheet] = sheets.toSorted(
    (a, b) => b.region.dataRows[1] - b.region.dataRows[0] - (a.region.dataRows[1] - a.region.dataRows[0]),
  );
  return sheet && read(sheet);
}

/** Gives a measured criterion its quantity and its value function; what is lacking is a question. */
function finish(
  criterion: Criterion,
  found: {
    readonly options: readonly Option[];
    readonly functions: ReadonlyMap<string, Criterion['valueFunction']>;
    readonly columns: ReadonlySet<string>;
  },
  about: { readonly files: TableFiles; readonly questions: Question[]; readonly notes: string[] },
): Criterion {
  if (criterion.basis === 'judged') return criterion;
  const { options, functions, columns } = found;
  const given = functions.get(criterion.id);
  const hasColumn = columns.has(criterion.id);
  const perPerson = options.some(({ costs, reach }) => (costs.net ?? costs.gross) && reach);
  if (!hasColumn && !perPerson) {
    about.questions.push({
      file: about.files.options.name,
      sheet: '',
      where: '',
      message: `${criterion.label} is measured, but no column holds it, nor net cost and people reached.`,
    });
    return criterion;
  }
  const quantified: Criterion = hasColumn
    ? criterion
    : {
        ...criterion,
        basis: 'net-cost-per-person',
        madeFromCost: true,
        unit: criterion.unit || '£ for each one reached',
      };
  if (!hasColumn) about.notes.push(`${criterion.label}: net yearly cost ÷ people reached.`);
  if (given) return { ...quantified, valueFunction: given };
  const quantities = options.flatMap((option) => quantityOf(option, quantified) ?? []);
  const [low, high] = [Math.min(...quantities), Math.max(...quantities)];
  if (quantities.length === 0 || low === high) {
    about.questions.push({
      file: about.files.options.name,
      sheet: '',
      where: '',
      message: `${criterion.label} has no two different quantities to set its scale by; give a value function.`,
    });
    return quantified;
  }
  about.notes.push(
    `${criterion.label}: no value function given; a straight line between the ${low} and ${high} found.`,
  );
  const lower = quantified.direction === 'min';
  return {
    ...quantified,
    valueFunction: { kind: 'linear', worst: lower ? high : low, best: lower ? low : high },
  };
}

function quantityOf(option: Option, { id, basis }: Criterion): number | undefined {
  if (basis === 'measured') return option.measured[id]?.value;
  const net = option.costs.net?.value;
  const reach = option.reach?.figure.value;
  return net === undefined || reach === undefined || reach <= 0 ? undefined : net / reach;
}

/** Makes the project by commands. */
class Builder {
  project: Project;
  readonly notes: string[] = [];
  private readonly partners = new Map<string, PartnerId>();

  constructor(private readonly origin: Origin) {
    this.project = createProject('Appraisal from tables', origin);
  }

  private run(command: SingleCommand): void {
    const applied = applyCommand(this.project, command, { at: this.origin.at });
    if (applied.ok) this.project = applied.value.project;
    else this.notes.push(applied.error.message);
  }

  addAll(criteria: readonly Criterion[], options: readonly Option[]): void {
    // Groups first, whatever the order of the rows: a criterion may only stand below one that is there.
    const parents = new Set(criteria.map(({ parentId }) => parentId));
    const ordered = [...criteria].sort((a, b) => Number(parents.has(b.id)) - Number(parents.has(a.id)));
    for (const criterion of ordered) this.run({ type: 'criterion/add', criterion });
    criteria.forEach(({ id }, toIndex) => {
      this.run({ type: 'criterion/move', id, toIndex });
    });
    for (const option of options) this.run({ type: 'option/add', option });
  }

  private partner(code: string): PartnerId {
    const known = this.partners.get(code);
    if (known) return known;
    const { at, newId } = this.origin;
    const id = newId('partner');
    this.partners.set(code, id);
    this.run({
      type: 'partner/add',
      partner: {
        id,
        code,
        name: code,
        kind: '',
        contact: '',
        votes: true,
        voteWeight: 1,
        priorities: '',
        flexibilities: '',
        restrictions: '',
        interests: {},
        createdAt: at,
        changedAt: at,
      },
    });
    return id;
  }

  addScores(inputs: readonly ScoreInput[]): void {
    const byPartner = new Map<string, Record<OptionId, Record<CriterionId, Score>>>();
    for (const { partner, optionId, criterionId, state, value, reason } of inputs) {
      if (state === 'not-scored') {
        this.partner(partner);
        continue;
      }
      const scores = byPartner.get(partner) ?? {};
      byPartner.set(partner, scores);
      // These ids were the project's own when the tables were matched with it.
      const [option, criterion] = [optionId as OptionId, criterionId as CriterionId];
      (scores[option] ??= {})[criterion] = {
        state,
        ...(value === undefined ? {} : { value }),
        ...(reason === undefined ? {} : { reason }),
        at: this.origin.at,
      };
    }
    for (const [partner, scores] of byPartner) {
      const roundId = this.project.activeRoundId;
      this.run({ type: 'scores/set-many', roundId, partnerId: this.partner(partner), scores });
    }
  }

  addWeights(
    inputs: readonly WeightInput[],
    criteria: readonly CriterionInput[],
    groups: ReadonlySet<CriterionId | undefined>,
  ): void {
    const id = this.project.activeWeightSetId;
    const given = inputs.filter(({ points }) => points.size > 0);
    // Points for no group at all sit straight on the leaves.
    const onLeaves = !given.some(({ points }) =>
      [...points.keys()].some((key) => groups.has(key as CriterionId)),
    );
    this.run({ type: 'weight-set/change', id, changes: { agreed: given.length > 0, onLeaves } });
    if (!onLeaves) this.notes.push(...given.flatMap((input) => levelsOff(input, criteria)));
    for (const { partner, points } of given) {
      const judgement = { points: Object.fromEntries(points) };
      if (partner === '') this.run({ type: 'weights/set-group', id, points: judgement.points });
      else this.run({ type: 'weights/set-judgement', id, partnerId: this.partner(partner), judgement });
    }
    const beside = criteria.flatMap(({ criterion, weight }) =>
      weight === null ? [] : [[criterion.id, weight] as const],
    );
    if (given.length > 0) return;
    if (beside.length > 0) this.run({ type: 'weights/set-group', id, points: Object.fromEntries(beside) });
    else
      this.notes.push(
        'No weights were given: every criterion of a level weighs the same, which nobody has agreed.',
      );
  }
}

/** Levels whose points do not add up to 100: kept as given and scaled, which the reader should know. */
function levelsOff({ partner, points }: WeightInput, inputs: readonly CriterionInput[]): string[] {
  const criteria = inputs.map(({ criterion }) => criterion).filter(({ id }) => points.has(id));
  return [...new Set(criteria.map(({ parentId }) => parentId))].flatMap((parentId) => {
    const sum = criteria
      .filter((criterion) => criterion.parentId === parentId)
      .reduce((partial, { id }) => partial + (points.get(id) ?? 0), 0);
    if (Math.abs(sum - 100) < 1e-9) return [];
    const parent = inputs.find(({ criterion }) => criterion.id === parentId)?.criterion;
    const where = parent ? ` within ${parent.label}` : '';
    const given = Math.round(sum * 1e6) / 1e6;
    return [`${partner || 'The group'} gave ${given} points${where}, not 100; they are scaled.`];
  });
}
