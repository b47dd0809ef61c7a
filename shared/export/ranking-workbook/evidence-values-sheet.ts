import type { Criterion } from '../../model/criteria';
import type { Figure } from '../../model/provenance';
import { address, fixedAddress } from '../cell-address';
import { cells } from '../cells';
import { criterionHeader, distinct } from '../headers';
import { FIRST_ROW, tableSheet } from '../table-sheet';
import type { CellModel, SheetModel } from '../workbook-model';
import { fixedHeaders, type Plan, sheetNames } from './plan';

const GROSS = 3;
const SAVING = 4;
export const NET_COLUMN = 5;
export const REACH_COLUMN = 6;
export const UNIT_COLUMN = 7;
const FIRST_MEASURED = 8;

const stances = { priority: 'Priority', later: 'Later', 'do-less': 'Do less', stop: 'Stop' } as const;

/** Measured leaves, in the order of their columns. */
export function measuredLeaves(plan: Plan): readonly Criterion[] {
  return plan.leaves.filter(({ basis }) => basis === 'measured');
}

export function measuredColumn(plan: Plan, id: string): number {
  return FIRST_MEASURED + measuredLeaves(plan).findIndex((criterion) => criterion.id === id);
}

export function decisionColumn(plan: Plan): number {
  return FIRST_MEASURED + measuredLeaves(plan).length;
}

/** Address of one option's figure, for the formulas of other sheets. */
export function evidenceCell(column: number, optionIndex: number): string {
  return address(column, FIRST_ROW + optionIndex);
}

export function evidenceColumnRange(plan: Plan, column: number): string {
  return `${fixedAddress(column, FIRST_ROW)}:${fixedAddress(column, FIRST_ROW + plan.options.length - 1)}`;
}

/** Headings of the columns that may be changed, and of those that say which option a row is about. */
export function evidenceHeaders(plan: Plan) {
  const measured = measuredLeaves(plan).map(
    (criterion) => `${criterionHeader(criterion)}${criterion.unit ? `, ${criterion.unit}` : ''}`,
  );
  return {
    ref: 'Ref',
    option: 'Option',
    gross: 'Gross cost, £ a year',
    saving: 'Income or saving, £ a year',
    net: 'Net cost, £ a year',
    reach: 'Reach',
    measured: distinct(measured, fixedHeaders),
  } as const;
}

/** The options' own figures: money, reach and measured quantities. Empty means not known. */
export function evidenceValuesSheet(plan: Plan): SheetModel {
  const headers = evidenceHeaders(plan);
  return tableSheet({
    name: sheetNames.evidence,
    title: 'Evidence values',
    note: `Costs are £ a year unless the header says otherwise. ${plan.preset === 'publication' ? '[x]' : 'An empty cell'} is not known, which is not zero. Sources: see Evidence register.`,
    columns: [
      { header: headers.ref, width: 8 },
      { header: headers.option, width: 44 },
      { header: 'Lead', width: 14 },
      { header: headers.gross, width: 13, numeric: true },
      { header: headers.saving, width: 13, numeric: true },
      { header: headers.net, width: 13, numeric: true },
      { header: headers.reach, width: 10, numeric: true },
      { header: 'Unit of reach', width: 14 },
      ...headers.measured.map((header) => ({ header, width: 14, numeric: true })),
      { header: 'Decision', width: 11 },
      { header: 'Summary', width: 60 },
    ],
    data: plan.options.map(({ option, netCost }, index) => [
      cells.text(option.code),
      cells.wrapped(option.title),
      cells.text(option.lead),
      figure(option.costs.gross, 'money'),
      figure(option.costs.saving, 'money'),
      option.costs.net || netCost === null
        ? figure(option.costs.net, 'money')
        : cells.formula(netFormula(index), netCost, 'money'),
      figure(option.reach?.figure, 'count'),
      cells.text(option.reach?.unit ?? ''),
      ...measuredLeaves(plan).map(({ id }) => figure(option.measured[id], 'number')),
      cells.text(decisionWords(plan, option.id)),
      cells.wrapped(option.summary),
    ]),
    frozenColumns: 2,
    locked: true,
  });
}

/** Gross less saving, where both are known: an empty cell is not nothing. */
function netFormula(index: number): string {
  const [gross, saving] = [evidenceCell(GROSS, index), evidenceCell(SAVING, index)];
  return `IF(AND(ISNUMBER(${gross}),ISNUMBER(${saving})),${gross}-${saving},"")`;
}

function figure(given: Figure | undefined, look: 'money' | 'number' | 'count'): CellModel {
  const cell = cells.input(given?.value ?? null, look);
  return given?.note ? { ...cell, comment: given.note } : cell;
}

export function decisionWords(plan: Plan, optionId: string): string {
  const decision = Object.entries(plan.project.decisions).find(([id]) => id === optionId)?.[1];
  return decision ? stances[decision.stance] : '';
}
