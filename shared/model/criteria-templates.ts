import type { Criterion } from './criteria';
import type { Origin } from './new-project';

/** A criterion of a template, before it has an id. */
interface TemplateCriterion {
  readonly code: string;
  readonly label: string;
  readonly question: string;
  /** Words for scores 1 to 5, in that order; none for a group, which is not scored itself. */
  readonly levels: readonly string[];
  readonly children?: readonly TemplateCriterion[];
}

const impactLevels = [
  'No difference anyone would notice',
  'A slight difference, for a few',
  'Some difference, for the people it reaches',
  'A marked difference, for most it reaches',
  'A very marked difference, and it would show in local figures',
];

/**
 * The six questions to ask when prioritising outcomes (Scottish child poverty guidance, "Using outcomes": strategic
 * fit; impact in the short, medium and long term; value for money; sustainability; added value; innovation), each
 * with descriptors in plain words so that a 4 means the same to everyone.
 */
const sixQuestions: readonly TemplateCriterion[] = [
  {
    code: 'FIT',
    label: 'Strategic fit',
    question: 'How strongly does it support the outcomes and plans we have already agreed?',
    levels: [
      'No link to an agreed outcome',
      'A weak link to one outcome',
      'A clear link, and it is in one partner’s plan',
      'A direct link, and it is in most partners’ plans',
      'At the heart of an outcome and of every partner’s plan',
    ],
  },
  {
    code: 'IMP',
    label: 'Impact',
    question: 'How much difference is it likely to make in the short, medium and long term?',
    levels: [],
    children: [
      {
        code: 'IMP-S',
        label: 'Impact within a year',
        question: 'What difference would people notice in the first twelve months?',
        levels: impactLevels,
      },
      {
        code: 'IMP-M',
        label: 'Impact in one to three years',
        question: 'What difference would there be after one to three years?',
        levels: impactLevels,
      },
      {
        code: 'IMP-L',
        label: 'Impact after three years',
        question: 'What difference would last beyond three years?',
        levels: impactLevels,
      },
    ],
  },
  {
    code: 'VFM',
    label: 'Value for money',
    question: 'How good are the results for what it costs?',
    levels: [
      'Costs far more than the results are worth',
      'Costs more than similar work elsewhere',
      'About what similar work costs',
      'Good results for the cost',
      'Saves more than it costs, or does much with little',
    ],
  },
  {
    code: 'SUS',
    label: 'Sustainability',
    question: 'Will the effect last, and does it prevent later need and cost?',
    levels: [
      'Stops when the money stops',
      'Fades within a year',
      'Lasts a few years',
      'Lasts, and saves some later cost',
      'Keeps going by itself and saves more than it cost',
    ],
  },
  {
    code: 'ADD',
    label: 'Added value',
    question: 'Does working together add something no partner could do alone?',
    levels: [
      'One partner could do it alone',
      'A little joint work',
      'Two partners gain',
      'Most partners gain',
      'Only possible together, and everyone gains',
    ],
  },
  {
    code: 'INN',
    label: 'Innovation',
    question: 'Does it try something new that we can learn from?',
    levels: [
      'The same as now',
      'A small change to what we do',
      'New here, well known elsewhere',
      'New here, little known elsewhere',
      'New, with a plan to test it and learn',
    ],
  },
];

/** The six questions as criteria judged from 1 to 5, Impact split in three. Nine criteria: one group, eight scored. */
export function sixQuestionCriteria(origin: Origin): Criterion[] {
  return sixQuestions.flatMap((question) => {
    const parent = criterionFrom(question, origin);
    const children = (question.children ?? []).map((child) => ({
      ...criterionFrom(child, origin),
      parentId: parent.id,
    }));
    return [parent, ...children];
  });
}

function criterionFrom(template: TemplateCriterion, { at, newId }: Origin): Criterion {
  return {
    id: newId('criterion'),
    code: template.code,
    label: template.label,
    question: template.question,
    basis: 'judged',
    unit: '',
    direction: 'max',
    scale: {
      min: 1,
      max: 5,
      step: 1,
      anchors: template.levels.map((words, index) => ({ score: index + 1, words })),
    },
    valueFunction: { kind: 'linear', worst: 1, best: 5 },
    // Judged value for money is made from cost as much as a measured one: it must not count as benefit beside money.
    madeFromCost: template.code === 'VFM',
    createdAt: at,
    changedAt: at,
  };
}
