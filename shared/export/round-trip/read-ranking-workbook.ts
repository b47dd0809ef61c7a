import { readWorkbook } from '../../evidence/read-workbook';
import type { Sheet } from '../../evidence/workbook';
import { find } from '../../model/collection';
import type { Project } from '../../model/project';
import { fail, ok, type Result } from '../../result';
import { projectFingerprint } from '../project-fingerprint';
import { LAYOUT_VERSION } from '../ranking-workbook/keys-sheet';
import { makePlan } from '../ranking-workbook/plan';
import type { CellContent } from '../workbook-model';
import { type FoundInput, findInputs, nameOf, type ReturnProblem } from './find-inputs';
import type { InputGrid } from './input-grid';
import { inputGrids, TRY } from './input-grids';
import { inWords } from './input-words';
import { type InputPlace, ProjectInputs } from './project-inputs';
import { readInput } from './read-input';
import { readKeys, type WorkbookKeys } from './read-keys';
import { digestOf, sameContent } from './same-content';

/** One change made in the workbook, to accept or to leave. */
export interface ReturnedChange {
  /** The same for the same cell whenever the file is read. */
  readonly id: string;
  readonly sheet: string;
  /** "F7" */
  readonly where: string;
  /** What the cell is about: "A02, Falls team, HOMES · FIT Strategic fit". */
  readonly subject: string;
  /** In the project now, and in the workbook, in words. */
  readonly before: string;
  readonly after: string;
  /** In the workbook when it was made, where the project has since got something else. */
  readonly atExport?: string;
  /** Why a person should look before accepting it. */
  readonly notes: readonly string[];
  /** True where taking it would undo what somebody changed in the project meanwhile. */
  readonly conflict: boolean;
  readonly place: InputPlace;
  readonly content: CellContent;
}

/** What came back. Nothing is written here. */
export interface ReturnedWorkbook {
  readonly file: string;
  readonly changes: readonly ReturnedChange[];
  /** What was changed in ways that cannot be taken, by sheet and cell. */
  readonly problems: readonly ReturnProblem[];
  /** True when the project has changed since the workbook was made of it. */
  readonly projectMovedOn: boolean;
  readonly keys: Omit<WorkbookKeys, 'grids'>;
}

export interface ReturnError {
  readonly code: 'unreadable' | 'not-a-ranking' | 'wrong-project' | 'newer-layout';
  readonly message: string;
}

/**
 * Compares an edited ranking workbook with what it held when it was made and with the project as it is: what was
 * changed in the workbook is a line to accept or not; what was changed only in the project is left alone.
 */
export function readRankingWorkbook(
  file: { readonly name: string; readonly bytes: Uint8Array },
  project: Project,
): Result<ReturnedWorkbook, ReturnError> {
  const read = readWorkbook(file.bytes, { name: file.name });
  if (!read.ok) return fail({ code: 'unreadable', message: read.error.message });
  const keys = readKeys(read.value.sheets);
  if (!keys)
    return fail({
      code: 'not-a-ranking',
      message:
        'This is not a working copy of a ranking made by Throughline. Copies for publication and values only cannot be brought back. For other spreadsheets, use Evidence.',
    });
  if (keys.projectId !== project.id)
    return fail({
      code: 'wrong-project',
      message: 'This workbook was made of another project. Nothing was taken from it.',
    });
  if (keys.layout > LAYOUT_VERSION)
    return fail({
      code: 'newer-layout',
      message:
        'This workbook was made by a newer version of Throughline. Open the project with that version.',
    });
  const projectMovedOn = keys.fingerprint !== projectFingerprint(project);
  const comparison = new Comparison(new ProjectInputs(project, keys), keys, projectMovedOn);
  const grids = keys.grids.length > 0 ? keys.grids : inputGrids(makePlan(project, new Map()));
  for (const grid of grids) comparison.compare(grid, read.value.sheets);
  const { changes, problems } = comparison;
  const { grids: _, ...about } = keys;
  return ok({ file: file.name, changes, problems, projectMovedOn, keys: about });
}

class Comparison {
  readonly changes: ReturnedChange[] = [];
  readonly problems: ReturnProblem[] = [];
  /** Workbooks of the first layout do not say what they held. */
  readonly #knowsExport: boolean;

