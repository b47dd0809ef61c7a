/** ln Γ(x) for x > 0 by the Lanczos approximation (g = 7, nine terms), good to about 15 digits. */
function logGamma(x: number): number {
  const coefficients = [
    0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
    12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
  ];
  const z = x - 1;
  const base = z + 7.5;
  const series = coefficients.reduce(
    (sum, term, index) => (index === 0 ? term : sum + term / (z + index)),
    0,
  );
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(base) - base + Math.log(series);
}

/** P(a, x), the lower regularised incomplete gamma function, by its series; for x < a + 1. */
function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < 10_000 && Math.abs(term) > Math.abs(sum) * 1e-16; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return sum * Math.exp(a * Math.log(x) - x - logGamma(a));
}

/** Q(a, x) = 1 − P(a, x) by Lentz's continued fraction; for x ≥ a + 1. */
function upperFraction(a: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < 10_000; n += 1) {
    const factor = -n * (n - a);
    b += 2;
    d = factor * d + b;
    if (Math.abs(d) < tiny) d = tiny;
    c = b + factor / c;
    if (Math.abs(c) < tiny) c = tiny;
    d = 1 / d;
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return fraction * Math.exp(a * Math.log(x) - x - logGamma(a));
}

/**
 * The probability that a chi-square variable exceeds `statistic`.
 * @param degrees degrees of freedom, at least 1.
 * @see Abramowitz & Stegun (1964), 26.4.19 with 6.5; Press et al., Numerical Recipes, section 6.2.
 */
export function chiSquareUpperTail(statistic: number, degrees: number): number {
  if (statistic <= 0) return 1;
  const [a, x] = [degrees / 2, statistic / 2];
  const tail = x < a + 1 ? 1 - lowerSeries(a, x) : upperFraction(a, x);
  return Math.min(1, Math.max(0, tail));
}
