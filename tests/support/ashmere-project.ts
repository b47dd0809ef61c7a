import { applyCommand } from '../../shared/model/apply-command';
import type { SingleCommand } from '../../shared/model/commands';
import type { Criterion, WeightSet } from '../../shared/model/criteria';
import {
  createCountedIdSource,
  type CriterionId,
  type OptionId,
  type PartnerId,
} from '../../shared/model/ids';
import { createProject } from '../../shared/model/new-project';
import type { Project } from '../../shared/model/project';
import type { Score } from '../../shared/model/scores';
import { readFixtureCsv } from './read-fixture';

const at = '2026-03-24T09:00:00.000Z';
const stamp = { createdAt: at, changedAt: at };

export interface AshmereProject {
  readonly project: Project;
  readonly options: ReadonlyMap<string, OptionId>;
  readonly criteria: ReadonlyMap<string, CriterionId>;
  readonly partners: ReadonlyMap<string, PartnerId>;
}

/**
 * The Ashmere example as a project, made from its tidy tables by the same commands the app uses.
 * `through` leaves out partners who had not returned their sheet.
 */
export function ashmereProject(through: (partner: string) => boolean = () => true): AshmereProject {
  const newId = createCountedIdSource();
  let project = createProject('Ashmere priorities', { at, newId });
  const run = (command: SingleCommand): void => {
    const result = applyCommand(project, command, { at });
    if (!result.ok) throw new Error(`${command.type}: ${result.error.message}`);
    project = result.value.project;
  };

  run({ type: 'frame/change', changes: { budget: { amount: 3_000_000, basis: 'net, each year' } } });
  const partners = addPartners(newId, run, through);
  const options = addOptions(newId, run);
  const criteria = addCriteria(newId, run);
  addScores(project.activeRoundId, { partners, options, criteria }, run);
  addWeights(project, newId, { partners, criteria }, run);
  return { project, options, criteria, partners };
}

type NewId = ReturnType<typeof createCountedIdSource>;
type Run = (command: SingleCommand) => void;

function addPartners(newId: NewId, run: Run, through: (code: string) => boolean): Map<string, PartnerId> {
  const ids = new Map<string, PartnerId>();
  for (const row of readFixtureCsv('ashmere/clean/partners.csv')) {
    const code = row['partner_id']!;
    if (!through(code)) continue;
    const id = newId('partner');
    ids.set(code, id);
    run({
      type: 'partner/add',
      partner: {
        id,
        code,
        name: row['name']!,
        kind: row['kind']!,
        contact: '',
        votes: true,
        voteWeight: 1,
        priorities: '',
        flexibilities: '',
        restrictions: '',
        interests: {},
        ...stamp,
      },
    });
  }
  return ids;
}

function addOptions(newId: NewId, run: Run): Map<string, OptionId> {
  const ids = new Map<string, OptionId>();
  for (const row of readFixtureCsv('ashmere/clean/options.csv')) {
    const id = newId('option');
    ids.set(row['option_id']!, id);
    run({
      type: 'option/add',
      option: {
        id,
        code: row['option_id']!,
        title: row['title']!,
        summary: row['summary']!,
        type: 'option',
        lead: row['lead']!,
        status: row['status']!,
        statutory: row['statutory'] === 'Yes',
        costs: {
          gross: { value: Number(row['gross_cost']) },
          saving: { value: Number(row['income_or_saving']) },
          net: { value: Number(row['net_cost']) },
          oneOff: { value: Number(row['one_off_cost']) },
        },
        reach: { figure: { value: Number(row['people_reached']) }, unit: row['unit']! },
        earliestStart: row['earliest_start']!,
        evidenceGrade: row['evidence_grade']!,
        measured: {},
        outcomeIds: [],
        list: 'shortlist',
        listReason: '',
        ...stamp,
      },
    });
  }
  return ids;
}

function addCriteria(newId: NewId, run: Run): Map<string, CriterionId> {
  const ids = new Map<string, CriterionId>();
  const points = readFixtureCsv('ashmere/clean/value_function_vfm.csv').map((row): [number, number] => [
    Number(row['pounds_per_person']),
    Number(row['value']),
  ]);
  for (const row of readFixtureCsv('ashmere/clean/criteria.csv')) {
    const id = newId('criterion');
    ids.set(row['criterion_id']!, id);
    const measured = row['kind'] === 'measured';
    const parent = row['parent_id'] === '' ? undefined : ids.get(row['parent_id']!);
    const criterion: Criterion = {
      id,
      code: row['criterion_id']!,
      label: row['label']!,
      question: row['definition']!,
      ...(parent ? { parentId: parent } : {}),
      basis: measured ? 'net-cost-per-person' : 'judged',
      unit: measured ? '£ for each person reached' : '',
      direction: measured ? 'min' : 'max',
      scale: {
        min: 1,
        max: 5,
        step: 1,
        anchors: [1, 2, 3, 4, 5].map((score) => ({ score, words: row[`level_${score}`] ?? '' })),
      },
      valueFunction: measured ? { kind: 'piecewise', points } : { kind: 'linear', worst: 1, best: 5 },
      madeFromCost: measured,
      ...stamp,
    };
    run({ type: 'criterion/add', criterion });
  }
  return ids;
}

function addScores(
  roundId: Project['activeRoundId'],
  known: Pick<AshmereProject, 'partners' | 'options' | 'criteria'>,
  run: Run,
): void {
  for (const [code, partnerId] of known.partners) {
    const scores: Record<OptionId, Record<CriterionId, Score>> = {};
    for (const row of readFixtureCsv('ashmere/clean/scores_long.csv')) {
      if (row['partner_id'] !== code) continue;
      const optionId = known.options.get(row['option_id']!)!;
      const criterionId = known.criteria.get(row['criterion_id']!)!;
      (scores[optionId] ??= {})[criterionId] = scoreOf(row['score'] ?? '');
    }
    run({ type: 'scores/set-many', roundId, partnerId, scores });
  }
}

function scoreOf(text: string): Score {
  if (text === 'DK') return { state: 'dont-know', at };
  if (text === 'DI') return { state: 'declared-interest', at };
  if (text === '') return { state: 'not-scored', at };
  return { state: 'scored', value: Number(text), at };
}

function addWeights(
  project: Project,
  newId: NewId,
  known: Pick<AshmereProject, 'partners' | 'criteria'>,
  run: Run,
): void {
  const swing: WeightSet = {
    id: newId('weightSet'),
    name: 'Swing',
    method: 'swing',
    onLeaves: true,
    agreed: false,
    judgements: {},
    combination: 'mean',
    ...stamp,
  };
  run({ type: 'weight-set/add', weightSet: swing });
  for (const [file, id] of [
    ['weights_points', project.activeWeightSetId],
    ['weights_swing', swing.id],
  ] as const) {
    for (const row of readFixtureCsv(`ashmere/clean/${file}.csv`)) {
      const partnerId = known.partners.get(row['partner_id']!);
      if (!partnerId) continue;
      const points = Object.fromEntries(
        [...known.criteria].flatMap(([code, criterionId]) =>
          row[code] === undefined ? [] : [[criterionId, Number(row[code])]],
        ),
      );
      run({ type: 'weights/set-judgement', id, partnerId, judgement: { points } });
    }
  }
}
