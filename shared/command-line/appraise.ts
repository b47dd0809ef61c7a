import { rankingWorkbook } from '../export/ranking-workbook';
import { listOf } from '../model/collection';
import type { Origin } from '../model/new-project';
import type { Project } from '../model/project';
import type { Table } from '../model/table';
import { openProject } from '../project-file/open';
import { projectResults } from '../results/project-results';
import type { InputFile, Question } from './input-table';
import { projectFromTables, type TableFiles } from './project-from-tables';
import { oneLine, rankingTable, weightLine } from './ranking-table';

/** What a run of the command line comes to; the caller prints and writes. */
export interface Outcome {
  /** 0 ranked, 3 input refused. */
  readonly exitCode: 0 | 3;
  readonly out: string;
  readonly error: string;
  /** The workbook, when ranked and asked for. */
  readonly workbook?: Uint8Array;
}

/** Ranks a saved project. */
export async function appraiseProject(file: InputFile, wantsWorkbook: boolean): Promise<Outcome> {
  const opened = openProject(file.bytes);
  if (!opened.ok) return { exitCode: 3, out: '', error: `${file.name}: ${opened.error.message}\n` };
  return ranked(opened.value.project, opened.value.tables, { notes: [], wantsWorkbook });
}

/** Ranks tables; questions are listed with file, sheet and cell, and then nothing is written. */
export async function appraiseTables(
  files: TableFiles,
  origin: Origin,
  wantsWorkbook: boolean,
): Promise<Outcome> {
  const { project, questions, notes } = projectFromTables(files, origin);
  if (questions.length > 0) return { exitCode: 3, out: '', error: questionList(questions) };
  return ranked(project, new Map(), { notes, wantsWorkbook });
}

async function ranked(
  project: Project,
  tables: ReadonlyMap<string, Table>,
  { notes, wantsWorkbook }: { readonly notes: readonly string[]; readonly wantsWorkbook: boolean },
): Promise<Outcome> {
  const results = projectResults(project);
  if (results.ranking.every(({ total }) => total === null)) {
    return {
      exitCode: 3,
      out: '',
      error:
        'Nothing could be ranked: no option has a total. Check that there are options, criteria and scores.\n',
    };
  }
  const gaps = results.options.flatMap(({ option, gaps: missing }) =>
    missing.length === 0
      ? []
      : [
          `${option.code || option.title}: no figure for ${missing.map((index) => results.criteria[index]?.label ?? '').join(', ')}; rule: ${project.frame.missingRule}.`,
        ],
  );
  const leftOut = results.weighting.leftOut.map(({ partnerId, message }) => {
    const partner = listOf(project.partners).find(({ id }) => id === partnerId);
    return `Weights of ${partner?.code ?? 'a partner'} left out: ${message}`;
  });
  const below = [...notes, ...gaps, ...leftOut].map((note) => `Note: ${oneLine(note)}\n`).join('');
  return {
    exitCode: 0,
    out: `${rankingTable(results)}\n${weightLine(results)}${below}`,
    error: '',
    ...(wantsWorkbook ? { workbook: await rankingWorkbook(project, { tables }) } : {}),
  };
}

function questionList(questions: readonly Question[]): string {
  const lines = questions.map(({ file, sheet, where, message }) => {
    const place = [file, sheet === '' || file.includes(sheet) ? '' : sheet, where].filter(
      (part) => part !== '',
    );
    return `  ${place.join(' › ')}: ${oneLine(message)}`;
  });
  const count = questions.length === 1 ? 'One question is' : `${questions.length} questions are`;
  return `${count} open, so nothing was ranked and nothing was written:\n${lines.join('\n')}\n`;
}
