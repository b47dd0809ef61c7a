import type { WeightingScope } from '../findings/acceptability-run';
import type { CriterionId, OptionId, StoryNodeId } from '../model/ids';

/** What a facilitator may choose to show. */
export type ProjectionChoice =
  | {
      readonly kind: 'blank' | 'ranking' | 'story' | 'decision' | 'waiting' | 'disagreement' | 'line';
    }
  /** Without a scope: weights near the ones agreed, as the Results screen begins. */
  | { readonly kind: 'acceptability'; readonly scope?: WeightingScope }
  | { readonly kind: 'option'; readonly optionId: OptionId }
  | { readonly kind: 'reveal'; readonly optionId: OptionId; readonly criterionId: CriterionId }
  /** Without a criterion: the one whose weight would have to move least for another option to lead. */
  | { readonly kind: 'sweep'; readonly criterionId?: CriterionId }
  | { readonly kind: 'path'; readonly nodeId: StoryNodeId }
  /** Ends at a moment, in milliseconds since 1970. */
  | { readonly kind: 'timer'; readonly label: string; readonly endsAt: number };

/** A timer of so many minutes that begins now. */
export function timerOf(minutes: number, now: number): Extract<ProjectionChoice, { kind: 'timer' }> {
  return { kind: 'timer', label: 'Time left', endsAt: now + minutes * 60_000 };
}
