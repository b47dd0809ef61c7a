import { readFixtureCsv, readFixtureText } from './read-fixture';

/** The Ashmere example as plain tables and matrices, read from its tidy files. */
export function readTable(name: string): Record<string, string>[] {
  return readFixtureCsv(`ashmere/${name}`);
}

export const expected = JSON.parse(readFixtureText('ashmere/expected.json'));

export const options = readTable('clean/options.csv');
export const optionIds = options.map((row) => row.option_id!);
export const partnerIds = readTable('clean/partners.csv').map((row) => row.partner_id!);
export const criteria = readTable('clean/criteria.csv').map((row) => ({
  id: row.criterion_id!,
  parentId: row.parent_id === '' ? null : row.parent_id!,
}));
/** In the order of the expected results: the tree's leaves from the top. */
export const leafIds = ['FIT', 'IMP-S', 'IMP-M', 'IMP-L', 'VFM', 'SUS', 'ADD', 'INN', 'DEL'];
export const netCosts = options.map((row) => Number(row.net_cost));
export const reach = options.map((row) => Number(row.people_reached));
export const vfmFunction = readTable('clean/value_function_vfm.csv').map(
  (row) => [Number(row.pounds_per_person), Number(row.value)] as const,
);

/** Points or swings by partner; text that is not a number would be a fault in the fixture. */
export function partnerPoints(file: 'weights_points.csv' | 'weights_swing.csv'): {
  partnerId: string;
  points: Map<string, number>;
}[] {
  return readTable(`clean/${file}`).map(({ partner_id: partnerId, ...points }) => ({
    partnerId: partnerId!,
    points: new Map(Object.entries(points).map(([id, text]) => [id, Number(text)])),
  }));
}

/** One partner's judged scores, 1 to 5, options in rows and leaves in columns; NaN where there is no number. */
export function partnerScores(partnerId: string): number[][] {
  const scores = new Map(
    readTable('clean/scores_long.csv')
      .filter((row) => row.partner_id === partnerId)
      .map((row) => [`${row.option_id!}/${row.criterion_id!}`, row.score!]),
  );
  return optionIds.map((option) =>
    leafIds.map((leaf) => {
      const text = scores.get(`${option}/${leaf}`);
      return text === undefined || !/^[\d.]+$/.test(text) ? NaN : Number(text);
    }),
  );
}
