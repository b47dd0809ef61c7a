import type { StoryGraph } from '../story/graph';
import { storyTables } from '../story/import/story-tables';
import { cells } from './cells';
import { tableSheet } from './table-sheet';
import type { SheetModel } from './workbook-model';
import { writeWorkbook } from './write-workbook';

const WIDTH: Readonly<Record<string, number>> = { Text: 48, Measure: 40, Why: 48, Partners: 24, Owner: 18 };

/**
 * The story as a workbook of boxes and links that this program, and people, read back.
 *
 * @param at ISO time for the file's own facts; equal input gives equal bytes.
 */
export function storyWorkbook(graph: StoryGraph, title: string, at: string): Promise<Uint8Array> {
  const { nodes, links } = storyTables(graph);
  return writeWorkbook({
    title: `${title}: the story of progress`,
    subject: 'Boxes and links of a driver diagram',
    creator: 'Throughline',
    at,
    sheets: [
      sheet('Nodes', nodes, {
        title: `${title}: boxes`,
        note: 'One row a box. “Level” is its column in the diagram, outcomes at 0.',
      }),
      sheet('Links', links, {
        title: `${title}: links`,
        note: 'One row a link: if the child improves, the parent is likely to improve too.',
      }),
    ],
  });
}

function sheet(
  name: string,
  [headers = [], ...data]: readonly (readonly (string | number | null)[])[],
  words: { readonly title: string; readonly note: string },
): SheetModel {
  return tableSheet({
    name,
    ...words,
    columns: headers.map((header) => ({ header: String(header), width: WIDTH[String(header)] ?? 12 })),
    data: data.map((row) =>
      row.map((content) =>
        typeof content === 'number'
          ? cells.number(content)
          : content === null
            ? null
            : cells.wrapped(content),
      ),
    ),
    frozenColumns: 1,
  });
}
