import type { StoryKind } from '../graph';
import { idMaker, splitCode } from './node-code';
import { readOutlineLine, type OutlineLine } from './outline-line';
import {
  assembleStory,
  type DraftLink,
  type DraftNode,
  type StoryFault,
  type StoryImport,
} from './story-import';

/** What stands at each depth of an outline; deeper boxes are actions. */
const KIND_AT_DEPTH: readonly StoryKind[] = ['outcome', 'path', 'driver', 'action'];

/**
 * Reads a story from indented text, typed or pasted from Word, Excel or this program.
 *
 * Indent (spaces or tabs) means "helps the line above"; `= code` or `=> name` is the same box again, also before
 * it is written out; `{M: …}` or `[m: …]` is a measure; `(NHS)` at the end is who leads. A leading code ("D013")
 * becomes the id; other boxes get an id made from their words.
 */
export function parseOutline(text: string): StoryImport {
  const faults: StoryFault[] = [];
  const lines = storyLines(text, faults);
  const placed = placeLines(lines, faults);
  const codes = placed.flatMap(({ line }) => splitCode(line.text).code ?? []);
  const makeId = idMaker(codes);
  const nodes: DraftNode[] = [];
  const idOfTitle = new Map<string, string>();
  const idOfLine = new Map<OutlineLine, string>();
  for (const { line, depth } of placed) {
    if (line.reference) continue;
    const { code, title } = splitCode(line.text);
    const id = code ?? makeId(title);
    idOfLine.set(line, id);
    const again = nodes.some((node) => node.id === id && node.title === title);
    if (again) continue; // the same code with the same words is the same box again
    if (!idOfTitle.has(title)) idOfTitle.set(title, id);
    nodes.push({
      id,
      kind: KIND_AT_DEPTH[Math.min(depth, 3)] ?? 'action',
      level: depth,
      title,
      ...(line.measures.length > 0 ? { measures: line.measures } : {}),
      ...(line.owner === undefined ? {} : { owner: line.owner }),
      place: { part: 'outline', row: line.row },
    });
  }
  const known = new Set(nodes.map((node) => node.id));
  const resolve = (line: OutlineLine): string => {
    const defined = idOfLine.get(line);
    if (defined !== undefined) return defined;
    if (known.has(line.text)) return line.text;
    const { code } = splitCode(line.text);
    if (code !== undefined && known.has(code)) return code;
    return idOfTitle.get(line.text) ?? line.text;
  };
  const links: DraftLink[] = placed.flatMap(({ line, above }) =>
    above === undefined
      ? []
      : [{ child: resolve(line), parent: resolve(above), place: { part: 'outline', row: line.row } }],
  );
  return assembleStory(nodes, links, faults);
}

/** Lines that hold boxes. A heading above the story is told by its having no code where the story's outcomes do. */
function storyLines(text: string, faults: StoryFault[]): OutlineLine[] {
  const lines = text
    .split(/\r\n|\r|\n/u)
    .map((line, at) => readOutlineLine(line, at + 1))
    .filter((line) => line !== undefined);
  const coded = lines.filter((line) => line.indent === 0 && splitCode(line.text).code !== undefined);
  return lines.filter((line, at) => {
    const hasChild = (lines[at + 1]?.indent ?? 0) > line.indent;
    const bare = line.indent === 0 && !line.reference && splitCode(line.text).code === undefined && !hasChild;
    const heading = line.text.startsWith('#') || (bare && coded.length > 0);
    if (heading) {
      faults.push({
        code: 'heading',
        effect: 'note',
        ids: [],
        place: { part: 'outline', row: line.row },
        message: `Line ${line.row} is read as a heading, not a box: “${line.text}”.`,
      });
    }
    return !heading && line.text !== '';
  });
}

interface PlacedLine {
  readonly line: OutlineLine;
  readonly depth: number;
  readonly above?: OutlineLine;
}

function placeLines(lines: readonly OutlineLine[], faults: StoryFault[]): PlacedLine[] {
  const open: OutlineLine[] = [];
  return lines.map((line) => {
    let closedTo: number | undefined;
    while (open.length > 0 && (open.at(-1)?.indent ?? 0) >= line.indent) closedTo = open.pop()?.indent;
    if (closedTo !== undefined && closedTo !== line.indent) {
      faults.push({
        code: 'uneven-indent',
        effect: 'note',
        ids: [],
        place: { part: 'outline', row: line.row },
        message: `Line ${line.row} is indented between two levels; it is read as helping “${open.at(-1)?.text ?? 'nothing'}”.`,
      });
    }
    const above = open.at(-1);
    open.push(line);
    return { line, depth: open.length - 1, ...(above === undefined ? {} : { above }) };
  });
}
