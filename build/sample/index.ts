import type { CriterionId, OptionId, OutcomeId, PartnerId, StoryNodeId } from '../../shared/model/ids';
import type { Table } from '../../shared/model/table';
import { projectResults } from '../../shared/results/project-results';
import { saveProject } from '../../shared/project-file/save';
import { readTidy, SampleBuilder } from './sample-context';
import { sampleDecisions, sampleDissent, storyOfOption } from './sample-decisions';
import { addScores, addWeights } from './sample-scoring';
import { addOutcomes, addStory } from './sample-story';
import { type ImportedSheet, importSheet, tracedFigure } from './sample-tables';

/**
 * The finished sample: the made-up Ashmere partnership, from its spreadsheets to its decisions, built by the same
 * commands as the app. Deterministic: a second build gives the same bytes.
 */
export function sampleFile(): Uint8Array {
  const build = new SampleBuilder('Ashmere: what first?', '2026-02-16T09:00:00.000Z');
  frame(build);
  const partners = addPartners(build);
  const outcomes = addOutcomes(build);
  const nodes = addStory(build, outcomes, partners);
  build.at = '2026-02-23T10:00:00.000Z';
  const longlist = importSheet(build, '01_options_longlist.xlsx', 'Longlist v0.7');
  const options = addOptions(build, { longlist, partners, outcomes, nodes });
  const criteria = addCriteria(build);
  addInterests(build, partners, options);
  build.at = '2026-03-19T15:30:00.000Z';
  const sheets = addScores(build, { partners, options, criteria });
  build.at = '2026-03-24T11:10:00.000Z';
  addWeights(build, { partners, options, criteria });
  build.run({ type: 'round/set-state', id: build.project.activeRoundId, state: 'revealed' });
  build.at = '2026-03-24T12:25:00.000Z';
  decide(build, options, nodes);
  const tables = [longlist.table, ...sheets];
  return saveProject(build.finished(), new Map<string, Table>(tables.map((table) => [table.id, table])));
}

function frame(build: SampleBuilder): void {
  build.run({
    type: 'frame/change',
    changes: {
      purpose:
        'Which of sixteen proposals should six partners in Ashmere fund together from April 2026, for the people of Ashmere, within £3 million a year?',
      decisionRule:
        'The ranking informs; the board decides. Rank order down to the budget line, unless the board records a reason. Statutory duties are met first.',
      decisionOwner: 'Ashmere Partnership Board',
      workshopOn: '2026-03-24',
      sheetsDueOn: '2026-03-13',
      budget: { amount: 3_000_000, basis: 'net, each year' },
      readiness: {
        'what-works': {
          answer: 'yes',
          note: 'Reviews of all sixteen proposals are in the register.',
          by: 'Policy team',
          on: '2026-02-20',
        },
        'evidence-agreed': {
          answer: 'partly',
          note: 'Two indicator sets count children differently; both are kept with their source.',
          by: 'Policy team',
          on: '2026-02-20',
        },
        'partner-limits': {
          answer: 'yes',
          note: 'Partners have said what they cannot move.',
          by: 'Ashmere Council',
          on: '2026-02-18',
        },
        'clear-outcomes': {
          answer: 'yes',
          note: 'Ten outcomes, agreed in 2024.',
          by: 'Board',
          on: '2026-02-18',
        },
        'right-people': {
          answer: 'partly',
          note: 'The College joined after the sheets were due.',
          by: 'Facilitator',
          on: '2026-03-19',
        },
      },
    },
  });
}

function addPartners(build: SampleBuilder): ReadonlyMap<string, PartnerId> {
  const ids = new Map<string, PartnerId>();
  for (const row of readTidy('partners.csv')) {
    const id = build.newId('partner');
    ids.set(row.partner_id!, id);
    build.run({
      type: 'partner/add',
      partner: {
        id,
        code: row.partner_id!,
        name: row.name!,
        kind: row.kind!,
        contact: row.returned_by!,
        votes: true,
        voteWeight: 1,
        priorities: '',
        flexibilities: '',
        restrictions: '',
        interests: {},
        ...build.stamp(),
      },
    });
  }
  return ids;
}

interface OptionContext {
  readonly longlist: ImportedSheet;
  readonly partners: ReadonlyMap<string, PartnerId>;
  readonly outcomes: ReadonlyMap<string, OutcomeId>;
  readonly nodes: ReadonlyMap<string, StoryNodeId>;
}

function addOptions(
  build: SampleBuilder,
  { longlist, partners, outcomes, nodes }: OptionContext,
): ReadonlyMap<string, OptionId> {
  const ids = new Map<string, OptionId>();
  for (const row of readTidy('options.csv')) {
    const id = build.newId('option');
    const code = row.option_id!;
    ids.set(code, id);
    const figure = (heading: RegExp, value: string) => tracedFigure(longlist, code, heading, Number(value));
    const lead = partners.get(row.lead!);
    const outcome = outcomes.get(row.outcome_no!);
    const node = nodes.get(storyOfOption[code] ?? '');
    build.run({
      type: 'option/add',
      option: {
        id,
        code,
        title: row.title!,
        summary: row.summary!,
        type: 'option',
        lead: row.lead!,
        ...(lead ? { leadPartnerId: lead } : {}),
        status: row.status!,
        statutory: row.statutory === 'Yes',
        costs: {
          gross: figure(/Gross cost/, row.gross_cost!),
          saving: figure(/Income or saving/, row.income_or_saving!),
          net: figure(/Net cost/, row.net_cost!),
          oneOff: figure(/One-off cost/, row.one_off_cost!),
        },
        reach: { figure: figure(/People reached/, row.people_reached!), unit: row.unit! },
        earliestStart: row.earliest_start!,
        evidenceGrade: row.evidence_grade!,
        measured: {},
        outcomeIds: outcome ? [outcome] : [],
        ...(node ? { storyNodeId: node } : {}),
        list: 'shortlist',
        listReason: '',
        ...build.stamp(),
      },
    });
  }
  return ids;
}

