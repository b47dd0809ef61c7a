import { find } from '../../model/collection';
import { cells } from '../cells';
import { tableSheet } from '../table-sheet';
import { partnerLabel } from '../visible-partners';
import type { SheetModel } from '../workbook-model';
import { type Plan, sheetNames } from './plan';
import { ruledOutOptions } from './ruled-out-sheet';

const missingRules = {
  reweight:
    'Where nobody gave a number, the weights of the other criteria are scaled up to 1 for that option. Nothing is filled in.',
  range:
    'Where nobody gave a number, the option has no total and no rank, only the range it could have. Nothing is filled in.',
  refuse: 'Where nobody gave a number, the option has no total and no rank. Nothing is filled in.',
} as const;

/** Shorthand and everything a reader must know about these figures. */
export function notesSheet(plan: Plan): SheetModel {
  const notes = [...shorthand(plan), ...gapNotes(plan), ...ruledOutNotes(plan), ...weightNotes(plan)];
  return tableSheet({
    name: sheetNames.notes,
    title: 'Notes',
    note: 'Shorthand used in this workbook, and what to know about its figures.',
    columns: [
      { header: 'Note', width: 22 },
      { header: 'Meaning', width: 100 },
    ],
    data: notes.map(([note, meaning]) => [cells.strong(note), cells.wrapped(meaning)]),
    landscape: false,
    locked: true,
  });
}

type Note = readonly [note: string, meaning: string];

function shorthand({ preset }: Plan): readonly Note[] {
  return [
    ['DK', 'Don’t know. Not counted, and not zero.'],
    ['DI', 'Declared interest: the partner does not score this option. Not counted, and not zero.'],
    [preset === 'publication' ? 'NS' : 'NS or empty', 'Not scored. Not counted, and not zero.'],
    ...{
      working: [
        [
          'Shaded cell',
          'May be changed; the ranking follows. All other cells are locked, without a password. Save the file: in Throughline, Export, “Bring an edited workbook back” shows what was changed.',
        ] as const,
      ],
      publication: [
        ['[x]', 'Not available: no figure is known. It is not zero.'] as const,
        ['[z]', 'Not applicable: nothing belongs here.'] as const,
      ],
      values: [],
    }[preset],
  ];
}

function gapNotes(plan: Plan): Note[] {
  return plan.options.flatMap(({ option, gaps }): Note[] =>
    gaps.length === 0
      ? []
      : [
          [
            `Gap in ${option.code || option.title}`,
            `${option.title} has no figure for ${gaps.map((index) => plan.leaves[index]?.label ?? '').join(', ')}. ${missingRules[plan.project.frame.missingRule]}`,
          ],
        ],
  );
}

function ruledOutNotes({ project }: Plan): Note[] {
  const out = ruledOutOptions(project);
  if (out.length === 0) return [];
  const names = out.map(({ code, title }) => code || title).join(', ');
  return [
    ['Ruled out', `${names}: ruled out before weighing, and not ranked. See “${sheetNames.ruledOut}”.`],
  ];
}

function weightNotes({ project, results, namesPartners }: Plan): Note[] {
  const { leftOut, origin } = results.weighting;
  const weightSet = find(project.weightSets, project.activeWeightSetId);
  const notes: Note[] = [];
  if (origin === 'equal' || weightSet?.agreed === false) {
    notes.push(['Weights not agreed', 'These weights have not yet been marked as agreed.']);
  }
  if (!namesPartners) {
    notes.push([
      'Scores by partner',
      'Left out: in this project scores are not shown beside a partner’s name. The means and counts stand in their place.',
    ]);
    return notes;
  }
  for (const { partnerId, message } of leftOut) {
    const partner = find(project.partners, partnerId);
    notes.push([
      `Weights of ${partner ? partnerLabel(partner) : 'a partner'}`,
      `Left out of the mean. ${message}`,
    ]);
  }
  return notes;
}

/** How the figures were made, in words an officer can read out. */
export function methodSheet(plan: Plan): SheetModel {
  const { project } = plan;
  const weightSet = find(project.weightSets, project.activeWeightSetId);
  const scenario =
    project.activeScenarioId === undefined ? undefined : find(project.scenarios, project.activeScenarioId);
  const lines: Note[] = [
    [
      'Model',
      'Additive value model (multi-criteria decision analysis, as in HM Treasury and DLUHC guidance): an option’s total is the sum of weight × value over the criteria.',
    ],
    ['Scores', 'Each judged cell is the mean of the numbers the partners gave on that criterion’s scale.'],
    [
      'Values',
      'Scores and measured quantities become values from 0 (worst) to 100 (best) by each criterion’s value function: see Criteria and Value functions.',
    ],
    [
      'Weights',
      `${weightSet?.name ?? 'Weights'}${weightSet?.agreed === true ? ', agreed' : ', not yet agreed'}. Points are scaled to sum to 1 within each group of criteria and multiplied down; the partners’ results are then averaged.`,
    ],
    ...(scenario ? [['What-if shown', `${scenario.name}. ${scenario.note}`] as const] : []),
    ['Ranks', 'Totals are compared rounded to 9 decimals. Equal totals share the better rank.'],
    ['Missing', missingRules[project.frame.missingRule]],
    [
      'Benefit',
      'In Cost and benefit the criteria made from cost are left out, so that no pound is counted twice.',
    ],
    ...(plan.budget === null
      ? []
      : [
          [
            'Budget line',
            'In rank order, net cost is added up until the first option that costs more than is left; the line stops there. Passing over, such an option is left out and cheaper ones further down are taken.',
          ] as const,
        ]),
    [
      'Not in this workbook',
      'Second-opinion methods are worked out in the app; this workbook recalculates the additive model. Rank acceptability holds the figures of a simulation at export.',
    ],
  ];
  return tableSheet({
    name: sheetNames.method,
    title: 'Method and assumptions',
    note: 'How the figures in this workbook were made.',
    columns: [
      { header: 'Step', width: 22 },
      { header: 'What is done', width: 100 },
    ],
    data: lines.map(([step, words]) => [cells.strong(step), cells.wrapped(words)]),
    landscape: false,
    locked: true,
  });
}
