import { checkMatrix } from '../check-input';

export type GroupValues = {
  /** Mean over the partners present in each cell, options in rows; NaN where none is. */
  means: number[][];
  /** How many partners each mean rests on. */
  counts: number[][];
};

/**
 * The group's values: in each cell the mean of the partners present. A partner missing in a cell is left out of that
 * mean, never counted as zero; show the count beside it.
 *
 * @param partners one matrix a partner, options in rows, criteria in columns, all of one shape; NaN is missing. A
 *   measured criterion stands in every partner's matrix alike.
 * @throws TypeError or RangeError naming partner, row and column. Without partners the result is empty.
 */
export function groupValues(partners: readonly (readonly (readonly number[])[])[]): GroupValues {
  const shape = partners[0] ?? [];
  const criteria = checkMatrix('partners[0]', shape);
  for (const [index, matrix] of partners.entries()) {
    checkMatrix(`partners[${index}]`, matrix, criteria);
    if (matrix.length !== shape.length) {
      throw new RangeError(`partners[${index}] must have ${shape.length} rows and has ${matrix.length}`);
    }
  }
  const counts = shape.map((row, option) =>
    row.map((_, column) => partners.filter((matrix) => !Number.isNaN(matrix[option]![column])).length),
  );
  const means = shape.map((row, option) =>
    row.map((_, column) => {
      const count = counts[option]![column]!;
      if (count === 0) return NaN;
      const known = partners
        .map((matrix) => matrix[option]![column]!)
        .filter((value) => !Number.isNaN(value));
      const sum = known.reduce((partial, value) => partial + value, 0);
      return Number.isFinite(sum)
        ? sum / count
        : known.reduce((partial, value) => partial + value / count, 0);
    }),
  );
  return { means, counts };
}
