import { fireEvent, render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import { AcceptabilityBars, acceptabilityHeight } from '../../../renderer/charts/acceptability-bars';
import { AlignedBars, alignedBarsHeight } from '../../../renderer/charts/aligned-bars';
import { BudgetBars, budgetBarsHeight } from '../../../renderer/charts/budget-bars';
import { ChartFigure, type ChartDrawing, type DrawingSpace } from '../../../renderer/charts/chart-figure';
import { CostBenefitPlane, planeHeight } from '../../../renderer/charts/cost-benefit-plane';
import { DifferenceBars, differenceBarsHeight } from '../../../renderer/charts/difference-bars';
import { RankStrip, rankStripHeight } from '../../../renderer/charts/rank-strip';
import {
  StackedContributions,
  stackedContributionsHeight,
} from '../../../renderer/charts/stacked-contributions';
import { standaloneSvg } from '../../../renderer/charts/standalone-svg';
import { sweepHeight, SweepLines } from '../../../renderer/charts/sweep-lines';
import { barOf } from '../../support/drawn-bar';
import { normalisedSvg } from './normalised-svg';

const series = [
  { key: 'fit', code: 'FIT', name: 'Strategic fit' },
  { key: 'imp', code: 'IMP', name: 'Impact' },
  { key: 'cost', code: 'VFM', name: 'Value for money' },
];
const rows = [
  {
    key: 'a',
    name: 'A1 Early help at home',
    rankText: '1',
    total: 72,
    parts: [30, 30, 12],
    baseTotal: 60,
    change: '2 → 1',
  },
  {
    key: 'b',
    name: 'A2 Family hubs',
    rankText: '2',
    total: 50,
    parts: [20, null, 30],
    note: 'rests on 4 of 5 partners',
  },
  { key: 'c', name: 'A3 Do nothing', rankText: '–', total: null, parts: [null, null, null] },
];
const pounds = (value: number) => `£${value}`;

function figureOf(draw: (space: DrawingSpace) => ChartDrawing): ReactElement {
  return (
    <ChartFigure
      title="Early help leads by 22 points"
      description="Three options."
      workedOut={['30 + 30 + 12 = 72.0.']}
      table={{
        caption: 'Totals',
        columns: [{ label: 'Option' }, { label: 'Total', show: (value) => value.toFixed(1) }],
        rows: rows.map((row) => ({ key: row.key, heading: row.name, cells: [row.total] })),
      }}
      readings={rows.map((row) => ({ key: row.key, text: row.name }))}
      draw={draw}
    />
  );
}

const pictures: Readonly<Record<string, (space: DrawingSpace) => ChartDrawing>> = {
  'stacked-contributions': (space) => ({
    height: stackedContributionsHeight({ ...space, series, rows }),
    marks: (
      <StackedContributions
        {...space}
        series={series}
        rows={rows}
        zeroLine={{ label: 'do nothing 20.0', total: 20 }}
      />
    ),
  }),
  'aligned-bars': (space) => ({
    height: alignedBarsHeight({ ...space, series, rows }),
    marks: <AlignedBars {...space} series={series} rows={rows} />,
  }),
  'sweep-lines': ({ width, activeKey }) => ({
    height: sweepHeight,
    marks: (
      <SweepLines
        width={width}
        activeKey={activeKey}
        now={0.3}
        criterion="Impact"
        lines={[
          {
            key: 'a',
            name: 'A1',
            points: [
              [0, 80],
              [1, 40],
            ],
          },
          {
            key: 'b',
            name: 'A2',
            points: [
              [0, 60],
              [1, 70],
            ],
          },
        ]}
        // 80 − 40t = 60 + 10t at t = 0.4, both 64.
        crossings={[{ share: 0.4, total: 64, label: '40.0%' }]}
      />
    ),
  }),
  'difference-bars': (space) => ({
    height: differenceBarsHeight([1, 2]),
    marks: (
      <DifferenceBars
        {...space}
        zeroWords="level"
        leftWords="A2 better"
        rightWords="A1 better"
        bars={[
          { key: 'fit', label: 'Strategic fit', from: 0, to: 10, toWords: '+10.0' },
          { key: 'cost', label: 'Value for money', from: 0, to: -18, toWords: '−18.0' },
        ]}
      />
    ),
  }),
  'acceptability-bars': (space) => ({
    height: acceptabilityHeight([1, 2]),
    marks: (
      <AcceptabilityBars
        {...space}
        rows={[
          { key: 'a', name: 'A1', rankText: '1', shares: [0.64, 0.3, 0.06, 0] },
          { key: 'b', name: 'A2', rankText: '2', shares: [0.36, 0.5, 0.1, 0.04] },
        ]}
      />
    ),
  }),
  'cost-benefit-plane': ({ width, activeKey }) => ({
    height: planeHeight,
    marks: (
      <CostBenefitPlane
        width={width}
        activeKey={activeKey}
        money={pounds}
        marks={[
          { key: 'a', code: 'A1', name: 'A1', cost: 100, benefit: 60, reach: 400, onFrontier: true },
          { key: 'b', code: 'A2', name: 'A2', cost: 300, benefit: 70, reach: 100, onFrontier: true },
          { key: 'c', code: 'A3', name: 'A3', cost: 250, benefit: 50, reach: null, onFrontier: false },
        ]}
      />
    ),
  }),
  'rank-strip': ({ width, activeKey }) => ({
    height: rankStripHeight([1, 2]),
    marks: (
      <RankStrip
        width={width}
        activeKey={activeKey}
        columns={[
          { key: 'all', name: 'everyone' },
          { key: 'nhs', name: 'NHS' },
          { key: 'council', name: 'COUNCIL' },
        ]}
        rows={[
          { key: 'a', name: 'A1', ranks: [1, 1, 2] },
          { key: 'b', name: 'A2', ranks: [2, 2, 1] },
        ]}
      />
    ),
  }),
  'budget-bars': (space) => ({
    height: budgetBarsHeight([1, 2]),
    marks: (
      <BudgetBars
        {...space}
        budget={500}
        money={pounds}
        rows={[
          {
            key: 'strict',
            name: 'Stop',
            summary: '1 option',
            parts: [{ key: 'a', code: 'A1', cost: 300, isExtra: false }],
          },
          {
            key: 'fill',
            name: 'Pass over',
            summary: '2 options',
            parts: [
              { key: 'a', code: 'A1', cost: 300, isExtra: false },
              { key: 'c', code: 'A3', cost: 150, isExtra: true },
            ],
          },
        ]}
      />
    ),
  }),
};

describe('charts', () => {
  for (const [name, draw] of Object.entries(pictures)) {
    it(`draws ${name} as in the picture kept`, async () => {
      const { container } = render(figureOf(draw));
      await expect(normalisedSvg(container)).toMatchFileSnapshot(`../../fixtures/chart-pictures/${name}.svg`);
    });

    it(`draws ${name} with presentation attributes and text alone, so that a copy stands by itself`, () => {
      const { container } = render(figureOf(draw));
      const drawn = container.querySelector<SVGSVGElement>('figure svg')!;
      const { markup } = standaloneSvg(drawn, { title: 'A & B', source: 'Ashmere' });
      expect(markup).not.toMatch(/foreignObject|var\(|style=|class=|@font-face|href=/);
      expect(markup).toContain('A &amp; B');
    });
  }

  it('makes a bar as long as its points: 30 of 100 take three tenths of the axis', () => {
    const { container } = render(figureOf(pictures['stacked-contributions']!));
    const ticks = [...container.querySelectorAll('[data-axis] line')].map((tick) =>
      Number(tick.getAttribute('x1')),
    );
    const pixels = ticks.at(-1)! - ticks[0]!;
    const [first] = container.querySelectorAll('[data-row="a"] [data-mark]');
    // One pixel on either side is the white gap.
    expect(barOf(first!).width + 2).toBeCloseTo((30 / 100) * pixels, 6);
  });

  it('draws nothing for a missing part, and never a zero', () => {
    const { container } = render(figureOf(pictures['stacked-contributions']!));
    expect(container.querySelectorAll('[data-row="b"] [data-series]')).toHaveLength(2);
    expect(container.querySelectorAll('[data-row="c"] [data-series]')).toHaveLength(0);
    expect(container.querySelector('[data-row="c"]')!.textContent).toContain('no total');
  });

  it('shows the same numbers as a table, a missing one as a dash', () => {
    const { container, getByText } = render(figureOf(pictures['aligned-bars']!));
    fireEvent.click(getByText('Show as table'));
    const cells = [...container.querySelectorAll('td')].map((cell) => cell.textContent);
    expect(cells).toEqual(['72.0', '50.0', '–']);
  });

  it('is one tab stop whose arrow keys read the data and whose Escape leaves them', () => {
    const { container } = render(figureOf(pictures['stacked-contributions']!));
    const chart = container.querySelector('[role="application"]')!;
    const spoken = container.querySelector('[role="status"]')!;
    fireEvent.keyDown(chart, { key: 'ArrowDown' });
    fireEvent.keyDown(chart, { key: 'ArrowDown' });
    expect(spoken.textContent).toBe('A2 Family hubs');
    fireEvent.keyDown(chart, { key: 'Escape' });
    expect(spoken.textContent).toBe('');
    expect(container.querySelectorAll('[role="application"][tabindex="0"]')).toHaveLength(1);
  });
});
