import { readWorkbook } from '../../evidence/read-workbook';
import { textOf } from '../../evidence/row-profile';
import { readScore } from '../../evidence/score-codes';
import { cellAddress, type Sheet } from '../../evidence/workbook';
import { listOf } from '../../model/collection';
import type { Criterion } from '../../model/criteria';
import type { CriterionId, OptionId, PartnerId, RoundId } from '../../model/ids';
import type { Option } from '../../model/options';
import type { Project } from '../../model/project';
import type { Score } from '../../model/scores';
import { formWords, type ScoringForm, scoringForm } from './form';

/** One thing to see to in a returned form, with its place. */
export interface FormProblem {
  readonly code:
    | 'unreadable'
    | 'not-a-form'
    | 'wrong-project'
    | 'unknown-partner'
    | 'old-version'
    | 'unknown-column'
    | 'missing-column'
    | 'unknown-option'
    | 'repeated-option'
    | 'missing-option'
    | 'matched-by-name'
    | 'bad-score'
    | 'text-number';
  /** True where something was left out; false where it was taken and should be seen. */
  readonly leftOut: boolean;
  readonly sheet: string;
  /** "E7", or "row 18", or "" for the whole form. */
  readonly where: string;
  readonly message: string;
}

/** What a returned form says. Nothing is written; blanks say nothing, and no score is guessed. */
export interface ReturnedForm {
  readonly file: string;
  readonly partnerId?: PartnerId;
  readonly roundId?: RoundId;
  readonly scores: ReadonlyMap<OptionId, ReadonlyMap<CriterionId, Omit<Score, 'at'>>>;
  readonly comments: ReadonlyMap<OptionId, string>;
  readonly problems: readonly FormProblem[];
}

/** Reads one returned form, in any format a partner may have saved it in. */
export function readPartnerSheet(
  file: { readonly name: string; readonly bytes: Uint8Array },
  project: Project,
): ReturnedForm {
  const empty = { file: file.name, scores: new Map(), comments: new Map() } as const;
  const alone = (code: FormProblem['code'], message: string): ReturnedForm => ({
    ...empty,
    problems: [{ code, leftOut: true, sheet: '', where: '', message }],
  });
  const read = readWorkbook(file.bytes, { name: file.name });
  if (!read.ok) return alone('unreadable', read.error.message);
  const keys = readKeys(read.value.sheets);
  if (!keys)
    return alone(
      'not-a-form',
      'This is not a scoring sheet made by Throughline. Bring it in through Evidence instead.',
    );
  if (keys.get('project') !== project.id) {
    return alone(
      'wrong-project',
      'This scoring sheet belongs to another project. Nothing was taken from it.',
    );
  }
  const partner = listOf(project.partners).find(({ id }) => id === keys.get('partner'));
  const round = listOf(project.rounds).find(({ id }) => id === keys.get('round'));
  if (!partner || !round) {
    return alone(
      'unknown-partner',
      'The partner or the round of this scoring sheet is no longer in the project.',
    );
  }
  const form = scoringForm(project);
  const found = findScores(read.value.sheets, form);
  if (!found) return alone('not-a-form', 'The sheet with the scores is missing or its headings are gone.');
  const reader = new FormReader(form, found);
  if (keys.get('form') !== form.fingerprint) {
    reader.note(
      'old-version',
      false,
      '',
      'This is an earlier version of the form. What still fits was taken; check the rest.',
    );
  }
  reader.read();
  const { scores, comments, problems } = reader;
  return { file: file.name, partnerId: partner.id, roundId: round.id, scores, comments, problems };
}

function readKeys(sheets: readonly Sheet[]): ReadonlyMap<string, string> | undefined {
  const sheet = sheets.find(({ rows }) => textOf(rows[0]?.[0]) === formWords.marker);
  return sheet && new Map(sheet.rows.map((row) => [textOf(row[0]), textOf(row[1])] as const).reverse());
}

interface FoundScores {
  readonly sheet: Sheet;
  readonly headerRow: number;
  readonly headers: readonly string[];
}

/** The sheet is found by what it holds: people rename sheets. */
function findScores(sheets: readonly Sheet[], { criteria }: ScoringForm): FoundScores | undefined {
  for (const sheet of sheets) {
    for (let row = 0; row < Math.min(40, sheet.rows.length); row++) {
      const headers = (sheet.rows[row] ?? []).map((cell) => textOf(cell).trim());
      if (headers.includes(formWords.option) && criteria.some(({ header }) => headers.includes(header))) {
        return { sheet, headerRow: row, headers };
      }
    }
  }
  return undefined;
}

