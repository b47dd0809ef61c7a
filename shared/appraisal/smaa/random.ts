/** A source of random numbers that gives the same numbers for the same seed on every machine. */
export type Random = {
  /** Uniform, strictly between 0 and 1. */
  uniform(): number;
  /** Exponential with mean 1. */
  exponential(): number;
  /** Gamma with the given shape (above 0) and scale 1. */
  gamma(shape: number): number;
};

/**
 * The generator sfc32 (Doty-Humphrey's small fast counter, 128 bits of state), started from a seed by splitmix32.
 * Four 32-bit operations a draw; it passes PractRand. 32 bits of resolution are far below the Monte Carlo error here.
 */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  // Seeds beyond 32 bits still tell apart.
  state ^= Math.floor(seed / 4294967296) | 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
  let a = next();
  let b = next();
  let c = next();
  let counter = 1;

  const uniform = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return ((sum >>> 0) + 0.5) / 4294967296;
  };
  for (let warmUp = 0; warmUp < 12; warmUp += 1) uniform();

  const exponential = (): number => -Math.log(uniform());

  const normal = (): number => Math.sqrt(2 * exponential()) * Math.cos(2 * Math.PI * uniform());

  /** Marsaglia & Tsang (2000), ACM TOMS 26(3); shapes below 1 by their boost. */
  const gamma = (shape: number): number => {
    if (shape < 1) return gamma(shape + 1) * uniform() ** (1 / shape);
    const d = shape - 1 / 3;
    const scale = 1 / Math.sqrt(9 * d);
    for (;;) {
      const z = normal();
      const cube = (1 + scale * z) ** 3;
      if (cube > 0 && Math.log(uniform()) < 0.5 * z * z + d - d * cube + d * Math.log(cube)) return d * cube;
    }
  };
  return { uniform, exponential, gamma };
}
