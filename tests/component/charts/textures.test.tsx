import { act, render } from '@testing-library/react';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ChartFigure } from '../../../renderer/charts/chart-figure';
import { Mark } from '../../../renderer/charts/mark';
import { seriesStyle } from '../../../renderer/charts/palette';

/** The theme, as the platform tells it; jsdom has none. */
class ForcedColours extends EventTarget {
  matches = false;
}
const theme = new ForcedColours();
beforeAll(() => void vi.stubGlobal('matchMedia', () => theme));
afterAll(() => vi.unstubAllGlobals());

function drawn() {
  return render(
    <ChartFigure
      title="Two parts"
      description="Two parts of one bar."
      workedOut={['1 + 1 = 2.']}
      table={{ caption: 'Parts', columns: [{ label: 'Part' }], rows: [] }}
      readings={[]}
      draw={({ prefix }) => ({
        height: 20,
        marks: [1, 7].map((series) => (
          <Mark key={series} x={0} y={0} width={9} height={9} style={seriesStyle(series)} prefix={prefix} />
        )),
      })}
    />,
  ).container;
}
const hatched = (container: Element) => container.querySelectorAll('[data-texture-overlay]').length;

describe('textures', () => {
  it('are drawn on a screen with colours only where a colour is used a second time', () => {
    expect(hatched(drawn())).toBe(1);
  });

  it('stand in for every colour while the page is printed', () => {
    const container = drawn();
    act(() => void window.dispatchEvent(new Event('beforeprint')));
    expect(hatched(container)).toBe(2);
    act(() => void window.dispatchEvent(new Event('afterprint')));
    expect(hatched(container)).toBe(1);
  });

  it('stand in for every colour under a forced-colours theme', () => {
    const container = drawn();
    theme.matches = true;
    act(() => void theme.dispatchEvent(new Event('change')));
    expect(hatched(container)).toBe(2);
    theme.matches = false;
  });
});
