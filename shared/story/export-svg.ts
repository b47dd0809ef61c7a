import { indexStory, type StoryGraph, type StoryLink, type StoryNode } from './graph';
import { linkKey } from './graph';
import { linkPath } from './layout/link-path';
import type { StoryBox, StoryLayout } from './layout/story-layout';
import { kindName } from './sentence';

export interface StorySvgOptions {
  readonly title: string;
  /** Read out by screen readers; made from the story when absent. */
  readonly description?: string;
  /** Lines of each title as measured on screen; otherwise they are broken by an average letter width. */
  readonly lines?: ReadonlyMap<string, readonly string[]>;
}

const INK = '#1B2230';
const QUIET = '#555E6B';
const EDGE: Readonly<Record<string, string>> = {
  path: '#12436D',
  driver: '#28A197',
  action: '#F46A25',
  service: '#F46A25',
  guardrail: '#A285D1',
  unintended: '#801650',
};
const FONT = "'Segoe UI', 'Helvetica Neue', Arial, sans-serif";
const MARGIN = 24;
const HEAD = 44;
const PADDING = 12;
const LINE = 20;
const SMALL = 17;

/** Size of a box for a story drawn without a screen, by an average letter; the same numbers as the drawing uses. */
export function plainBoxSize(node: StoryNode, width = 236): { width: number; height: number } {
  const lines = Math.max(1, broken(node.title, width - 2 * PADDING).length);
  return { width, height: 2 * PADDING + SMALL + lines * LINE + (factsOf(node) === '' ? 0 : SMALL) };
}

/**
 * The drawing as one standalone SVG text: shapes and <text> with presentation attributes only, a title and a
 * description, no style sheet, script, font, image or address outside itself, so that any program draws it alike. Words
 * say that they have no outline: some programs give them the one last used.
 */
export function storySvg(graph: StoryGraph, layout: StoryLayout, options: StorySvgOptions): string {
  const index = indexStory(graph);
  const links = new Map(graph.links.map((link) => [linkKey(link.child, link.parent), link]));
  const bounds = boundsOf(layout);
  const width = Math.ceil(Math.max(320, bounds.right - bounds.left + 2 * MARGIN));
  const height = Math.ceil(bounds.bottom - bounds.top + 2 * MARGIN + HEAD);
  const description =
    options.description ??
    `${layout.nodes.size} boxes and ${layout.links.length} links; outcomes on the left, actions on the right.`;
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${FONT}">`,
    `<title>${escaped(options.title)}</title>`,
    `<desc>${escaped(description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="#FFFFFF" stroke="none"/>`,
    `<text x="${MARGIN}" y="${MARGIN + 12}" font-size="18" font-weight="600" fill="${INK}" stroke="none">${escaped(options.title)}</text>`,
    `<g transform="translate(${round(MARGIN - bounds.left)} ${round(MARGIN + HEAD - bounds.top)})">`,
    ...layout.links.map(({ child, parent, points }) =>
      linkElement(linkPath(points), links.get(linkKey(child, parent))),
    ),
  ];
  for (const [id, box] of layout.nodes) {
    const node = index.nodes.get(id);
    if (node === undefined) continue;
    const serves = index.parents.get(id)?.length ?? 0;
    parts.push(boxElement(node, box, { lines: options.lines?.get(id), serves }));
  }
  parts.push('</g>', '</svg>', '');
  return parts.join('\n');
}

function linkElement(path: string, link: StoryLink | undefined): string {
  const dash =
    link?.polarity === 'negative'
      ? ' stroke-dasharray="2 4"'
      : link?.strength === 'weak'
        ? ' stroke-dasharray="6 5"'
        : '';
  return `<path d="${path}" fill="none" stroke="#8A8F98" stroke-width="1.6"${dash}/>`;
}

function boxElement(
  node: StoryNode,
  box: StoryBox,
  { lines, serves }: { readonly lines: readonly string[] | undefined; readonly serves: number },
): string {
  const left = round(box.x - box.width / 2);
  const top = round(box.y - box.height / 2);
  const outcome = node.kind === 'outcome';
  const dash =
    node.kind === 'unintended'
      ? ' stroke-dasharray="5 4"'
      : node.kind === 'external'
        ? ' stroke-dasharray="2 4"'
        : '';
  const x = left + PADDING;
  const text = (y: number, size: number, fill: string, words: string): string =>
    `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${fill}" stroke="none">${escaped(words)}</text>`;
  const titleLines = lines ?? broken(node.title, box.width - 2 * PADDING);
  const titleTop = top + PADDING + SMALL;
  const facts = factsOf(node);
  const edge = EDGE[node.kind] ?? '#8A8F98';
  return [
    '<g>',
    `<rect x="${left}" y="${top}" width="${round(box.width)}" height="${round(box.height)}" rx="8" fill="${outcome ? '#12436D' : '#FFFFFF'}" stroke="${outcome ? '#12436D' : '#8A8F98'}"${dash}/>`,
    outcome
      ? ''
      : `<path d="M${round(left + 3)} ${round(top + 8)}V${round(top + box.height - 8)}" fill="none" stroke="${edge}" stroke-width="4" stroke-linecap="round"/>`,
    text(
      top + PADDING + 11,
      12,
      outcome ? '#FFFFFF' : QUIET,
      serves > 1 ? `${kindName(node.kind)} · serves ${serves}` : kindName(node.kind),
    ),
    ...titleLines.map((line, at) => text(titleTop + at * LINE + 15, 15, outcome ? '#FFFFFF' : INK, line)),
    facts === ''
      ? ''
      : text(titleTop + titleLines.length * LINE + 13, 12, outcome ? '#FFFFFF' : QUIET, facts),
    '</g>',
  ]
    .filter((part) => part !== '')
    .join('');
}

function factsOf(node: StoryNode): string {
  const measures = node.measures?.length ?? 0;
  return [
    measures === 0 ? '' : measures === 1 ? '1 measure' : `${measures} measures`,
    node.owner ?? '',
    node.end === undefined ? '' : `by ${node.end.replace(/^by\s+/iu, '')}`,
  ]
    .filter((fact) => fact !== '')
    .join(' · ');
}

function broken(text: string, width: number): string[] {
  const most = Math.max(4, Math.floor(width / (15 * 0.54)));
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length <= most || line === '') line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === '' ? lines : [...lines, line];
}

function boundsOf(layout: StoryLayout): { left: number; top: number; right: number; bottom: number } {
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  const include = (x: number, y: number): void => {
    bounds.left = Math.min(bounds.left, x);
    bounds.right = Math.max(bounds.right, x);
    bounds.top = Math.min(bounds.top, y);
    bounds.bottom = Math.max(bounds.bottom, y);
  };
  for (const box of layout.nodes.values()) {
    include(box.x - box.width / 2, box.y - box.height / 2);
    include(box.x + box.width / 2, box.y + box.height / 2);
  }
  for (const link of layout.links) for (const point of link.points) include(point.x, point.y);
  return Number.isFinite(bounds.left) ? bounds : { left: 0, top: 0, right: 0, bottom: 0 };
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** XML text: markup escaped, characters XML 1.0 cannot hold left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;');
}
