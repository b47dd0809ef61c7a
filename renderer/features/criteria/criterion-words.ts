import type { Criterion } from '../../../shared/model/criteria';

/** What the numbers of a leaf criterion are, in a few words. */
export function basisWords({ basis, scale, direction }: Criterion): string {
  switch (basis) {
    case 'judged':
      return `judged ${scale.min} to ${scale.max}`;
    case 'measured':
      return direction === 'max' ? 'measured, more is better' : 'measured, less is better';
    case 'net-cost-per-person':
      return 'net cost for each person reached';
  }
}
