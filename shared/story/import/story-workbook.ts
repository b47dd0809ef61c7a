import { type Sheet, valueOf } from '../../evidence/workbook';
import { importNodesAndLinks } from './nodes-links';
import { parseOutline } from './outline-text';
import type { StoryImport } from './story-import';
import { cellText, type TableRows } from './table-cells';
import { importWideTable } from './wide-table';

/** How a file was understood; said to the person before anything is added. */
export type StoryFileForm = 'nodes and links' | 'wide table' | 'outline' | 'example' | 'nothing';

export interface StoryFile extends StoryImport {
  readonly form: StoryFileForm;
  /** Names of the sheets it was read from. */
  readonly sheets: readonly string[];
}

type NamedRows = { readonly name: string; readonly rows: TableRows };

/**
 * Reads a story from the sheets of a workbook, whichever of the three ways people keep one: a sheet of boxes beside a
 * sheet of links, one wide table with a column for each level, or an outline whose depth is the column the words
 * stand in. The first that can be read wins; hidden sheets are passed over.
 */
export function importStoryWorkbook(sheets: readonly Pick<Sheet, 'name' | 'hidden' | 'rows'>[]): StoryFile {
  const tables = sheets
    .filter((sheet) => !sheet.hidden)
    .map(({ name, rows }): NamedRows => ({ name, rows: rows.map((row) => row.map(valueOf)) }));
  return nodesBesideLinks(tables) ?? wideTable(tables) ?? columnOutline(tables) ?? nothing(tables);
}

function nodesBesideLinks(tables: readonly NamedRows[]): StoryFile | undefined {
  for (const nodes of tables) {
    for (const links of tables) {
      if (nodes === links) continue;
      const read = importNodesAndLinks({ nodes: nodes.rows, links: links.rows });
      if (read.graph.nodes.length === 0 || read.faults.some((fault) => fault.code === 'missing-column'))
        continue;
      return { ...read, form: 'nodes and links', sheets: [nodes.name, links.name] };
    }
  }
  return undefined;
}

function wideTable(tables: readonly NamedRows[]): StoryFile | undefined {
  for (const { name, rows } of tables) {
    const read = importWideTable(rows);
    if (read.graph.nodes.length > 0) return { ...read, form: 'wide table', sheets: [name] };
  }
  return undefined;
}

/** Words in column A, what helps them in column B below, and so on: pasted outlines look like this. */
function columnOutline(tables: readonly NamedRows[]): StoryFile | undefined {
  for (const { name, rows } of tables) {
    const lines = rows.map((row) => {
      const at = row.findIndex((cell) => cellText(cell) !== '');
      const rest = row.slice(at + 1).every((cell) => cellText(cell) === '');
      return at < 0 ? '' : rest ? `${'\t'.repeat(at)}${cellText(row[at])}` : undefined;
    });
    if (lines.includes(undefined)) continue;
    const read = parseOutline(lines.join('\n'));
    if (read.graph.links.length > 0) return { ...read, form: 'outline', sheets: [name] };
  }
  return undefined;
}

function nothing(tables: readonly NamedRows[]): StoryFile {
  return {
    form: 'nothing',
    sheets: tables.map((table) => table.name),
    graph: { nodes: [], links: [] },
    faults: [
      {
        code: 'missing-column',
        effect: 'refused',
        ids: [],
        message:
          'No story is found here. It needs a sheet of boxes (“ID”, “Type”, “Text”) and one of links (“From”, “To”), or one table with a column for each level (“Outcome”, “Path”, “Driver”, “Action”).',
      },
    ],
  };
}

/** The outline as typed in Word or an editor, as a file. */
export function importStoryText(text: string): StoryFile {
  const read = parseOutline(text.replace(/^\uFEFF/u, ''));
  return { ...read, form: read.graph.nodes.length === 0 ? 'nothing' : 'outline', sheets: [] };
}
