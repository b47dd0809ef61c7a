import * as v from 'valibot';
import { type Collection, collectionSchema, listOf } from './collection';
import { idSchema, type GateId, type OptionId } from './ids';
import { type DeepReadonly, entity, recordOf, stampEntries, textSchema, timeSchema } from './schema';

const gateVerdictSchema = entity({
  verdict: v.picklist(['pass', 'fail', 'unclear']),
  /** Required for a fail: every ruling-out keeps its reason. */
  reason: textSchema,
  /** The list the option stood on when this gate ruled it out; it goes back there when the gate lets it through. */
  listBefore: v.optional(v.picklist(['longlist', 'shortlist'])),
  at: timeSchema,
});
export type GateVerdict = DeepReadonly<v.InferOutput<typeof gateVerdictSchema>>;

/**
 * A condition that an option meets or does not, asked before anything is weighed (HM Treasury, Green Book: an option
 * that is unlawful or cannot be afforded must not reach the shortlist, however well it scores).
 */
const gateSchema = entity({
  id: idSchema('gate'),
  name: textSchema,
  question: textSchema,
  verdicts: recordOf(idSchema('option'), gateVerdictSchema),
  ...stampEntries,
});
export type Gate = DeepReadonly<v.InferOutput<typeof gateSchema>>;

export const gatesSchema = collectionSchema(idSchema('gate'), gateSchema);

/** The gates in order; a project from before there were any has none. */
export function gatesOf(project: { readonly gates?: Collection<GateId, Gate> | undefined }): readonly Gate[] {
  return project.gates ? listOf(project.gates) : [];
}

/** The gates an option does not get through, in order. */
export function failedGates(gates: readonly Gate[], optionId: OptionId): readonly Gate[] {
  return gates.filter((gate) => gate.verdicts[optionId]?.verdict === 'fail');
}

/** True when every gate has let the option through; without gates there is nothing to stop it. */
export function passesEveryGate(gates: readonly Gate[], optionId: OptionId): boolean {
  return gates.every((gate) => gate.verdicts[optionId]?.verdict === 'pass');
}

/** What stands as the option's reason when a gate rules it out. */
export function gateReason(gate: { readonly name: string }, reason: string): string {
  return `${gate.name}: ${reason}`;
}
