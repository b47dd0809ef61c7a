import type { CellSource, Figure } from '../../model/provenance';
import { rawText, whereOf } from '../import-question';
import { cleanText, parseCell } from '../parse-cell';
import type { ColumnHint, ParsedCell } from '../parsed-cell';
import { readableFigure } from '../evidence-error';
import { subtotalNotes } from './subtotal-checks';
import { isSummaryRow, profileRow, textOf } from '../row-profile';
import { rules } from '../rules';
import type { Cell, CellValue } from '../workbook';
import type { Answer, ImportQuestion, ImportRequest, PlannedRow, RowStatus } from './import-types';

export interface FoundFigure {
  readonly figure?: Figure;
  /** True where a question stands open and nothing was taken. */
  readonly open: boolean;
}

/** What a question needs besides its place. */
type Asked = Pick<ImportQuestion, 'code' | 'message' | 'blocking' | 'suggestion'>;

/**
 * One import being planned: hands out the cells of mapped columns, keeps the questions and the rows, and knows the
 * answers given so far. Nothing of the project is touched.
 */
export class TableReader {
  readonly questions: ImportQuestion[] = [];
  readonly rows: PlannedRow[] = [];
  readonly notes: string[] = [];
  readonly request: ImportRequest;
  private readonly columns = new Map<string, number>();

  constructor(request: ImportRequest) {
    this.request = request;
    for (const { field, column } of request.mapping) if (field !== null) this.columns.set(field, column);
  }

  has(field: string): boolean {
    return this.columns.has(field);
  }

  column(field: string): number | undefined {
    return this.columns.get(field);
  }

  /** Rows of data in order; bands, totals, blank and hidden rows are put down as left out. */
  dataRows(): number[] {
    const { region } = this.request;
    const hidden = new Set(region.skipHidden ? region.sheet.hiddenRows : []);
    const rows: number[] = [];
    for (let row = region.dataRows[0]; row <= region.dataRows[1]; row++) {
      const profile = profileRow(region.sheet.rows[row]);
      const label =
        profile.filled
          .map((column) => textOf(region.sheet.rows[row]?.[column]))
          .find((text) => text !== '') ?? '';
      if (profile.filled.length === 0) continue;
      if (isSummaryRow(region.sheet.rows[row], profile))
        this.put(row, 'skip', label, ['A total or average: left out.']);
      else if (profile.filled.length === 1 && region.columns.length > 2)
        this.put(row, 'skip', label, ['Only names the group below it.']);
      else if (hidden.has(row)) this.put(row, 'skip', label, ['Hidden in the spreadsheet.']);
      else if (this.answer(row)?.kind === 'skip-row') this.put(row, 'skip', label, ['Left out by you.']);
      else rows.push(row);
    }
    this.notes.push(...subtotalNotes(region, rows));
    return rows;
  }

  cell(row: number, field: string): CellValue | Cell | null {
    const column = this.columns.get(field);
    return column === undefined ? null : (this.request.region.sheet.rows[row]?.[column] ?? null);
  }

  /** The text of a cell as shown, spaces at the ends left out; '' where there is none or it means missing. */
  text(row: number, field: string): string {
    const cell = this.cell(row, field);
    return parseCell(cell, { kind: 'text' }).kind === 'missing' ? '' : cleanText(rawText(cell));
  }

  answer(row: number, column: number | null = null): Answer | undefined {
    return this.request.answers.get(whereOf(row, column));
  }

  ask(row: number, field: string | null, asked: Asked): Answer | undefined {
    return this.askAt(row, field === null ? null : (this.columns.get(field) ?? null), asked);
  }

  /** A question at a cell whose column need not be mapped; `null` for the whole row. */
  askAt(row: number, column: number | null, asked: Asked): Answer | undefined {
    const cell = whereOf(row, column);
    this.questions.push({
      ...asked,
      sheet: this.request.region.sheet.name,
      cell,
      row,
      column: column ?? this.request.region.columns[0] ?? 0,
      raw: column === null ? '' : rawText(this.request.region.sheet.rows[row]?.[column]),
    });
    return this.request.answers.get(cell);
  }

