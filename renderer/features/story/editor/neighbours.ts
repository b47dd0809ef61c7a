import type { StoryIndex } from '../../../../shared/story/graph';

interface Places {
  readonly index: StoryIndex;
  readonly boxes: ReadonlyMap<string, { readonly x: number; readonly y: number }>;
}

/** The box an arrow leads to: left to what it helps, right to what helps it, up and down within the column. */
export function neighbourOf(key: string, id: string, { index, boxes }: Places): string | undefined {
  const here = boxes.get(id);
  if (here === undefined) return undefined;
  const distance = (other: string) => Math.abs((boxes.get(other)?.y ?? 0) - here.y);
  const nearest = (ids: readonly string[]): string | undefined =>
    ids.filter((other) => boxes.has(other)).sort((a, b) => distance(a) - distance(b))[0];
  if (key === 'ArrowLeft') return nearest(index.parents.get(id) ?? []);
  if (key === 'ArrowRight') return nearest(index.children.get(id) ?? []);
  const down = key === 'ArrowDown';
  if (!down && key !== 'ArrowUp') return undefined;
  const column = [...boxes].filter(([, box]) => Math.abs(box.x - here.x) < 1);
  return column
    .filter(([, box]) => (down ? box.y > here.y : box.y < here.y))
    .sort(([, a], [, b]) => (down ? a.y - b.y : b.y - a.y))[0]?.[0];
}
