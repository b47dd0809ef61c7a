import type { CriterionId, OptionId } from '../model/ids';

/** What a facilitator may choose to show. */
export type ProjectionChoice =
  | {
      readonly kind:
        'blank' | 'ranking' | 'story' | 'decision' | 'waiting' | 'disagreement' | 'acceptability' | 'line';
    }
  | { readonly kind: 'option'; readonly optionId: OptionId }
  | { readonly kind: 'reveal'; readonly optionId: OptionId; readonly criterionId: CriterionId }
  /** Without a criterion: the one whose weight would have to move least for another option to lead. */
  | { readonly kind: 'sweep'; readonly criterionId?: CriterionId }
  | { readonly kind: 'timer'; readonly label: string; readonly seconds: number };
