/**
 * Isotonic regression by pool-adjacent-violators (Ayer et al. 1955): the non-decreasing values nearest to
 * `wanted` in weighted least squares. Weights must be positive; the result has the length of `wanted`.
 */
export function isotonic(wanted: Float64Array, weights: Float64Array): Float64Array {
  const count = wanted.length;
  const mean = new Float64Array(count);
  const weight = new Float64Array(count);
  const size = new Int32Array(count);
  let blocks = 0;
  for (let at = 0; at < count; at++) {
    mean[blocks] = wanted[at]!;
    weight[blocks] = weights[at]!;
    size[blocks] = 1;
    blocks += 1;
    while (blocks > 1 && mean[blocks - 2]! > mean[blocks - 1]!) {
      const together = weight[blocks - 2]! + weight[blocks - 1]!;
      mean[blocks - 2] =
        (mean[blocks - 2]! * weight[blocks - 2]! + mean[blocks - 1]! * weight[blocks - 1]!) / together;
      weight[blocks - 2] = together;
      size[blocks - 2] = size[blocks - 2]! + size[blocks - 1]!;
      blocks -= 1;
    }
  }
  const fitted = new Float64Array(count);
  for (let block = 0, at = 0; block < blocks; block++) {
    for (let member = 0; member < size[block]!; member++, at++) fitted[at] = mean[block]!;
  }
  return fitted;
}
