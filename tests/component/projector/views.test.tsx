import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { TurnContext } from '../../../renderer/projector/turns';
import { useWallKeys } from '../../../renderer/projector/use-wall-keys';
import { ProjectedView } from '../../../renderer/projector/views';
import type { ProjectionView } from '../../../shared/projection/projection-state';
import type { Turn } from '../../../shared/projection/walk';

const scale = { min: 0, max: 10 };

describe('the reveal on the wall', () => {
  const view: ProjectionView = {
    kind: 'reveal',
    option: 'Early Talk',
    criterion: 'Fit',
    question: 'How well does it fit our aims?',
    scale,
    mean: 5,
    range: { low: 2, high: 8 },
    dots: [
      { value: 2, name: 'NHS' },
      { value: 5, name: null },
      { value: 5, name: null },
      { value: 8, name: null },
    ],
    notes: ['1 did not know'],
  };

  it('draws a dot a score, stacked where scores agree', () => {
    render(<ProjectedView view={view} />);
    const circles = [...document.querySelectorAll('[data-dot] circle')];
    expect(circles).toHaveLength(4);
    const [first, second] = circles.slice(1, 3);
    expect(first!.getAttribute('cx')).toBe(second!.getAttribute('cx'));
    expect(first!.getAttribute('cy')).not.toBe(second!.getAttribute('cy'));
  });

  it('says scores, mean, range and gaps in words', () => {
    render(<ProjectedView view={view} />);
    expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
      'Early Talk on Fit: NHS 2, 5, 5, 8; mean 5.0',
    );
    expect(screen.getByText('From 2 to 8 · 1 did not know')).toBeTruthy();
  });

  it('draws neither dot, mean nor range where none may be shown', () => {
    render(<ProjectedView view={{ ...view, dots: [], mean: null, range: null, notes: ['Fewer than 4'] }} />);
    expect(document.querySelector('[data-dot], [data-mean], [data-range]')).toBeNull();
    expect(screen.getByText('Fewer than 4')).toBeTruthy();
  });
});

describe('a long list on the wall', () => {
  const rows = Array.from({ length: 11 }, (_, index) => ({
    key: `${index}`,
    option: `Option ${index + 1}`,
    criterion: 'Fit',
    scale,
    low: 1,
    high: 9,
    mean: 4,
    deviation: 2.5,
  }));

  it('has nine rows a page and turns when told', () => {
    const listeners = new Set<(by: Turn) => void>();
    const onTurn = (listener: (by: Turn) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    };
    const turn = (by: Turn) => act(() => [...listeners].forEach((listener) => listener(by)));
    render(
      <TurnContext value={onTurn}>
        <ProjectedView view={{ kind: 'disagreement', rows, notes: [] }} />
      </TurnContext>,
    );
    const shown = () => document.querySelectorAll('tbody tr').length;
    expect(shown()).toBe(9);
    expect(screen.getByText('1–9 of 11')).toBeTruthy();
    turn(1);
    expect(shown()).toBe(2);
    turn(1);
    expect(screen.getByText('10–11 of 11')).toBeTruthy();
    turn(-1);
    expect(shown()).toBe(9);
  });

  it('says which cell comes first and what bar, dot and figure mean', () => {
    render(<ProjectedView view={{ kind: 'disagreement', rows, notes: ['2 cells are left out'] }} />);
    expect(screen.getByRole('heading').textContent).toBe('We are furthest apart on Option 1: Fit');
    expect(
      screen.getByText(/^Bar: lowest to highest score\. Dot: the mean\. .* · 2 cells are left out$/),
    ).toBeTruthy();
  });
});

describe('the count on the wall', () => {
  it('says what it is a count of', () => {
    render(
      <ProjectedView
        view={{
          kind: 'waiting',
          scored: 8,
          expected: 16,
          expectedInWords: '1 partner × 2 options × 8 criteria',
        }}
      />,
    );
    expect(screen.getByText('8 of 16')).toBeTruthy();
    expect(screen.getByText('1 partner × 2 options × 8 criteria')).toBeTruthy();
    const [track, bar] = document.querySelectorAll('rect');
    expect(Number(bar!.getAttribute('width')) / Number(track!.getAttribute('width'))).toBe(0.5);
  });
});

