import * as v from 'valibot';
import { projectionStateSchema } from './projection-state';

/**
 * What facilitator and projector say to each other, over one channel whose name holds a random id.
 *
 * Every state has a revision, one more than the last. A projector that sees a gap, or a ping with a revision it does
 * not have, says hello again and is sent a snapshot.
 */
const revision = v.pipe(v.number(), v.integer(), v.minValue(0));

const turn = v.picklist([1, -1]);

/** From the projector to the facilitator. */
export const projectorMessageSchema = v.variant('type', [
  /** "I am here; send me everything": on start, and after a gap. */
  v.strictObject({ type: v.literal('hello') }),
  /** "Still here", every two seconds. */
  v.strictObject({ type: v.literal('alive') }),
  v.strictObject({ type: v.literal('leaving') }),
  /** Page Down or Page Up was pressed at the wall, on a view whose next page only the facilitator's window knows. */
  v.strictObject({ type: v.literal('turn'), by: turn }),
  /** B was pressed at the wall: blank it, or bring the picture back. */
  v.strictObject({ type: v.literal('blank') }),
]);
export type ProjectorMessage = v.InferOutput<typeof projectorMessageSchema>;

/** From the facilitator to the projector. */
export const facilitatorMessageSchema = v.variant('type', [
  v.strictObject({ type: v.literal('snapshot'), revision, state: projectionStateSchema }),
  v.strictObject({ type: v.literal('update'), revision, state: projectionStateSchema }),
  /** "Still here, at this revision", every two seconds. */
  v.strictObject({ type: v.literal('ping'), revision }),
  /** Turn the pages of the view on the wall. */
  v.strictObject({ type: v.literal('turn'), by: turn }),
  v.strictObject({ type: v.literal('bye') }),
]);
export type FacilitatorMessage = v.InferOutput<typeof facilitatorMessageSchema>;

export const heartbeatMilliseconds = 2_000;
/** Silence for longer than this is "lost": two beats and a little for a busy machine. */
export const lostAfterMilliseconds = 5_000;

const idPattern = /^[0-9a-f]{8,64}(-[0-9a-f]{2,16})*$/;

/** Two projects in two tabs never share a projector: the channel's name holds an id nobody can guess. */
export function channelName(id: string): string {
  return `throughline-projection-${id}`;
}

/** The id from the projector's address, or undefined when it is not one of ours. */
export function parseChannelId(text: string): string | undefined {
  return text.length <= 80 && idPattern.test(text) ? text : undefined;
}
