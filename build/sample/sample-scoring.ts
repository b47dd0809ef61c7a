import { guessScoreColumns } from '../../shared/evidence/guess-score-columns';
import { planScores } from '../../shared/evidence/plan-scores';
import { listOf } from '../../shared/model/collection';
import type { CriterionId, OptionId, PartnerId } from '../../shared/model/ids';
import type { CellSource } from '../../shared/model/provenance';
import type { Score } from '../../shared/model/scores';
import type { Table } from '../../shared/model/table';
import { readTidy, type SampleBuilder } from './sample-context';
import { importSheet } from './sample-tables';

export interface Known {
  readonly partners: ReadonlyMap<string, PartnerId>;
  readonly options: ReadonlyMap<string, OptionId>;
  readonly criteria: ReadonlyMap<string, CriterionId>;
}

const sheets: Readonly<Record<string, string>> = {
  ALLIANCE: '05_scores_ALLIANCE_messy.xlsx',
  COLLEGE: '05_scores_COLLEGE_LATE.xlsx',
};

/** A reason worth reading, where the story of the workshop turns on it. */
const reasons: Readonly<Record<string, string>> = {
  'COLLEGE/A11/IMP-S':
    'Our students cross those roads. Signs alone changed nothing for two years after 2019.',
  'COUNCIL/A14/FIT': 'Every partner’s estate plan asks for it.',
  'ALLIANCE/A14/FIT': 'Members lose the buildings people walk to.',
};

/** Every partner's scores as settled, each traced to the cell of the sheet that was returned where that says the same. */
export function addScores(build: SampleBuilder, known: Known): Table[] {
  const rows = readTidy('scores_long.csv');
  return [...known.partners].map(([code, partnerId]) => {
    const { table, sources } = returnedSheet(
      build,
      sheets[code] ?? `05_scores_${code}.xlsx`,
      code === 'ALLIANCE' ? 'Sheet1' : 'Scores',
    );
    const scores: Record<OptionId, Record<CriterionId, Score>> = {};
    for (const row of rows) {
      const optionId = known.options.get(row.option_id!);
      const criterionId = known.criteria.get(row.criterion_id!);
      if (row.partner_id !== code || row.score === '' || !optionId || !criterionId) continue;
      const state = { DK: 'dont-know', DI: 'declared-interest' }[row.score!] as
        'dont-know' | 'declared-interest' | undefined;
      const source = sources.get(`${optionId}/${criterionId}/${row.score!}`);
      const reason = reasons[`${code}/${row.option_id!}/${row.criterion_id!}`];
      (scores[optionId] ??= {})[criterionId] = {
        ...(state ? { state } : { state: 'scored', value: Number(row.score) }),
        ...(reason === undefined ? {} : { reason }),
        ...(source ? { source } : {}),
        at: build.at,
      };
    }
    build.run({ type: 'scores/set-many', roundId: build.project.activeRoundId, partnerId, scores });
    return table;
  });
}

/** The cells of a returned sheet by option, criterion and what they say. */
function returnedSheet(
  build: SampleBuilder,
  file: string,
  sheet: string,
): { table: Table; sources: ReadonlyMap<string, CellSource> } {
  const imported = importSheet(build, file, sheet);
  const criteria = listOf(build.project.criteria)
    .filter(({ basis }) => basis === 'judged')
    .map(({ id, code, label, scale }) => ({ id, code, label, scale }));
  const mapping = guessScoreColumns(imported.sheet, imported.region, criteria);
  if (!mapping) throw new Error(`${file}: no score columns`);
  const plan = planScores({
    sheet: imported.sheet,
    region: imported.region,
    mapping,
    options: listOf(build.project.options).map(({ id, code, title }) => ({ id, code, label: title })),
    criteria,
  });
  const words = { 'dont-know': 'DK', 'declared-interest': 'DI', 'not-scored': '' } as const;
  const sources = new Map(
    plan.scores.map(({ optionId, criterionId, state, value, row, column }) => [
      `${optionId}/${criterionId}/${state === 'scored' ? String(value) : words[state]}`,
      { table: imported.table.id, row, column, rule: 1 },
    ]),
  );
  return { table: imported.table, sources };
}

/** Points by level, and swings straight on the leaves. */
export function addWeights(build: SampleBuilder, { partners, criteria }: Known): void {
  const swing = build.newId('weightSet');
  build.run({
    type: 'weight-set/add',
    weightSet: {
      id: swing,
      name: 'Swing',
      method: 'swing',
      onLeaves: true,
      agreed: false,
      judgements: {},
      combination: 'mean',
      ...build.stamp(),
    },
  });
  for (const [file, id] of [
    ['weights_points.csv', build.project.activeWeightSetId],
    ['weights_swing.csv', swing],
  ] as const) {
    for (const row of readTidy(file)) {
      const partnerId = partners.get(row.partner_id!);
      if (!partnerId) continue;
      const points = Object.fromEntries(
        [...criteria].flatMap(([code, id]) => (row[code] === undefined ? [] : [[id, Number(row[code])]])),
      );
      build.run({ type: 'weights/set-judgement', id, partnerId, judgement: { points } });
    }
  }
  build.run({ type: 'weight-set/change', id: build.project.activeWeightSetId, changes: { agreed: true } });
}
