import type { Criterion } from './criteria';
import type { Participant, Partner } from './frame';
import type { Origin } from './new-project';
import type { Option } from './options';
import type { Outcome } from './story';

/**
 * Entities as they begin: every field has an honest empty value, and what is known is given.
 * Nothing here is a guess: a new criterion has a scale because it cannot be without one, but no anchors.
 */
type Given<Entity> = Partial<Omit<Entity, 'id' | 'createdAt' | 'changedAt'>>;

const stamp = ({ at }: Origin) => ({ createdAt: at, changedAt: at });

export function newOption(origin: Origin, given: Given<Option> = {}): Option {
  return {
    id: origin.newId('option'),
    code: '',
    title: '',
    summary: '',
    type: 'option',
    lead: '',
    status: '',
    statutory: false,
    costs: {},
    earliestStart: '',
    evidenceGrade: '',
    measured: {},
    outcomeIds: [],
    list: 'longlist',
    listReason: '',
    ...given,
    ...stamp(origin),
  };
}

/** Judged from 0 to 10 unless told otherwise; more is better. */
export function newCriterion(origin: Origin, given: Given<Criterion> = {}): Criterion {
  return {
    id: origin.newId('criterion'),
    code: '',
    label: '',
    question: '',
    basis: 'judged',
    unit: '',
    direction: 'max',
    scale: { min: 0, max: 10, step: 1, anchors: [] },
    valueFunction: { kind: 'linear', worst: 0, best: 10 },
    madeFromCost: false,
    ...given,
    ...stamp(origin),
  };
}

export function newPartner(origin: Origin, given: Given<Partner> = {}): Partner {
  return {
    id: origin.newId('partner'),
    code: '',
    name: '',
    kind: '',
    contact: '',
    votes: true,
    voteWeight: 1,
    priorities: '',
    flexibilities: '',
    restrictions: '',
    interests: {},
    ...given,
    ...stamp(origin),
  };
}

export function newParticipant(origin: Origin, given: Given<Participant> = {}): Participant {
  return {
    id: origin.newId('participant'),
    name: '',
    role: 'partner-lead',
    present: true,
    ...given,
    ...stamp(origin),
  };
}

export function newOutcome(origin: Origin, given: Given<Outcome> = {}): Outcome {
  return {
    id: origin.newId('outcome'),
    code: '',
    title: '',
    statement: '',
    domain: '',
    class: 'primary',
    beneficiaries: '',
    direction: 'improve',
    narrative: '',
    ...given,
    ...stamp(origin),
  };
}

/** The next free reference with this prefix: "O07" after "O06". Numbers of removed entries are not used again in a row. */
export function nextCode(taken: readonly { readonly code: string }[], prefix: string, digits = 2): string {
  const highest = taken.reduce((most, { code }) => {
    const found = new RegExp(`^${prefix}(\\d+)$`, 'i').exec(code.trim());
    return found ? Math.max(most, Number(found[1])) : most;
  }, 0);
  return `${prefix}${String(highest + 1).padStart(digits, '0')}`;
}
