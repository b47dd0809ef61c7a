import type { CellModel, SheetModel, WorkbookModel } from '../workbook-model';

/**
 * `working`: live formulas, locked but for the input cells, headers that stay in view. `publication`: the Analysis
 * Function's guidance on releasing statistics in spreadsheets: no freeze panes, fills, protection, hidden sheets or
 * merged cells, tables marked up. `values`: as working, figures only.
 */
export type WorkbookPreset = 'working' | 'publication' | 'values';

export function applyPreset(model: WorkbookModel, preset: WorkbookPreset): WorkbookModel {
  switch (preset) {
    case 'working':
      return model;
    case 'publication':
      return {
        ...model,
        plain: true,
        sheets: model.sheets.filter(({ hidden }) => hidden !== true).map(withoutValidation),
      };
    case 'values':
      return { ...model, names: [], sheets: model.sheets.map(withoutFormulas) };
  }
}

function withoutValidation({ validations: _, ...sheet }: SheetModel): SheetModel {
  return sheet;
}

function withoutFormulas({ cautions: _, ...sheet }: SheetModel): SheetModel {
  return {
    ...withoutValidation(sheet),
    rows: sheet.rows.map((row) =>
      row.map((cell): CellModel | null => {
        if (cell?.formula === undefined) return cell;
        const { formula: _, ...value } = cell;
        return value.content === '' ? { ...value, content: null } : value;
      }),
    ),
  };
}
