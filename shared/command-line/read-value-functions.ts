import { plain } from '../evidence/match-reference';
import type { Criterion, ValueFunction } from '../model/criteria';
import { type InputSheet, InputTable, type Question } from './input-table';

const roles = {
  criterion: ['criterion id', 'criterion', 'ref', 'code'],
  value: ['value', 'value 0 to 100', 'points'],
} as const;

/**
 * Points of value functions: a quantity and its value from 0 to 100, by criterion. A table without a criterion column
 * belongs to the one measured criterion there is; with several it is a question.
 */
export function readValueFunctions(
  source: InputSheet,
  measured: readonly Criterion[],
  questions: Question[],
): ReadonlyMap<string, ValueFunction> {
  const table = new InputTable(source, roles, questions);
  const [quantity, ...extra] = table.others.keys();
  if (!table.has('value') || quantity === undefined || extra.length > 0) {
    table.ask(
      source.region.headerRows[1],
      null,
      'A value function has a column of quantities and a column “value”.',
    );
    return new Map();
  }
  const points = new Map<string, [number, number][]>();
  for (const row of table.rows()) {
    const name = row.text('criterion');
    const criterion = table.has('criterion')
      ? measured.find(({ code, label }) => [code, label].some((each) => plain(each) === plain(name)))
      : measured.length === 1
        ? measured[0]
        : undefined;
    if (!criterion) {
      table.ask(
        row.row,
        null,
        table.has('criterion')
          ? `“${name}” is not a measured criterion.`
          : 'There are several measured criteria; a column “criterion” must say which this is for.',
      );
      if (!table.has('criterion')) break;
      continue;
    }
    const x = table.numberAt(row.row, quantity, row.cell(quantity));
    const value = row.number('value');
    if (x === null || value === null) {
      table.ask(row.row, null, 'A point needs a quantity and a value.');
      continue;
    }
    const known = points.get(criterion.id) ?? [];
    if (known.some(([other]) => other === x)) table.ask(row.row, quantity, `The quantity ${x} stands twice.`);
    points.set(criterion.id, [...known, [x, value]]);
  }
  return new Map(
    [...points].flatMap(([id, list]): [string, ValueFunction][] => {
      if (list.length >= 2) return [[id, { kind: 'piecewise', points: list.toSorted(([a], [b]) => a - b) }]];
      table.ask(null, null, 'A value function needs two points at least.');
      return [];
    }),
  );
}
