import { listOf } from '../../../../shared/model/collection';
import type { Project } from '../../../../shared/model/project';
import { projectResults } from '../../../../shared/results/project-results';

/** How a scored option stands, shown on the action that carries it out: number, letter and colour. */
export interface RankMark {
  /** "A3": the third of the ranking it stands in and its rank. */
  readonly label: string;
  readonly letter: string;
  readonly words: string;
  readonly fill: string;
  readonly ink: string;
}

/** Thirds of the ranking: a letter beside every colour. */
export const RANK_BANDS = [
  { letter: 'A', fill: '#12436D', ink: '#FFFFFF', words: 'top third' },
  { letter: 'B', fill: '#6BACE6', ink: '#000000', words: 'middle third' },
  { letter: 'C', fill: '#E2E2E6', ink: '#1B2230', words: 'bottom third' },
] as const;

/** Rank marks by story node. They follow the weights: they are worked out anew from the project. */
export function rankMarks(project: Project): Map<string, RankMark> {
  const marks = new Map<string, RankMark>();
  const placed = new Map<string, string[]>();
  for (const option of listOf(project.options)) {
    if (option.storyNodeId !== undefined) {
      placed.set(option.id, [...(placed.get(option.id) ?? []), option.storyNodeId]);
    }
  }
  for (const node of listOf(project.storyNodes)) {
    if (node.optionId !== undefined)
      placed.set(node.optionId, [...(placed.get(node.optionId) ?? []), node.id]);
  }
  if (placed.size === 0) return marks;
  const ranked = projectResults(project).options.filter((result) => result.rank !== null);
  for (const { option, rank, total } of ranked) {
    if (rank === null || total === null) continue;
    const band = RANK_BANDS[Math.min(2, Math.floor(((rank - 1) * 3) / ranked.length))] ?? RANK_BANDS[2];
    const mark = {
      label: `${band.letter}${rank}`,
      letter: band.letter,
      words: `Scored option ${option.title}, rank ${rank} of ${ranked.length}, ${band.words}`,
      fill: band.fill,
      ink: band.ink,
    };
    for (const node of placed.get(option.id) ?? []) marks.set(node, mark);
  }
  return marks;
}
