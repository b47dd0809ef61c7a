/**
 * Checks of the numeric functions' arguments. Each throws a TypeError for a wrong kind of thing and a RangeError for
 * a wrong value, and names the argument with its row and column, so that a script's author can find the cell.
 */

/** Any list, of the given length. */
export function checkList(name: string, list: unknown, length: number): void {
  if (!Array.isArray(list)) throw new TypeError(`${name} must be a list`);
  if (list.length !== length)
    throw new RangeError(`${name} must have ${length} entries and has ${list.length}`);
}

/** A list of numbers that may hold NaN for *missing* but never an infinity. */
export function checkVector(name: string, vector: readonly number[], length?: number): void {
  if (!Array.isArray(vector)) throw new TypeError(`${name} must be a list of numbers`);
  if (length !== undefined && vector.length !== length) {
    throw new RangeError(`${name} must have ${length} entries and has ${vector.length}`);
  }
  for (let index = 0; index < vector.length; index += 1) {
    const entry: unknown = vector[index];
    if (typeof entry !== 'number') throw new TypeError(`${name}[${index}] must be a number`);
    if (entry === Infinity || entry === -Infinity) throw new RangeError(`${name}[${index}] must be finite`);
  }
}

/** A list of finite numbers; a missing entry is refused. */
export function checkFiniteVector(name: string, vector: readonly number[], length?: number): void {
  checkVector(name, vector, length);
  const missing = vector.findIndex((entry) => Number.isNaN(entry));
  if (missing >= 0) throw new RangeError(`${name}[${missing}] is missing`);
}

/** A single finite number. */
export function checkFinite(name: string, value: number): void {
  if (typeof value !== 'number') throw new TypeError(`${name} must be a number`);
  if (!Number.isFinite(value)) throw new RangeError(`${name} must be a finite number and is ${value}`);
}

/** Raw points or weights: finite, none below zero, at least one above zero. */
export function checkPoints(name: string, points: readonly number[], length?: number): void {
  checkFiniteVector(name, points, length);
  const negative = points.findIndex((entry) => entry < 0);
  if (negative >= 0) throw new RangeError(`${name}[${negative}] must not be below zero`);
  if (points.length === 0) throw new RangeError(`${name} must not be empty`);
  if (points.every((entry) => entry === 0)) throw new RangeError(`${name} are all zero: nothing is weighted`);
}

/**
 * A rectangular matrix, options in rows and criteria in columns. NaN is *missing* and is allowed.
 * @returns the number of columns (0 for a matrix without rows unless `columns` is given).
 */
export function checkMatrix(name: string, matrix: readonly (readonly number[])[], columns?: number): number {
  if (!Array.isArray(matrix)) throw new TypeError(`${name} must be a list of rows`);
  const first: unknown = matrix[0];
  const width = columns ?? (Array.isArray(first) ? first.length : 0);
  for (let row = 0; row < matrix.length; row += 1) {
    const cells: unknown = matrix[row];
    if (!Array.isArray(cells)) throw new TypeError(`${name}[${row}] must be a list of numbers`);
    if (cells.length !== width) {
      throw new RangeError(`${name}[${row}] must have ${width} columns and has ${cells.length}`);
    }
    for (let column = 0; column < width; column += 1) {
      const cell: unknown = cells[column];
      if (typeof cell !== 'number') throw new TypeError(`${name}[${row}][${column}] must be a number`);
      if (cell === Infinity || cell === -Infinity) {
        throw new RangeError(`${name}[${row}][${column}] must be finite`);
      }
    }
  }
  return width;
}

/** A matrix without missing cells. */
export function checkFiniteMatrix(
  name: string,
  matrix: readonly (readonly number[])[],
  columns?: number,
): number {
  const width = checkMatrix(name, matrix, columns);
  for (const [row, cells] of matrix.entries()) {
    const column = cells.findIndex((cell) => Number.isNaN(cell));
    if (column >= 0) throw new RangeError(`${name}[${row}][${column}] is missing`);
  }
  return width;
}

/** A whole number from `from` to `to`, both included. */
export function checkInteger(name: string, value: number, from: number, to = Number.MAX_SAFE_INTEGER): void {
  if (typeof value !== 'number') throw new TypeError(`${name} must be a number`);
  if (!Number.isInteger(value) || value < from || value > to) {
    const upper = to === Number.MAX_SAFE_INTEGER ? 'up' : `to ${to}`;
    throw new RangeError(`${name} must be a whole number from ${from} ${upper} and is ${value}`);
  }
}
