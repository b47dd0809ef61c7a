import type { ScoreScale } from '../evidence/score-codes';
import type { ValidationModel } from './workbook-model';

/** Excel refuses a workbook with a longer list; beyond this many levels nobody scrolls one either. */
const LONGEST_LIST = 255;
const MOST_LEVELS = 40;

/**
 * What may be typed into a score cell: a list of the scale's levels with the marks for the kinds of missing, or, where
 * the levels are too many to list, a number on the scale as a warning only, because the marks are right there too.
 */
export function scaleRule(
  { min, max, step }: ScoreScale,
  marks: readonly string[],
): Pick<ValidationModel, 'rule' | 'lenient'> {
  const levels = step > 0 ? Math.round((max - min) / step) + 1 : Infinity;
  if (levels <= MOST_LEVELS) {
    // 3 × 0.1 is 0.30000000000000004, which nobody wants to choose from a list.
    const values = [
      ...Array.from({ length: levels }, (_, index) => String(Number((min + index * step).toFixed(10)))),
      ...marks,
    ];
    if (values.join(',').length <= LONGEST_LIST) return { rule: { kind: 'list', values } };
  }
  return { rule: { kind: 'decimal', min, max }, lenient: true };
}
