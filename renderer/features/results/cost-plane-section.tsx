import { points, pounds } from '../../../shared/findings/figures-in-words';
import { costPlane, costPlaneInWords, type PlanePoint } from '../../../shared/findings/cost-plane';
import { netCostFigure } from '../../figures/option-figures';
import { ChartFigure } from '../../charts/chart-figure';
import { CostBenefitPlane, planeHeight } from '../../charts/cost-benefit-plane';
import { labelOf } from './contribution-rows';
import type { ResultsView } from './results-view';

/** Cost against benefit with the frontier; bubble area is reach, whose units differ and are named. */
export function CostPlaneSection({ view: { results } }: { readonly view: ResultsView }) {
  const plane = costPlane(results);
  const frontier = plane.filter((point) => point.onFrontier);
  const units = [...new Set(plane.flatMap((point) => (point.reach ? [point.reach.unit] : [])))];
  const missing = results.options.length - plane.length;
  return (
    <ChartFigure
      title={costPlaneInWords(plane)}
      description={`${plane.length} options by net cost a year and benefit${rangeInWords(plane)}. Filled: on the frontier, where nothing gives more for the money. Bubble area is reach${units.length > 1 ? `, in ${units.length} different units, which the table names` : ''}.${missing > 0 ? ` ${missing} without cost or benefit are not drawn.` : ''}`}
      workedOut={workedOut(frontier)}
      table={{
        caption: 'Net cost, benefit and reach',
        columns: [
          { label: 'Option' },
          { label: 'Net cost a year', show: pounds },
          { label: 'Benefit', show: points },
          { label: 'Reach', show: (value) => value.toLocaleString('en-GB') },
          { label: 'of' },
          { label: 'On the frontier' },
          { label: '£ for each further point', show: pounds },
        ],
        rows: plane.map((point) => ({
          key: point.option.option.id,
          heading: labelOf(point.option),
          cells: [
            point.cost,
            point.benefit,
            point.reach?.value ?? null,
            point.reach?.unit ?? null,
            point.onFrontier ? 'yes' : 'no',
            point.costOfPoint,
          ],
          figures: [netCostFigure(point.option.option), undefined, point.option.option.reach?.figure],
        })),
      }}
      readings={plane.map((point) => ({ key: point.option.option.id, text: readingOf(point) }))}
      draw={({ width, activeKey }) => ({
        height: planeHeight,
        marks: (
          <CostBenefitPlane
            width={width}
            activeKey={activeKey}
            money={pounds}
            marks={plane.map((point) => ({
              key: point.option.option.id,
              code: point.option.option.code || point.option.option.title.slice(0, 12),
              name: labelOf(point.option),
              cost: point.cost,
              benefit: point.benefit,
              reach: point.reach?.value ?? null,
              onFrontier: point.onFrontier,
            }))}
          />
        ),
      })}
    />
  );
}

/** ", from £45k to £780k and from 50.0 to 70.8 points". */
function rangeInWords(plane: readonly PlanePoint[]): string {
  if (plane.length < 2) return '';
  const [costs, benefits] = [plane.map((point) => point.cost), plane.map((point) => point.benefit)];
  return `, from ${pounds(Math.min(...costs))} to ${pounds(Math.max(...costs))} and from ${points(Math.min(...benefits))} to ${points(Math.max(...benefits))} points`;
}

function readingOf(point: PlanePoint): string {
  const reach = point.reach
    ? `, reaches ${point.reach.value.toLocaleString('en-GB')} ${point.reach.unit}`
    : '';
  return `${labelOf(point.option)}: ${pounds(point.cost)} a year, benefit ${points(point.benefit)}${reach}${point.onFrontier ? ', on the frontier' : ''}`;
}

function workedOut(frontier: readonly PlanePoint[]): string[] {
  const [first, second] = frontier;
  const example =
    first && second && second.costOfPoint !== null
      ? [
          `From ${labelOf(first.option)} to ${labelOf(second.option)}: (${pounds(second.cost)} − ${pounds(first.cost)}) ÷ (${points(second.benefit)} − ${points(first.benefit)}) = ${pounds(second.costOfPoint)} for each further point.`,
        ]
      : [];
  return [
    'The frontier joins the options that no other option, and no mix of two others, beats on benefit at the same cost (upper-left convex hull).',
    ...example,
  ];
}