function addCriteria(build: SampleBuilder): ReadonlyMap<string, CriterionId> {
  const ids = new Map<string, CriterionId>();
  const points = readTidy('value_function_vfm.csv').map((row): [number, number] => [
    Number(row.pounds_per_person),
    Number(row.value),
  ]);
  for (const row of readTidy('criteria.csv')) {
    const id = build.newId('criterion');
    ids.set(row.criterion_id!, id);
    const measured = row.kind === 'measured';
    const parentId = ids.get(row.parent_id!);
    build.run({
      type: 'criterion/add',
      criterion: {
        id,
        code: row.criterion_id!,
        label: row.label!,
        question: row.definition!,
        ...(parentId ? { parentId } : {}),
        basis: measured ? 'net-cost-per-person' : 'judged',
        unit: measured ? '£ for each one reached' : '',
        direction: measured ? 'min' : 'max',
        scale: {
          min: 1,
          max: 5,
          step: 1,
          anchors: measured
            ? []
            : [1, 2, 3, 4, 5].flatMap((score) => {
                const words = row[`level_${score}`] ?? '';
                return words === '' ? [] : [{ score, words }];
              }),
        },
        valueFunction: measured ? { kind: 'piecewise', points } : { kind: 'linear', worst: 1, best: 5 },
        madeFromCost: measured,
        ...build.stamp(),
      },
    });
  }
  return ids;
}

function addInterests(
  build: SampleBuilder,
  partners: ReadonlyMap<string, PartnerId>,
  options: ReadonlyMap<string, OptionId>,
): void {
  const declared = [
    ['HOMES', 'A14', 'Owns two of the buildings'],
    ['ALLIANCE', 'A16', 'Would run the scheme'],
    ['COLLEGE', 'A10', 'Would employ the job coaches'],
  ] as const;
  for (const [partner, option, why] of declared) {
    const id = partners.get(partner);
    const optionId = options.get(option);
    if (id && optionId)
      build.run({ type: 'partner/change', id, changes: { interests: { [optionId]: why } } });
  }
}

/** Decisions on the ranking that stood, the dissent, and the first actions. */
function decide(
  build: SampleBuilder,
  options: ReadonlyMap<string, OptionId>,
  nodes: ReadonlyMap<string, StoryNodeId>,
): void {
  const results = projectResults(build.project);
  const snapshotId = build.newId('snapshot');
  const snapshot = {
    id: snapshotId,
    at: build.at,
    note: 'Workshop of 24 March 2026',
    present: [
      'Ashmere Council',
      'NHS',
      'Linden Vale Homes',
      'Estuary Police',
      'Voluntary Sector Alliance',
      'College',
    ],
    weights: results.criteria.map(({ label }, index) => ({
      criterion: label,
      percent: Math.round((results.weights[index] ?? 0) * 1e6) / 1e4,
    })),
    ranking: results.ranking.map(({ option, total, rank }) => ({
      optionId: option.id,
      title: option.title,
      total: total === null ? null : Math.round(total * 1e9) / 1e9,
      rank,
    })),
  };
  for (const [code, { stance, reason }] of Object.entries(sampleDecisions)) {
    const optionId = options.get(code);
    if (!optionId) throw new Error(`no option ${code}`);
    build.run({
      type: 'decision/set',
      decision: {
        optionId,
        stance,
        reason,
        dissent: [],
        snapshotId,
        ...(stance === 'later' ? { reviewOn: '2026-09-22' } : {}),
        ...build.stamp(),
      },
      snapshot,
    });
  }
  const disputed = options.get(sampleDissent.option);
  if (disputed) {
    const { who, words } = sampleDissent;
    build.run({ type: 'decision/add-dissent', optionId: disputed, who, words });
  }
  for (const [code, what, owner, due] of firstActions) {
    const optionId = options.get(code);
    const storyNodeId = nodes.get(storyOfOption[code] ?? '');
    build.run({
      type: 'action/add',
      action: {
        id: build.newId('action'),
        what,
        owner,
        partnerIds: [],
        ...(optionId ? { optionId } : {}),
        ...(storyNodeId ? { storyNodeId } : {}),
        due,
        status: 'not-started',
        ...build.stamp(),
      },
    });
  }
}

const firstActions = [
  [
    'A02',
    'Train 40 barbers, drivers and pharmacy staff',
    'Associate Director, Ashmere Place',
    '30 September 2026',
  ],
  ['A13', 'Sign the contract for Holt Park', 'Head of Policy and Insight', '31 July 2026'],
  ['A01', 'Train a lead in 70 settings', 'Head of Policy and Insight', '18 December 2026'],
  [
    'A03',
    'Recruit 14 therapists and 30 reablement workers',
    'Associate Director, Ashmere Place',
    '30 October 2026',
  ],
] as const;