class FormReader {
  readonly scores = new Map<OptionId, Map<CriterionId, Omit<Score, 'at'>>>();
  readonly comments = new Map<OptionId, string>();
  readonly problems: FormProblem[] = [];

  constructor(
    private readonly form: ScoringForm,
    private readonly found: FoundScores,
  ) {}

  note(code: FormProblem['code'], leftOut: boolean, where: string, message: string): void {
    this.problems.push({ code, leftOut, sheet: this.found.sheet.name, where, message });
  }

  read(): void {
    const { sheet, headerRow, headers } = this.found;
    const columns = this.scoreColumns();
    for (let row = headerRow + 1; row < sheet.rows.length; row++) {
      const option = this.optionOf(row, columns);
      if (!option) continue;
      if (this.scores.has(option.id)) {
        this.note(
          'repeated-option',
          true,
          `row ${row + 1}`,
          `${option.title} stands here a second time; the first row was kept.`,
        );
        continue;
      }
      this.readRow(row, option, columns);
      const comment = textOf(sheet.rows[row]?.[headers.indexOf(formWords.comment)]).trim();
      if (comment !== '') this.comments.set(option.id, comment);
    }
    for (const option of this.form.options) {
      if (!this.scores.has(option.id))
        this.note('missing-option', false, '', `${option.title} has no row; its scores stay as they are.`);
    }
  }

  /** Columns go by their heading, wherever they stand now. */
  private scoreColumns(): ReadonlyMap<number, Criterion> {
    const { headers, headerRow } = this.found;
    const known = new Set<string>([formWords.ref, formWords.key, formWords.option, formWords.comment, '']);
    const columns = new Map<number, Criterion>();
    for (const [column, header] of headers.entries()) {
      const asked = this.form.criteria.find((each) => each.header === header);
      if (asked) columns.set(column, asked.criterion);
      else if (!known.has(header))
        this.note(
          'unknown-column',
          true,
          cellAddress(headerRow, column),
          `“${header}” is not a column of the form; it was left out.`,
        );
    }
    for (const { header } of this.form.criteria) {
      if (!headers.includes(header))
        this.note(
          'missing-column',
          false,
          '',
          `The column “${header}” is gone; its scores stay as they are.`,
        );
    }
    return columns;
  }

  /** By key, then by exact name, else a question: a row is never guessed. */
  private optionOf(row: number, columns: ReadonlyMap<number, Criterion>): Option | undefined {
    const { sheet, headers } = this.found;
    const at = (header: string): string => textOf(sheet.rows[row]?.[headers.indexOf(header)]).trim();
    const [key, name] = [at(formWords.key), at(formWords.option)];
    const byKey = this.form.options.find(({ id }) => id === key);
    if (byKey) return byKey;
    const filled = [...columns.keys()].some((column) => textOf(sheet.rows[row]?.[column]).trim() !== '');
    if (name === '' && !filled) return undefined;
    const byName = this.form.options.filter(({ title }) => title.trim() === name);
    if (byName.length === 1 && byName[0]) {
      this.note(
        'matched-by-name',
        false,
        `row ${row + 1}`,
        `The key of ${name} is gone; the row was matched by its name.`,
      );
      return byName[0];
    }
    this.note(
      'unknown-option',
      true,
      `row ${row + 1}`,
      `“${name}” is not one of the options; the row was left out.`,
    );
    return undefined;
  }

  private readRow(row: number, option: Option, columns: ReadonlyMap<number, Criterion>): void {
    const scores = new Map<CriterionId, Omit<Score, 'at'>>();
    this.scores.set(option.id, scores);
    for (const [column, criterion] of columns) {
      const cell = this.found.sheet.rows[row]?.[column] ?? null;
      if (cell === null || textOf(cell).trim() === '') continue;
      const { state, value, question } = readScore(cell, criterion.scale);
      const where = cellAddress(row, column);
      // Words for numbers and other readings that need a question are left to a person; text “3” is plainly 3.
      if (question && question.code !== 'text-number') {
        this.note('bad-score', true, where, `${question.message} The cell was left out.`);
        continue;
      }
      if (question) this.note('text-number', false, where, question.message);
      scores.set(criterion.id, { state, ...(value === undefined ? {} : { value }) });
    }
  }
}
