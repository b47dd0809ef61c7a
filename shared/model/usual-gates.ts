import type { Gate } from './gates';
import type { Origin } from './new-project';

/** The conditions public bodies ask first; each can be changed or removed. */
const usual: readonly (readonly [name: string, question: string])[] = [
  ['Lawful', 'Can it be done within the law and our powers, the public sector equality duty included?'],
  ['Affordable', 'Could it be paid for from the money likely to be there?'],
  ['Deliverable', 'Could it be up and running in the time this decision is about?'],
];

export function newGate({ at, newId }: Origin, given: Pick<Gate, 'name' | 'question'>): Gate {
  return { id: newId('gate'), ...given, verdicts: {}, createdAt: at, changedAt: at };
}

export function usualGates(origin: Origin): Gate[] {
  return usual.map(([name, question]) => newGate(origin, { name, question }));
}
