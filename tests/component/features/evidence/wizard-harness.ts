import type { ImportWizard } from '../../../../renderer/features/evidence/import/use-import-wizard';
import { initialState } from '../../../../renderer/features/evidence/import/wizard-state';
import type { PlanSummary } from '../../../../renderer/workers/spreadsheet-protocol';
import type { TableId } from '../../../../shared/model/ids';

/** A plan with nothing to ask, and so many rows of each status. */
export function planSummary(counts: PlanSummary['counts']): PlanSummary {
  return {
    counts,
    notes: [],
    open: [],
    openCount: 0,
    notices: [],
    noticeCount: 0,
    vanished: [],
    vanishedCount: 0,
    table: {
      id: `tbl_${'a'.repeat(64)}` as TableId, // 64 digits, which is what a table id holds
      file: { name: 'list.xlsx', sha256: 'b'.repeat(64), size: 1, importedAt: '2026-03-24T09:00:00.000Z' },
      sheet: 'Longlist',
      firstRow: 0,
      firstColumn: 0,
      rowCount: 7,
      headerRows: [0, 0],
      dataRows: [1, 6],
    },
    commandSlices: 1,
  };
}

/** A wizard with only the moves a test needs; the others belong to steps that are not on screen. */
export function wizardWith(moves: Partial<ImportWizard>): ImportWizard {
  const never = () => {
    throw new Error('not a move of this step');
  };
  return {
    state: initialState,
    answerLike: never,
    answer: never,
    open: never,
    chooseSheet: never,
    chooseTable: never,
    correct: never,
    useFound: never,
    setIncludeHidden: never,
    suggest: never,
    map: never,
    setPartner: never,
    namePartner: never,
    check: never,
    go: never,
    cancel: never,
    commit: never,
    hasLeft: never,
    problems: never,
    pages: { preview: never, looks: never, rows: never },
    ...moves,
  };
}
