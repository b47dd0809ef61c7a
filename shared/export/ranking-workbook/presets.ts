import type { CellLook, CellModel, SheetModel, WorkbookModel } from '../workbook-model';
import type { WorkbookPreset } from './plan';

export function applyPreset(model: WorkbookModel, preset: WorkbookPreset): WorkbookModel {
  const shown = model.sheets.filter(({ hidden }) => hidden !== true);
  switch (preset) {
    case 'working':
      return model;
    case 'publication':
      return { ...model, plain: true, sheets: shown.map(withoutValidation).map(withoutBlanks) };
    case 'values':
      return { ...model, names: [], sheets: shown.map(withoutFormulas) };
  }
}

function withoutValidation({ validations: _, ...sheet }: SheetModel): SheetModel {
  return sheet;
}

const words: ReadonlySet<CellLook> = new Set(['text', 'wrapped', 'strong']);

/**
 * A blank cell of a table says nothing to a screen reader and may be taken for zero. Where a figure is not known stands
 * [x], where no words belong [z] (Government Statistical Service, symbols in tables, 2022). Formulas that answer with
 * empty text, and those that ask for it, use the same marks.
 */
function withoutBlanks(sheet: SheetModel): SheetModel {
  const { table } = sheet;
  if (!table) return sheet;
  return {
    ...sheet,
    rows: sheet.rows.map((row, index) =>
      index < table.firstRow || index >= table.lastRow ? row : row.map(withMark),
    ),
  };
}

function withMark(cell: CellModel | null): CellModel {
  if (!cell) return { content: '[z]', look: 'text' };
  const mark = words.has(cell.look) ? '[z]' : '[x]';
  const content = cell.content === null || cell.content === '' ? mark : cell.content;
  if (cell.formula === undefined) return { ...cell, content };
  return { ...cell, content, formula: cell.formula.replaceAll('""', `"${mark}"`) };
}

/** Nothing to calculate, so nothing to change and nothing to lock. */
function withoutFormulas({ cautions: _, locked: _locked, ...sheet }: SheetModel): SheetModel {
  return {
    ...withoutValidation(sheet),
    rows: sheet.rows.map((row) =>
      row.map((cell): CellModel | null => {
        if (!cell) return null;
        const { formula, input: _input, ...value } = cell;
        return formula !== undefined && value.content === '' ? { ...value, content: null } : value;
      }),
    ),
  };
}
