/**
 * The six preference functions of Brans & Vincke (1985), by their names in print: I usual, II U-shape, III V-shape,
 * IV level, V linear, VI Gaussian. q is the indifference and p the preference threshold, s the inflection point of the
 * Gaussian, all in the unit of the criterion.
 */
export type PreferenceFunction = {
  readonly type: 'usual' | 'u-shape' | 'v-shape' | 'level' | 'linear' | 'gaussian';
  readonly q?: number;
  readonly p?: number;
  readonly s?: number;
};

const NEEDS = {
  usual: [],
  'u-shape': ['q'],
  'v-shape': ['p'],
  level: ['q', 'p'],
  linear: ['q', 'p'],
  gaussian: ['s'],
} as const satisfies Record<PreferenceFunction['type'], readonly ('q' | 'p' | 's')[]>;

/** @throws TypeError for an unknown type or an absent threshold, RangeError for one below zero or for q above p. */
export function checkPreference(preference: PreferenceFunction, index: number): void {
  const name = `preference[${index}]`;
  if (!Object.hasOwn(NEEDS, preference.type)) {
    throw new TypeError(`${name}.type is not one of ${Object.keys(NEEDS).join(', ')}`);
  }
  for (const threshold of NEEDS[preference.type]) {
    const given = preference[threshold];
    if (typeof given !== 'number') {
      throw new TypeError(`${name}: a ${preference.type} function needs ${threshold}`);
    }
    if (!Number.isFinite(given) || given < 0) {
      throw new RangeError(`${name}.${threshold} must be a finite number from 0 up and is ${given}`);
    }
  }
  const twoThresholds = preference.type === 'level' || preference.type === 'linear';
  if (twoThresholds && preference.q! > preference.p!) {
    throw new RangeError(`${name}: q (${preference.q!}) must not be above p (${preference.p!})`);
  }
}

/**
 * The preference 0 to 1 for a difference d > 0; for d ≤ 0 it is 0 and this is not called.
 *
 * @param noise differences up to this are floating-point noise: a difference within it of a threshold counts as equal
 *   to the threshold, so that 0.4 − 0.3 is not above q = 0.1.
 */
export function preferenceOf(preference: PreferenceFunction, noise: number): (difference: number) => number {
  const { type, q = 0, p = 0, s = 0 } = preference;
  switch (type) {
    case 'usual':
      return () => 1;
    case 'u-shape':
      return (d) => (d > q + noise ? 1 : 0);
    case 'v-shape':
      return (d) => (d >= p ? 1 : d / p);
    case 'level':
      return (d) => (d > p + noise ? 1 : d > q + noise ? 0.5 : 0);
    case 'linear':
      // With p = q the ramp has no width and the function is a U-shape.
      return p - q <= noise
        ? (d) => (d > q + noise ? 1 : 0)
        : (d) => (d <= q ? 0 : d >= p ? 1 : (d - q) / (p - q));
    case 'gaussian':
      // s = 0 is the limit in which any difference is decisive.
      return s === 0 ? () => 1 : (d) => 1 - Math.exp(-0.5 * (d / s) ** 2);
  }
}
