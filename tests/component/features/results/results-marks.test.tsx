import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { barOf } from '../../../support/drawn-bar';
import { provideWorkers } from '../../../support/inline-worker';
import { renderResults } from './results-harness';
import { ashmereProject } from '../../../support/ashmere-project';
import type { Project } from '../../../../shared/model/project';
import {
  copiedTable,
  descriptionOf,
  expectOneScale,
  figures,
  figureTitled,
  marksOf,
  numberOf,
} from './figure-reader';

beforeAll(provideWorkers);

const question = (name: string) => fireEvent.click(screen.getByText(name, { selector: '[role="tab"]' }));
const widthOf = (mark: Element) => barOf(mark).width;
/** Parts give up a pixel on either side to the white gap between them; those under four pixels a quarter. */
const partWidth = (mark: Element) => (widthOf(mark) < 2 ? 2 * widthOf(mark) : widthOf(mark) + 2);

/** Every chart of the screen against the table behind it: what is drawn is what is written. */
describe('the marks of every chart of the Results screen', () => {
  it('ranking, stacked: each part is as wide as its weighted points', async () => {
    renderResults();
    const figure = figures()[0]!;
    const { rows } = await copiedTable(figure);
    const pairs = marksOf(figure, '[data-row]').flatMap((row, index) => {
      const parts = rows[index]!.cells.slice(2, -1)
        .map(Number)
        .filter((points) => points > 0);
      const drawn = [...row.querySelectorAll('[data-mark][data-series]')].map(partWidth);
      expect(drawn).toHaveLength(parts.length);
      return drawn.map((width, part) => [width, parts[part]!] as const);
    });
    expect(rows).toHaveLength(16);
    expectOneScale([...pairs, [0, 0]]);
  });

  it('ranking, side by side: each bar is as long as its weighted points', async () => {
    renderResults();
    fireEvent.click(screen.getByLabelText('Criteria side by side'));
    const figure = figures()[0]!;
    const { rows } = await copiedTable(figure);
    const pairs = marksOf(figure, '[data-row]').flatMap((row, index) =>
      [...row.querySelectorAll('[data-series] [data-mark]')].map(
        (mark, part) => [widthOf(mark), Number(rows[index]!.cells[part + 2])] as const,
      ),
    );
    expect(pairs).toHaveLength(16 * 7);
    expectOneScale([...pairs, [0, 0]]);
  });

  it('why A above B: each bar reaches from zero to its difference', async () => {
    renderResults();
    const figure = figureTitled(/ points above /);
    const { rows } = await copiedTable(figure);
    const pairs = marksOf(figure, '[data-row]').map((row, index) => {
      const difference = Number(rows[index]!.cells[2]);
      return [Math.sign(difference) * widthOf(row.querySelector('[data-mark]')!), difference] as const;
    });
    expect(pairs).toHaveLength(9);
    expectOneScale([...pairs, [0, 0]]);
    const sum = rows.reduce((total, row) => total + Number(row.cells[2]), 0);
    // EXPECTED.md: 73.9974 − 66.4802.
    expect(sum).toBeCloseTo(7.5172, 3);
  });

  it('sweep: each line goes through its totals, each crossing stands at its weight', async () => {
    renderResults();
    question('What would change it?');
    const figure = figureTitled(/stays first/);
    const { columns, rows } = await copiedTable(figure);
    const even = rows.filter((row) => /^\d+\.0%$/.test(row.heading) && row.cells.at(-1) === '');
    const lines = marksOf(figure, '[data-series]');
    expect(lines).toHaveLength(columns.length - 2);
    const heights = lines.flatMap((line, option) =>
      pathPoints(line).map(([, y], step) => [y, Number(even[step]!.cells[option])] as const),
    );
    const weights = pathPoints(lines[0]!).map(
      ([x], step) => [x, Number(even[step]!.heading.slice(0, -1))] as const,
    );
    expect(even).toHaveLength(21);
    expectOneScale(heights);
    expectOneScale(weights);
    const crossings = marksOf(figure, '[data-crossing] circle').map((circle) => numberOf(circle, 'cx'));
    const meetings = rows.filter((row) => row.cells.at(-1)!.endsWith('change places'));
    expect(crossings).toHaveLength(meetings.length);
    const known = meetings.map((row) => Number(row.heading.slice(0, -1)));
    expectOneScale([
      ...weights,
      ...crossings.sort((a, b) => a - b).map((x, index) => [x, known[index]!] as const),
    ]);
  });

  it('tornado: each bar reaches from the gap at its low end to that at its high end', async () => {
    renderResults();
    question('What would change it?');
    const figure = figureTitled(/turns? the order/);
    const { rows } = await copiedTable(figure);
    const pairs = marksOf(figure, '[data-row]').flatMap((row, index) => {
      const [, low, , high] = rows[index]!.cells.map(Number);
      const marks = [...row.querySelectorAll('[data-mark]')];
      const start = Math.min(...marks.map((mark) => barOf(mark).x));
      const end = Math.max(...marks.map((mark) => barOf(mark).x + widthOf(mark)));
      return [[start, Math.min(low!, high!)] as const, [end, Math.max(low!, high!)] as const];
    });
    expect(pairs).toHaveLength(24);
    expectOneScale(pairs);
  });

  it('rank acceptability: each part is as wide as its share of the weightings', async () => {
    renderResults();
    question('How sure?');
    await waitFor(() => figureTitled(/comes first in/), { timeout: 20_000 });
    const figure = figures()[0]!;
    const { rows } = await copiedTable(figure);
    const places = ['first', 'second', 'third'];
    const pairs = marksOf(figure, '[data-row]').flatMap((row, index) =>
      places.flatMap((place, column) => {
        const mark = row.querySelector(`[data-series="${place}"] [data-mark]`);
        return mark === null ? [] : [[partWidth(mark), Number(rows[index]!.cells[column])] as const];
      }),
    );
    expectOneScale([...pairs, [0, 0]]);
  });

  it('cost and benefit: each bubble stands at its cost and benefit, its area is its reach', async () => {
    renderResults();
    question('What does it buy?');
    const figure = figureTitled(/most benefit for the money/);
    const { rows } = await copiedTable(figure);
    const bubbles = marksOf(figure, '[data-row] [data-mark]');
    expect(bubbles).toHaveLength(16);
    const figuresOf = (column: number) => rows.map((row) => Number(row.cells[column]));
    expectOneScale(bubbles.map((bubble, index) => [numberOf(bubble, 'cx'), figuresOf(0)[index]!]));
    expectOneScale(bubbles.map((bubble, index) => [numberOf(bubble, 'cy'), figuresOf(1)[index]!]));
    // scaleSqrt from 3 to 22 pixels: the radius less its least is the root of the share of the greatest reach.
    const most = Math.max(...figuresOf(2));
    bubbles.forEach((bubble, index) =>
      expect(numberOf(bubble, 'r')).toBeCloseTo(3 + 19 * Math.sqrt(figuresOf(2)[index]! / most), 6),
    );
  });

  it('budget: each bar is as long as the cost of its options together', async () => {
    renderResults();
    question('What does it buy?');
    const figure = figureTitled(/pays for the first/);
    await waitFor(() => expect(descriptionOf(figure)).toContain('Best set for the money: benefit'), {
      timeout: 20_000,
    });
    const { rows } = await copiedTable(figure);
    const pairs = marksOf(figure, '[data-row]').map((row, index) => {
      const drawn = [...row.querySelectorAll('[data-series] [data-mark]')].map(partWidth);
      expect(drawn).toHaveLength(Number(rows[index]!.cells[0]));
      return [drawn.reduce((sum, width) => sum + width, 0), Number(rows[index]!.cells[1])] as const;
    });
    expectOneScale([...pairs, [0, 0]]);
  });

  it('leave-one-out: each place written in the strip is the one in the table', async () => {
    renderResults();
    question('Whose view?');
    const figure = figures()[0]!;
    const { rows } = await copiedTable(figure);
    const drawn = marksOf(figure, '[data-row]').map((row) =>
      [...row.querySelectorAll('[data-place]')].map((place) => place.getAttribute('data-place')),
    );
    expect(drawn).toEqual(rows.map((row) => row.cells));
    for (const row of marksOf(figure, '[data-row]')) {
      for (const place of row.querySelectorAll('[data-place]')) {
        expect(place.textContent).toContain(place.getAttribute('data-place'));
      }
    }
  });
});

/** Title and description of every chart, question by question. */
async function everyDescription(project?: Project): Promise<string[]> {
  const { unmount } = renderResults(project);
  const described = figures().map(descriptionOf);
  for (const name of ['What would change it?', 'What does it buy?', 'Whose view?', 'How sure?']) {
    question(name);
    if (name === 'How sure?') await waitFor(() => figureTitled(/comes first in/), { timeout: 20_000 });
    described.push(...figures().map(descriptionOf));
  }
  unmount();
  return described;
}

describe('the descriptions of the charts', () => {
  it('change with the data, every one of the eight', async () => {
    const all = await everyDescription();
    const beforeTheLateSheet = await everyDescription(ashmereProject((code) => code !== 'COLLEGE').project);
    expect(all).toHaveLength(8);
    expect(new Set(all).size).toBe(8);
    all.forEach((description, chart) => expect(beforeTheLateSheet[chart]).not.toBe(description));
  });
});

function pathPoints(line: Element): [number, number][] {
  const path = line.querySelector('path[data-line]')!.getAttribute('d')!;
  return path
    .slice(1)
    .split('L')
    .map((point) => point.split(',').map(Number) as [number, number]);
}