describe('an option on the wall', () => {
  it('lists what it is meant to help', () => {
    render(
      <ProjectedView
        view={{ kind: 'option', title: 'Early Talk', summary: '', facts: [], outcomes: ['School ready'] }}
      />,
    );
    expect(
      within(screen.getByRole('region', { name: 'Meant to help' })).getByText('School ready'),
    ).toBeTruthy();
  });
});

describe('the ranking on the wall', () => {
  it('writes all names smaller where one is too long, and that one on two lines', () => {
    const title = 'One team for young people at risk of harm outside the home';
    render(
      <ProjectedView
        view={{
          kind: 'ranking',
          finding: '',
          notes: [],
          criteria: [{ key: 'c', code: 'FIT', label: 'Fit', percent: 100 }],
          rows: [
            { key: 'a', title, rank: 1, total: 60, contributions: [60] },
            { key: 'b', title: 'Home First', rank: 2, total: 50, contributions: [50] },
          ],
        }}
      />,
    );
    const linesOf = (key: string) =>
      [...document.querySelectorAll(`[data-option="${key}"] > text[x="76"]`)].map((line) => line.textContent);
    expect(linesOf('a')).toHaveLength(2);
    expect(linesOf('a').join(' ')).toBe(title);
    expect(linesOf('b')).toEqual(['Home First']);
    const sizes = [...document.querySelectorAll('[data-option] > text[x="76"]')].map((line) =>
      line.getAttribute('font-size'),
    );
    expect(new Set(sizes).size).toBe(1);
  });
});

describe('the line on the wall', () => {
  it('says in words what is paid for', () => {
    const row = { rank: 1, cost: '£100k' };
    render(
      <ProjectedView
        view={{
          kind: 'line',
          finding: '£1m a year pays for the first 1 option',
          rows: [
            { ...row, key: 'a', title: 'Falls team', place: 'above' },
            { ...row, key: 'b', title: 'Early Talk', place: 'below' },
            { ...row, key: 'c', title: 'Home First', place: 'passed-over-to' },
          ],
          notes: [],
        }}
      />,
    );
    const cells = (name: string) => within(screen.getByText(name).closest('tr')!);
    expect(cells('Falls team').getByText('paid for')).toBeTruthy();
    expect(cells('Home First').getByText('fits, if dearer ones are passed over')).toBeTruthy();
    expect(cells('Early Talk').queryByText('paid for')).toBeNull();
    expect(cells('Early Talk').getByText('beyond the money')).toBeTruthy();
  });
});

describe('the sweep on the wall', () => {
  it('draws a line an option and marks where first place changes', () => {
    render(
      <ProjectedView
        view={{
          kind: 'sweep',
          finding: 'Falls team stays first',
          criterion: 'Fit',
          now: 0.2,
          lines: [
            {
              key: 'a',
              name: 'Falls team',
              points: [
                [0, 70],
                [1, 40],
              ],
            },
            {
              key: 'b',
              name: 'Early Talk',
              points: [
                [0, 50],
                [1, 60],
              ],
            },
          ],
          changes: [{ share: 0.5, total: 55, label: '50%' }],
        }}
      />,
    );
    expect(document.querySelectorAll('[data-series]')).toHaveLength(2);
    expect(document.querySelector('[data-change]')!.textContent).toBe('50%');
    expect(screen.getByText('now 20%')).toBeTruthy();
  });
});

describe('acceptability on the wall', () => {
  it('stands in words beside each option', () => {
    render(
      <ProjectedView
        view={{
          kind: 'acceptability',
          finding: 'Falls team comes first in 64 of 100 weightings',
          precision: '2,000 weightings, give or take 3 in 100',
          rows: [
            {
              key: 'a',
              title: 'Falls team',
              first: 0.64,
              firstInWords: '64 of 100',
              topThreeInWords: '88 of 100',
            },
          ],
        }}
      />,
    );
    const cells = within(screen.getByText('Falls team').closest('tr')!);
    expect(cells.getByText('64 of 100')).toBeTruthy();
    expect(cells.getByText('88 of 100')).toBeTruthy();
    expect(screen.getByText('2,000 weightings, give or take 3 in 100')).toBeTruthy();
  });
});

