import type { Criterion } from '../model/criteria';
import type { Option } from '../model/options';
import type { Project } from '../model/project';
import { projectResults } from './project-results';

/** One end of a swing: the option that stands there, its raw score or quantity, and that in words. */
export interface SwingEnd {
  readonly option: Option;
  readonly raw: number;
  readonly words: string;
}

export interface CriterionSwing {
  readonly criterion: Criterion;
  /** Absent while no option has a figure. */
  readonly worst: SwingEnd | undefined;
  readonly best: SwingEnd | undefined;
}

/**
 * The real worst and best of these options on each leaf criterion, in the criterion's own unit: what a swing is asked
 * about (HM Treasury, Use of multi-criteria decision analysis, 2024). Compared by value, so that a lower cost is the
 * better end; the first option in project order stands for a tie.
 */
export function swingEnds(project: Project): readonly CriterionSwing[] {
  const results = projectResults(project, { scenarioId: null });
  return results.criteria.map((criterion, column) => {
    let worst: { readonly end: SwingEnd; readonly value: number } | undefined;
    let best: typeof worst;
    for (const { option, cells } of results.options) {
      const cell = cells[column];
      if (!cell || cell.raw === null || cell.value === null) continue;
      const end = { option, raw: cell.raw, words: wordsFor(criterion, cell.raw) };
      if (!worst || cell.value < worst.value) worst = { end, value: cell.value };
      if (!best || cell.value > best.value) best = { end, value: cell.value };
    }
    return { criterion, worst: worst?.end, best: best?.end };
  });
}

/** "4.4 of 5: Marked, for most it reaches", "£15.65 for each person reached". */
function wordsFor(criterion: Criterion, raw: number): string {
  const number = Number(raw.toFixed(2)).toLocaleString('en-GB');
  if (criterion.basis === 'judged') {
    const { max, anchors } = criterion.scale;
    const near = anchors.reduce<(typeof anchors)[number] | undefined>(
      (closest, anchor) =>
        closest === undefined || Math.abs(anchor.score - raw) < Math.abs(closest.score - raw)
          ? anchor
          : closest,
      undefined,
    );
    const words = near && near.words !== '' ? `: ${near.words}` : '';
    return `${Number(raw.toFixed(1))} of ${max}${words}`;
  }
  return criterion.unit.startsWith('£')
    ? `£${poundsWords(raw)}${criterion.unit.slice(1)}`
    : `${number} ${criterion.unit}`;
}

/** Whole pounds without pence, others with both figures: "£415", "£10,312.50". */
function poundsWords(amount: number): string {
  const pence = Math.round(amount * 100) % 100 === 0 ? 0 : 2;
  return amount.toLocaleString('en-GB', { minimumFractionDigits: pence, maximumFractionDigits: pence });
}
