import { useState } from 'react';
import type { Project } from '../../../shared/model/project';
import type { Round } from '../../../shared/model/scores';
import type { DisputedCell } from '../../../shared/results/disagreement';

export interface DiscussionPlace {
  /** Index of the cell talked about, or -1 while the queue is closed. */
  readonly index: number;
  readonly goTo: (cell: DisputedCell) => void;
  readonly close: () => void;
}

export const keyOf = ({ option, criterion }: DisputedCell): string => `${option.id}/${criterion.id}`;

/** Where the room is in the queue. A cell on which scores no longer differ gives way to the one in its place. */
export function useDiscussionPlace(cells: readonly DisputedCell[]): DiscussionPlace {
  const [current, setCurrent] = useState<{ readonly key: string; readonly index: number }>();
  const found = current ? cells.findIndex((cell) => keyOf(cell) === current.key) : -1;
  const index = !current || found >= 0 ? found : Math.min(current.index, cells.length - 1);
  return {
    index,
    goTo: (cell) => setCurrent({ key: keyOf(cell), index: Math.max(0, cells.indexOf(cell)) }),
    close: () => setCurrent(undefined),
  };
}

/** The first cell that has not come to an end: what "talk them through" starts with. */
export function firstOpen<Cell extends DisputedCell>(
  project: Project,
  round: Round,
  cells: readonly Cell[],
): Cell | undefined {
  const open = cells.find(({ option, criterion }) => {
    const noted = project.discussions?.[round.id]?.[option.id]?.[criterion.id];
    return noted?.outcome === undefined || noted.outcome === 'come-back';
  });
  return open ?? cells[0];
}