describe('one path of the story', () => {
  it('stands large under its name, with the outcome it serves', () => {
    render(
      <ProjectedView
        view={{
          kind: 'path',
          title: 'Early years education',
          outcomes: ['School ready'],
          nodes: [
            { id: 'd', kind: 'driver', level: 2, title: 'Library service' },
            { id: 'a', kind: 'action', level: 3, title: 'Open on Saturdays' },
          ],
          links: [{ child: 'a', parent: 'd' }],
        }}
      />,
    );
    expect(screen.getByRole('heading', { name: 'Early years education' })).toBeTruthy();
    expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
      'Driver diagram with 2 boxes and 1 link: Library service; Open on Saturdays',
    );
    expect(screen.getByText('leads to School ready')).toBeTruthy();
  });
});

describe('decisions on the wall', () => {
  const titles = Array.from({ length: 11 }, (_, index) => `Option ${index + 1}`);

  it('have eight names a page under each heading, and say how many there are', () => {
    render(
      <ProjectedView
        view={{ kind: 'decision', groups: [{ heading: 'Priorities now', titles }], undecided: 1 }}
      />,
    );
    expect(screen.getByRole('heading', { name: 'Priorities now (11)' })).toBeTruthy();
    expect(screen.getAllByRole('listitem')).toHaveLength(8);
    expect(screen.getByText('1 option is still to be decided · page 1 of 2')).toBeTruthy();
  });
});

describe('the timer on the wall', () => {
  it('counts to its moment, so that a picture sent again goes on where it was', () => {
    vi.useFakeTimers({ now: 1_000_000 });
    onTestFinished(() => void vi.useRealTimers());
    const view = { kind: 'timer', label: 'Time left', endsAt: 1_000_000 + 90_000 } as const;
    const { unmount } = render(<ProjectedView view={view} />);
    act(() => void vi.advanceTimersByTime(30_000));
    expect(screen.getByRole('timer').textContent).toBe('1:00');
    unmount();
    render(<ProjectedView view={view} />);
    expect(screen.getByRole('timer').textContent).toBe('1:00');
    act(() => void vi.advanceTimersByTime(61_000));
    expect(screen.getByText('Time is up')).toBeTruthy();
  });
});

describe('the keys of the wall', () => {
  function Wall({ done, leaves = false }: { readonly done: string[]; readonly leaves?: boolean }) {
    useWallKeys(
      { turn: (by) => done.push(`turn ${by}`), toggleBlank: () => done.push('blank') },
      {
        toggleFullScreen: () => done.push('full screen'),
        ...(leaves && { leave: () => done.push('leave') }),
      },
    );
    return null;
  }

  it('are the page keys, the arrows of a clicker, and B', () => {
    const done: string[] = [];
    render(<Wall done={done} />);
    for (const key of ['PageDown', 'PageUp', 'ArrowRight', 'b', 'B', 'x'])
      fireEvent.keyDown(document.body, { key });
    expect(done).toEqual(['turn 1', 'turn -1', 'turn 1', 'blank', 'blank']);
  });

  it('are F for the whole screen, and F11 and Escape where the host leaves them to the page', () => {
    const done: string[] = [];
    const { rerender } = render(<Wall done={done} />);
    for (const key of ['f', 'F11', 'Escape']) fireEvent.keyDown(document.body, { key });
    expect(done).toEqual(['full screen']);
    rerender(<Wall done={done} leaves />);
    for (const key of ['F11', 'Escape']) fireEvent.keyDown(document.body, { key });
    expect(done).toEqual(['full screen', 'full screen', 'leave']);
  });

  it('leave combinations to the window', () => {
    const done: string[] = [];
    render(<Wall done={done} />);
    fireEvent.keyDown(document.body, { key: 'b', ctrlKey: true });
    expect(done).toEqual([]);
  });
});