  constructor(
    private readonly inputs: ProjectInputs,
    private readonly keys: WorkbookKeys,
    projectMovedOn: boolean,
  ) {
    this.#knowsExport = keys.grids.length > 0 || !projectMovedOn;
  }

  compare(grid: InputGrid, sheets: readonly Sheet[]): void {
    // The first layout kept reasons elsewhere.
    if (grid.kind === 'reasons' && this.keys.grids.length === 0) return;
    const found = findInputs(grid, sheets);
    this.problems.push(...found.problems);
    for (const input of found.inputs) this.#compareInput(input);
  }

  #compareInput(input: FoundInput): void {
    const { grid, row, column, where } = input;
    const place: InputPlace = { kind: grid.kind, row: row.key, column: column.key };
    const leaveOut = (message: string): void => {
      this.problems.push({ sheet: grid.sheet, where, message });
    };
    const read = readInput(input, (id) => this.inputs.criterion(id)?.scale);
    if (!read.ok) {
      leaveOut(`${subjectOf(input)}: ${read.message} It was left out.`);
      return;
    }
    const exported = row.values[grid.columns.indexOf(column)] ?? null;
    const { content } = read;
    if (this.#knowsExport && isAsExported(grid, content, exported)) return;
    const now = this.inputs.content(place);
    const cannot = this.#cannot(input, content, now);
    if (cannot !== undefined) {
      leaveOut(`${subjectOf(input)}: ${cannot}`);
      return;
    }
    if (now === undefined || sameContent(content, now)) return;
    const movedOn =
      grid.kind !== 'weights' || column.key !== TRY ? !isAsExported(grid, now, exported) : false;
    const conflict = this.#knowsExport ? movedOn : true;
    const words = (value: CellContent): string => inWords(place, value);
    const notes = [
      ...(read.note === undefined ? [] : [read.note]),
      ...(this.#knowsExport
        ? []
        : ['The project has changed since; whether this was changed there or here cannot be told.']),
      ...(grid.kind === 'weights' && content === null
        ? ['Without this figure the judgement is incomplete and is left out of the mean.']
        : []),
    ];
    this.changes.push({
      id: `${grid.kind}/${row.key}/${column.key}`,
      sheet: grid.sheet,
      where,
      subject: subjectOf(input),
      before: words(now),
      after: words(content),
      ...(this.#knowsExport && conflict && grid.kind !== 'reasons' ? { atExport: words(exported) } : {}),
      notes,
      conflict,
      place,
      content,
    });
  }

  /** Why a change cannot be taken, if it cannot. */
  #cannot(
    { grid, row, column }: FoundInput,
    content: CellContent,
    now: CellContent | undefined,
  ): string | undefined {
    if (row.fixed === true) return 'this round is over; its scores stay as they are.';
    if (grid.kind === 'means')
      return 'in this project scores are not shown by partner, so a changed mean belongs to nobody’s score and cannot be taken.';
    if (now === undefined) return 'this is no longer in the project.';
    if (
      content === null &&
      ((grid.kind === 'weights' && column.header !== '' && this.#isGroup(column.key)) ||
        grid.kind === 'budget')
    )
      return 'an empty cell cannot be taken here.';
    if (grid.kind === 'scores' || grid.kind === 'reasons') {
      const round = this.inputs.roundId && find(this.inputs.project.rounds, this.inputs.roundId);
      if (round?.state === 'closed') return `${round.name} is closed; its scores stay as they are.`;
      if (this.inputs.criterion(column.key)?.basis !== 'judged') return 'the criterion is no longer judged.';
    }
    return undefined;
  }

  #isGroup(column: string): boolean {
    return column !== TRY && this.inputs.partnerId(column) === undefined;
  }
}

function isAsExported(grid: InputGrid, content: CellContent, exported: CellContent): boolean {
  return grid.kind === 'reasons' && (exported === null || typeof exported === 'string')
    ? digestOf(content) === exported
    : sameContent(content, exported);
}

function subjectOf({ grid, row, column }: FoundInput): string {
  return grid.kind === 'budget' ? nameOf(row) : `${nameOf(row)} · ${column.header}`;
}
