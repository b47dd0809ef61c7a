import { matchHeadings } from '../evidence/match-headings';
import type { Criterion } from '../model/criteria';
import { type InputSheet, InputTable, type Question } from './input-table';

export interface WeightInput {
  /** Empty for weights of the whole group. */
  readonly partner: string;
  /** Points by criterion id. */
  readonly points: ReadonlyMap<string, number>;
}

const roles = { partner: ['partner id', 'partner', 'organisation', 'body', 'name'] } as const;

/** One row a partner, one column a criterion. A table without a partner column is the group's own. */
export function readWeights(
  sheets: readonly InputSheet[],
  criteria: readonly Criterion[],
  questions: Question[],
): readonly WeightInput[] {
  const known = criteria.map(({ id, code, label }) => ({ id, code, label }));
  const found = sheets
    .map((source) => {
      const headings = new Map(
        source.region.headers.flatMap((heading, column) =>
          heading === '' ? [] : [[column, heading] as const],
        ),
      );
      return { source, matched: matchHeadings(headings, known).filter(({ exact }) => exact) };
    })
    .sort((a, b) => b.matched.length - a.matched.length);
  const [best] = found;
  if (!best || best.matched.length === 0) {
    if (best) {
      questions.push({
        file: best.source.file,
        sheet: '',
        where: '',
        message: 'No column here is headed by one of the criteria.',
      });
    }
    return [];
  }
  const { source, matched } = best;
  const table = new InputTable(source, roles, questions);
  table.askAboutOthers('weights', new Set(matched.map(({ column }) => column)));
  return [...table.rows()].map((row): WeightInput => {
    const points = matched.flatMap(({ column, known: criterion }) => {
      const cell = row.cell(column);
      const value = table.numberAt(row.row, column, cell);
      if (value === null) {
        if (cell === null) table.ask(row.row, column, `There is no weight for ${criterion.code} here.`);
        return [];
      }
      if (value < 0) {
        table.ask(row.row, column, `A weight is zero or more; this is ${value}.`);
        return [];
      }
      return [[criterion.id, value] as const];
    });
    return { partner: row.text('partner'), points: new Map(points) };
  });
}