  put(row: number, status: RowStatus, label: string, detail: readonly string[]): void {
    this.rows.push({ row, status, label, detail });
  }

  source(row: number, field: string, parsed: ParsedCell): CellSource {
    return {
      table: this.request.tableId,
      row,
      column: this.columns.get(field) ?? 0,
      rule: rules[parsed.rule].code,
    };
  }

  /** A number with its source. Doubtful cells become questions; an answer given stands in the figure's note. */
  figure(
    row: number,
    field: string,
    hint: ColumnHint,
    { unsigned = false }: { unsigned?: boolean } = {},
  ): FoundFigure {
    const cell = this.cell(row, field);
    const parsed = parseCell(cell, { kind: 'number', ...hint });
    const source = this.source(row, field, parsed);
    if (parsed.kind === 'number' && typeof parsed.value === 'number') {
      const value = unsigned ? Math.abs(parsed.value) : parsed.value;
      const given = this.askAboutReading(row, field, parsed, value);
      if (given) return this.answered(given, source);
      const note =
        parsed.rule === 'number-stored' || parsed.rule === 'number-text'
          ? undefined
          : `from “${cleanText(rawText(cell))}”`;
      return { figure: { value, source, ...(note === undefined ? {} : { note }) }, open: false };
    }
    if (parsed.rule === 'blank') return { open: false };
    const dash = parsed.rule === 'missing-dash';
    if (parsed.kind === 'missing' && !dash) {
      const given = this.ask(row, field, {
        code: parsed.rule,
        message: parsed.message ?? rules[parsed.rule].words,
        blocking: false,
      });
      return given ? this.answered(given, source) : { open: false };
    }
    const suggestion = dash ? 0 : parsed.value;
    const given = this.ask(row, field, {
      code: parsed.rule,
      message: parsed.message ?? rules[parsed.rule].words,
      blocking: true,
      ...(suggestion === undefined
        ? {}
        : { suggestion: { label: dash ? 'nil (0)' : labelOf(suggestion), value: suggestion } }),
    });
    return given ? this.answered(given, source) : { open: true };
  }

  /** Readings that are taken but should be seen: a sign dropped, words set aside, a number kept as text with marks. */
  private askAboutReading(row: number, field: string, parsed: ParsedCell, value: number): Answer | undefined {
    if (parsed.flags?.includes('brackets')) {
      return this.ask(row, field, {
        code: 'sign',
        message: `Brackets: read as ${readableFigure(value)}. In a saving or income column brackets often only mark a saving.`,
        suggestion: { label: readableFigure(value), value },
        blocking: false,
      });
    }
    const quiet = new Set([
      'number-stored',
      'number-currency',
      'number-percent-format',
      'number-percent',
      'number-thousands',
      'number-nil',
      'number-chosen-zero',
      'number-multiplier',
    ]);
    if (
      quiet.has(parsed.rule) &&
      (parsed.flags ?? []).every((flag) => ['fraction', 'nil', 'chosen'].includes(flag))
    )
      return this.answer(row, this.column(field));
    if (parsed.rule === 'number-text' && parsed.flags === undefined)
      return this.answer(row, this.column(field));
    return this.ask(row, field, {
      code: parsed.rule,
      message: `Read as ${readableFigure(value)}. ${rules[parsed.rule].words}`,
      suggestion: { label: readableFigure(value), value },
      blocking: false,
    });
  }

  private answered(answer: Answer, source: CellSource): FoundFigure {
    if (answer.kind !== 'use') return { open: false };
    const value = typeof answer.value === 'number' ? answer.value : Number(answer.value);
    if (!Number.isFinite(value)) return { open: true };
    return { figure: { value, source, note: 'answered at import' }, open: false };
  }
}

const labelOf = (value: string | number | boolean): string =>
  typeof value === 'number' ? readableFigure(value) : String(value);
