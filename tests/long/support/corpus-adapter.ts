import { readWorkbook } from '../../../shared/evidence/read-workbook';
import { isCell, type Cell, type CellValue } from '../../../shared/evidence/workbook';

/** The shape the corpus runner calls: plain values by position, dates as ISO text, a refusal as an Error people can read. */
export default async function importForCorpus(bytes: Uint8Array, name: string) {
  const result = readWorkbook(bytes, { name });
  if (!result.ok) throw new Error(result.error.message);
  return {
    warnings: result.value.warnings,
    sheets: result.value.sheets.map((sheet) => ({
      name: sheet.name,
      hidden: sheet.hidden,
      rows: sheet.rows.map((row) => row.map(flatten)),
    })),
  };
}

function flatten(cell: CellValue | Cell | null): CellValue | null {
  if (!isCell(cell)) return cell;
  return cell.error ?? cell.date ?? cell.value;
}
