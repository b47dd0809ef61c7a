import type { Criterion } from '../../../shared/model/criteria';
import type { OptionId } from '../../../shared/model/ids';
import { percent, points } from '../../../shared/findings/figures-in-words';
import { nameOf, type ResultModel } from '../../../shared/findings/result-matrix';
import { type Stability, stabilityOfFirst } from '../../../shared/findings/stability';
import type { WeightSweep } from '../../../shared/findings/totals-along-weight';
import { ChartFigure } from '../../charts/chart-figure';
import type { ChartTable } from '../../charts/chart-table';
import { type SweepCrossing, sweepHeight, SweepLines } from '../../charts/sweep-lines';
import { shortLabelOf } from './contribution-rows';
import type { ResultsView } from './results-view';

export interface SweepChartProps {
  readonly view: ResultsView;
  readonly block: { readonly criterion: Criterion; readonly leaves: readonly number[] };
  readonly chosen: OptionId | undefined;
}

const linesShown = 6;
/** Totals bend only where an option has a gap; twenty-one points draw either kind. */
const steps = 20;

/** The top six and the chosen option as one weight moves, with the crossings that change first place labelled. */
export function SweepChart({ view, block, chosen }: SweepChartProps) {
  const { model, results } = view;
  const stability = stabilityOfFirst(model, { label: block.criterion.label, leaves: block.leaves });
  if (stability === undefined) return null;
  const { sweep } = stability;
  const shown = optionsShown(view, sweep, chosen);
  const lines = shown.map((option) => ({
    key: results.options[option]!.option.id,
    name: shortLabelOf(results.options[option]!),
    points: pointsOf(sweep, option),
  }));
  const crossings = crossingsOf(sweep, shown);
  const swaps = swapsOf(model, sweep, shown);
  const now = shown.map((option) => sweep.totalAt(option, sweep.now) ?? 0);
  const [lowest, highest] = [Math.min(...now), Math.max(...now)].map(points);
  return (
    <ChartFigure
      title={stability.sentence}
      description={`Totals of ${lines.length} options as the weight of ${block.criterion.label} goes from 0 to 100%, the others keeping their proportions. It is ${percent(sweep.now)} now, where the totals run from ${lowest} to ${highest}.`}
      workedOut={workedOutOf(model, block, stability, shown)}
      table={sweepTable(view, block, { sweep, shown, swaps })}
      readings={lines.map((line) => ({
        key: line.key,
        text: `${line.name}: ${points(line.points[0]?.[1] ?? 0)} at 0%, ${points(line.points.at(-1)?.[1] ?? 0)} at 100%`,
      }))}
      draw={({ width, activeKey }) => ({
        height: sweepHeight,
        marks: (
          <SweepLines
            width={width}
            activeKey={activeKey}
            lines={lines}
            crossings={crossings}
            now={sweep.now}
            criterion={block.criterion.label}
          />
        ),
      })}
    />
  );
}

/** The top six, everyone who leads at some weight, and the chosen option. */
function optionsShown(
  { results }: ResultsView,
  sweep: WeightSweep,
  chosen: OptionId | undefined,
): readonly number[] {
  const top = results.ranking.slice(0, linesShown).map((option) => results.options.indexOf(option));
  const leaders = sweep.firstPlaces().map((place) => place.option);
  const picked = results.options.findIndex((option) => option.option.id === chosen);
  return [...new Set([...top, ...leaders, ...(picked >= 0 ? [picked] : [])])].filter(
    (option) => sweep.totalAt(option, sweep.now) !== null,
  );
}

function pointsOf(sweep: WeightSweep, option: number): [number, number][] {
  return Array.from({ length: steps + 1 }, (_, step) => step / steps).flatMap((share) => {
    const total = sweep.totalAt(option, share);
    return total === null ? [] : [[share, total] as [number, number]];
  });
}

function crossingsOf(sweep: WeightSweep, shown: readonly number[]): SweepCrossing[] {
  const changes = sweep.firstPlaces().slice(1);
  const labelled = changes.map(({ from, option }) => ({
    share: from,
    total: sweep.totalAt(option, from) ?? 0,
    label: percent(from),
  }));
  const others = shown.flatMap((a, index) =>
    shown.slice(index + 1).flatMap((b) =>
      sweep
        .crossings(a, b)
        .filter((share) => !changes.some((change) => Math.abs(change.from - share) < 1e-9))
        .map((share) => ({ share, total: sweep.totalAt(a, share) ?? 0 })),
    ),
  );
  return [...others, ...labelled];
}

/** Every total the lines and crossings are drawn from: a row for each weight, a column for each option. */
function sweepTable(
  { model, results }: ResultsView,
  block: SweepChartProps['block'],
  drawn: { readonly sweep: WeightSweep; readonly shown: readonly number[]; readonly swaps: readonly Swap[] },
): ChartTable {
  const { sweep, shown, swaps } = drawn;
  const row = (share: number, key: string, note: string) => ({
    key,
    share,
    heading: percent(share),
    cells: [...shown.map((option) => sweep.totalAt(option, share)), note],
  });
  const even = Array.from({ length: steps + 1 }, (_, step) => row(step / steps, `step-${step}`, ''));
  const meetings = swaps.map((swap, index) =>
    row(swap.share, `swap-${index}`, `${swap.names} change places`),
  );
  const now = row(sweep.now, 'now', 'the weight shown');
  return {
    caption: `Totals as the weight of ${block.criterion.label} moves`,
    columns: [
      { label: `Weight of ${block.criterion.label}` },
      ...shown.map((option) => ({
        label: results.options[option]!.option.code || nameOf(model, option),
        show: points,
      })),
      { label: 'Note' },
    ],
    rows: [...even, ...meetings, now].sort((a, b) => a.share - b.share),
  };
}

interface Swap {
  readonly share: number;
  readonly names: string;
}

function swapsOf(model: ResultModel, sweep: WeightSweep, shown: readonly number[]): Swap[] {
  return shown
    .flatMap((a, index) =>
      shown.slice(index + 1).flatMap((b) =>
        sweep.crossings(a, b).map((share) => ({
          share,
          names: `${nameOf(model, a)} and ${nameOf(model, b)}`,
        })),
      ),
    )
    .sort((a, b) => a.share - b.share);
}

function workedOutOf(
  model: ResultModel,
  block: SweepChartProps['block'],
  { sweep, above, below, from, to }: Stability,
  shown: readonly number[],
): string[] {
  const [first] = shown;
  const rival = above ?? below;
  const cut = above === undefined ? from : to;
  if (first === undefined) return [];
  const at = (option: number, share: number) => points(sweep.totalAt(option, share) ?? 0);
  const line = (option: number) =>
    `${nameOf(model, option)} goes from ${at(option, 0)} at 0% to ${at(option, 1)} at 100%`;
  const crossing =
    rival === undefined
      ? ['No other option ever has the greater total.']
      : [`${line(rival)}; the two are level at ${percent(cut)}, both with ${at(rival, cut)} points.`];
  return [
    `At weight t of ${block.criterion.label}, total = t × its value + (1 − t) × the mean of the rest under their own weights.`,
    `${line(first)}.`,
    ...crossing,
  ];
}
