import type { Decision } from '../../shared/model/decisions';

/** What the partnership decided, in the words of its minutes. By the options' refs. */
export const sampleDecisions: Readonly<
  Record<string, { readonly stance: Decision['stance']; readonly reason: string }>
> = {
  A02: {
    stance: 'priority',
    reason: 'First in every weighting tried, and the cheapest way to reach most people.',
  },
  A13: {
    stance: 'priority',
    reason: 'Strong in the long run and low in cost; the brook has to be done before the next wet winter.',
  },
  A01: {
    stance: 'priority',
    reason: 'Late talkers cannot wait. Families get help nearby instead of a place on a list.',
  },
  A03: {
    stance: 'priority',
    reason:
      'At the heart of two partners’ plans, and a statutory duty. Review once the new limits for delays are known.',
  },
  A10: {
    stance: 'priority',
    reason: 'Nine job coaches can begin in the autumn; employers have asked for them.',
  },
  A15: { stance: 'priority', reason: 'Small, ready to start, and it lowers the cost of transport for good.' },
  A07: { stance: 'priority', reason: 'One case list across agencies; the last option the money reaches.' },
  A12: { stance: 'later', reason: 'Next in line. It starts when licensing income is confirmed in July.' },
  A06: {
    stance: 'later',
    reason: 'Good, and short of money rather than of support. First call on any underspend.',
  },
  A04: {
    stance: 'later',
    reason: 'Very strong for few people at a high cost for each. A bid for the national grant is under way.',
  },
  A11: {
    stance: 'later',
    reason: 'Bring together with the highways programme, which pays for most of it from 2027.',
  },
  A08: {
    stance: 'later',
    reason: 'Wait for the lease of the four homes; deliverability was the lowest score.',
  },
  A14: {
    stance: 'do-less',
    reason: 'Move teams together where leases end anyway; do not open five hubs at once.',
  },
  A09: { stance: 'do-less', reason: 'Keep the evening service on the two routes that shift workers use.' },
  A05: { stance: 'later', reason: 'The booking line goes ahead inside present budgets; the rest waits.' },
  A16: {
    stance: 'stop',
    reason: 'No new scheme. The Alliance carries the conversation clubs on with volunteers.',
  },
};

/** Disagreement, word for word. */
export const sampleDissent = {
  option: 'A12',
  who: 'Linden Vale Homes',
  words:
    'We cannot support “later” for damp and mould. Families in 1,240 homes are breathing it in this winter, and we told the group so in the room.',
} as const;

/** The driver of the story through which each option works. */
export const storyOfOption: Readonly<Record<string, string>> = {
  A01: 'D041',
  A02: 'D011',
  A03: 'D061',
  A04: 'D023',
  A05: 'D063',
  A06: 'D031',
  A07: 'D021',
  A08: 'D014',
  A09: 'D051',
  A10: 'D081',
  A11: 'D073',
  A12: 'D071',
  A13: 'D074',
  A14: 'D091',
  A15: 'D043',
  A16: 'D101',
};
