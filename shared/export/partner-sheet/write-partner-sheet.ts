import type { Criterion } from '../../model/criteria';
import type { Partner } from '../../model/frame';
import type { Project } from '../../model/project';
import { range } from '../cell-address';
import { cells } from '../cells';
import { scaleRule } from '../scale-rule';
import { FIRST_ROW, tableSheet } from '../table-sheet';
import { partnerLabel } from '../visible-partners';
import type { SheetModel, ValidationModel, WorkbookModel } from '../workbook-model';
import { writeWorkbook } from '../write-workbook';
import { formWords, type ScoringForm, scoringForm } from './form';

/** Ref, hidden key and option stand before the criteria. */
const FIRST_SCORE_COLUMN = 3;

/**
 * A scoring workbook for one partner: a sheet to fill in, a sheet of guidance with the words for every level, and a
 * hidden sheet that says which project, round, partner and form this is. The structure is locked without a password;
 * score and comment cells are open. Contains no other partner's scores.
 */
export async function partnerSheet(project: Project, partner: Partner): Promise<Uint8Array> {
  return writeWorkbook(partnerSheetModel(project, partner));
}

export function partnerSheetModel(project: Project, partner: Partner): WorkbookModel {
  const form = scoringForm(project);
  return {
    title: `${project.title}: scores of ${partner.name}`,
    subject: 'Scoring sheet',
    creator: 'Throughline',
    at: project.changedAt,
    sheets: [scoreSheet(project, partner, form), guidanceSheet(form), keySheet(project, partner, form)],
    properties: { throughlineForm: form.fingerprint, throughlineProject: project.id },
  };
}

function scoreSheet(project: Project, partner: Partner, { options, criteria }: ScoringForm): SheetModel {
  const last = FIRST_ROW + Math.max(1, options.length) - 1;
  const due =
    project.frame.sheetsDueOn === undefined ? '' : ` Please return it by ${project.frame.sheetsDueOn}.`;
  return tableSheet({
    name: 'Scores',
    title: `${project.title}: scores of ${partner.name}`,
    note: `Fill in the shaded cells. DK: don’t know. DI: declared interest. Leave empty what you do not score.${due}`,
    columns: [
      { header: formWords.ref, width: 8 },
      { header: formWords.key, width: 14, hidden: true },
      { header: formWords.option, width: 50 },
      ...criteria.map(({ header }) => ({ header, width: 14, numeric: true })),
      { header: formWords.comment, width: 44 },
    ],
    data: options.map((option) => [
      cells.text(option.code),
      cells.text(option.id),
      cells.wrapped(option.title),
      ...criteria.map(() => cells.input(partner.interests[option.id] === undefined ? null : 'DI')),
      cells.input(null, 'wrapped'),
    ]),
    frozenColumns: 3,
    locked: true,
    validations: criteria.map(({ criterion }, index) =>
      scoreValidation(criterion, FIRST_SCORE_COLUMN + index, last),
    ),
  });
}

function scoreValidation({ label, scale }: Criterion, column: number, last: number): ValidationModel {
  return {
    ...scaleRule(scale, ['DK', 'DI']),
    range: range([column, FIRST_ROW], [column, last]),
    title: label,
    message: `${scale.min} to ${scale.max}, or DK (don’t know), DI (declared interest). See “How to score”.`,
  };
}

function guidanceSheet({ criteria }: ScoringForm): SheetModel {
  const levels = [
    ...new Set(criteria.flatMap(({ criterion }) => criterion.scale.anchors.map(({ score }) => score))),
  ].sort((a, b) => a - b);
  return tableSheet({
    name: 'How to score',
    title: 'How to score',
    note: 'Score each option on its own merits, not against the others. DK if you do not know; DI if you have declared an interest.',
    columns: [
      { header: 'Criterion', width: 28 },
      { header: 'Question', width: 44 },
      { header: 'Scale', width: 10 },
      ...levels.map((level) => ({ header: `Score ${level} means`, width: 24 })),
    ],
    data: criteria.map(({ criterion, header }) => [
      cells.strong(header),
      cells.wrapped(criterion.question),
      cells.text(`${criterion.scale.min} to ${criterion.scale.max}`),
      ...levels.map((level) =>
        cells.wrapped(criterion.scale.anchors.find(({ score }) => score === level)?.words ?? ''),
      ),
    ]),
    frozenColumns: 1,
    locked: true,
  });
}

function keySheet(project: Project, partner: Partner, { criteria, fingerprint }: ScoringForm): SheetModel {
  const rows: (readonly string[])[] = [
    [formWords.marker, formWords.layout],
    ['project', project.id, project.title],
    ['round', project.activeRoundId],
    ['partner', partner.id, partnerLabel(partner)],
    ['form', fingerprint],
    ...criteria.map(({ criterion, header }) => ['criterion', criterion.id, header]),
  ];
  return {
    name: formWords.keySheet,
    columns: [{ width: 20 }, { width: 40 }, { width: 40 }],
    rows: rows.map((row) => row.map(cells.text)),
    hidden: true,
    locked: true,
  };
}
