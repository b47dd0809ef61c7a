import type { Criterion } from './criteria';
import { newCriterion } from './new-entities';
import type { Origin } from './new-project';

/**
 * The five critical success factors that HM Treasury asks a longlist to be judged against (Green Book, 2022, 4.24 and
 * box 8), on one scale whose levels say how far a factor is met. Add at most two or three of your own.
 */
const factors: readonly (readonly [code: string, label: string, question: string])[] = [
  [
    'CSF1',
    'Strategic fit and business need',
    'How well does it meet the objectives, and fit with other programmes and partners’ plans?',
  ],
  ['CSF2', 'Potential value for money', 'How well does it balance social value, cost and risk?'],
  [
    'CSF3',
    'Supplier capacity and capability',
    'How able and willing are suppliers, including our own services, to deliver it?',
  ],
  ['CSF4', 'Potential affordability', 'How well can it be paid for from the money likely to be there?'],
  [
    'CSF5',
    'Potential achievability',
    'How likely is it to be delivered, given our skills and what it asks of the organisation?',
  ],
];

const levels = [
  'Does not meet it',
  'Meets a little of it',
  'Meets part of it',
  'Meets most of it',
  'Meets it fully',
];

export function criticalSuccessFactors(origin: Origin): Criterion[] {
  return factors.map(([code, label, question]) =>
    newCriterion(origin, {
      code,
      label,
      question,
      scale: {
        min: 1,
        max: 5,
        step: 1,
        anchors: levels.map((words, index) => ({ score: index + 1, words })),
      },
      valueFunction: { kind: 'linear', worst: 1, best: 5 },
    }),
  );
}
