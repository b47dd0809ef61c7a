import type { StoryEditor } from '../editor/use-story';

/** One line of the outline. A shared box is written out at the first place it is met and named again at the others. */
export interface OutlineRow {
  readonly key: string;
  readonly id: string;
  readonly depth: number;
  readonly again: boolean;
  readonly open: boolean | undefined;
  readonly position: number;
  readonly siblings: number;
}

interface Place {
  readonly path: string;
  readonly depth: number;
  readonly position: number;
  readonly siblings: number;
}

export function outlineRows({ shown, index, collapsed }: StoryEditor): OutlineRow[] {
  const rows: OutlineRow[] = [];
  const written = new Set<string>();
  const closed = new Set(collapsed);
  const order = new Map([...index.nodes.keys()].map((id, at) => [id, at]));
  const write = (id: string, { path, depth, position, siblings }: Place): void => {
    const again = written.has(id);
    const children = inOrder(index.children.get(id) ?? [], order);
    const key = `${path}/${id}`;
    const open = again || children.length === 0 ? undefined : !closed.has(id);
    rows.push({ key, id, depth, again, open, position, siblings });
    if (again) return;
    written.add(id);
    if (closed.has(id)) return;
    for (const [at, child] of children.entries()) {
      write(child, { path: key, depth: depth + 1, position: at + 1, siblings: children.length });
    }
  };
  const tops = shown.nodes.filter((node) => (index.parents.get(node.id) ?? []).length === 0);
  for (const [at, node] of tops.entries())
    write(node.id, { path: '', depth: 0, position: at + 1, siblings: tops.length });
  // Boxes in a circle that nothing leads to are still listed.
  for (const node of shown.nodes) {
    if (!written.has(node.id) && !hiddenBelowCollapsed(node.id, index.parents, closed)) {
      write(node.id, { path: 'circle', depth: 0, position: 1, siblings: 1 });
    }
  }
  return rows;
}

/** As in the diagram: the order of the story, which "move up" and "move down" change, not that of the links. */
function inOrder(ids: readonly string[], order: ReadonlyMap<string, number>): string[] {
  return [...ids].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
}

function hiddenBelowCollapsed(
  id: string,
  parents: ReadonlyMap<string, readonly string[]>,
  closed: ReadonlySet<string>,
): boolean {
  const seen = new Set<string>();
  const waiting = [...(parents.get(id) ?? [])];
  for (let above = waiting.pop(); above !== undefined; above = waiting.pop()) {
    if (closed.has(above)) return true;
    if (seen.has(above)) continue;
    seen.add(above);
    waiting.push(...(parents.get(above) ?? []));
  }
  return false;
}
