import { indexStory, type StoryGraph, type StoryNode } from '../graph';
import { isCode } from './node-code';

/**
 * Writes a story as indented text that {@link parseOutline} reads back: each box in full where it is first met,
 * `= code` (or `=> words` for boxes without a code) where it serves a second parent.
 */
export function writeOutline(graph: StoryGraph): string {
  const { nodes, parents, children } = indexStory(graph);
  const written = new Set<string>();
  const lines: string[] = [];
  const write = (start: string): void => {
    const waiting: { id: string; depth: number }[] = [{ id: start, depth: 0 }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const node = nodes.get(next.id);
      if (node === undefined) continue;
      const indent = '  '.repeat(next.depth);
      if (written.has(node.id)) {
        lines.push(`${indent}${isCode(node.id) ? `= ${node.id}` : `=> ${node.title}`}`);
        continue;
      }
      written.add(node.id);
      lines.push(`${indent}${lineOf(node)}`);
      const below = children.get(node.id) ?? [];
      for (const child of [...below].reverse()) waiting.push({ id: child, depth: next.depth + 1 });
    }
  };
  for (const id of nodes.keys()) if ((parents.get(id) ?? []).length === 0) write(id);
  // What is left hangs in a circle that nothing leads to; it is entered at its first box.
  for (const id of nodes.keys()) if (!written.has(id)) write(id);
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function lineOf(node: StoryNode): string {
  const measures = (node.measures ?? []).map((measure) => ` {M: ${measure.name}}`).join('');
  const owner = node.owner === undefined || node.owner === '' ? '' : ` (${node.owner})`;
  return `${isCode(node.id) ? `${node.id} ` : ''}${node.title}${measures}${owner}`;
}
