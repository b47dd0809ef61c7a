import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { StackedContributions } from '../../renderer/charts/stacked-contributions';
import { contributionColumns, contributionRows } from '../../renderer/features/results/contribution-rows';
import { rowsOnAPage } from '../../renderer/features/results/row-pages';
import { resultsView } from '../../renderer/features/results/results-view';
import { moveCommand } from '../../renderer/features/results/what-if';
import { applyCommand } from '../../shared/model/apply-command';
import { createCountedIdSource } from '../../shared/model/ids';
import type { Origin } from '../../shared/model/new-project';
import type { BenchReport } from './bench-report';
import { openInBrowser } from './support/browser-page';
import { benchTime, largeProject, type Size } from './support/large-project';
import { moveSlider, type SliderTimes } from './support/slider-probe';

const full: Size = { options: 200, criteria: 12, partners: 10 };
/** DESIGN section 7: weight slider to screen within 50 ms of input, and no task of the page longer than that. */
const limit = 50;

/** One slider move from the command to the marks, drawn as text because there is no screen here. */
function sliderMove(size: Size): () => unknown {
  const origin: Origin = { at: benchTime, newId: createCountedIdSource() };
  let project = largeProject(size, origin);
  const changed = project.criteria.order[0]!;
  let percent = 10;
  return () => {
    percent = percent >= 90 ? 10 : percent + 1;
    const command = moveCommand(project, { changed, percent, mode: 'what-if' }, origin);
    const moved = applyCommand(project, command, { at: benchTime });
    if (!moved.ok) throw new Error(moved.error.message);
    project = moved.value.project;
    const view = resultsView(project);
    const series = contributionColumns(view);
    const rows = contributionRows(view, series, view.results.ranking.slice(0, rowsOnAPage));
    return renderToStaticMarkup(
      createElement(StackedContributions, {
        width: 720,
        prefix: 'bench',
        activeKey: undefined,
        series,
        rows,
      }),
    );
  };
}

/** Growth no faster than linear in options, in criteria and in partners, each alone. */
async function growth(report: BenchReport): Promise<void> {
  const series: { readonly of: keyof Size; readonly sizes: readonly number[] }[] = [
    { of: 'options', sizes: [50, 100, 200] },
    { of: 'criteria', sizes: [6, 12, 24] },
    { of: 'partners', sizes: [5, 10, 20] },
  ];
  for (const { of, sizes } of series) {
    const milliseconds = sizes.map(() => Infinity);
    const moves = sizes.map((count) => sliderMove({ ...full, [of]: count }));
    // In turns, so that a busy moment of the machine falls on every size alike.
    for (let round = 0; round < 4; round += 1) {
      for (const [index, move] of moves.entries()) {
        milliseconds[index] = Math.min(milliseconds[index]!, (await report.time(move, 300)).best);
      }
    }
    report.growth({ task: `one slider move, command to marks, by ${of}`, sizes, milliseconds, limit: 1.15 });
  }
}

/** Each is shown while the first weight is dragged and stepped. */
const questions = [
  'Who leads?',
  'What would change it?',
  'How sure?',
  'What does it buy?',
  'Whose view?',
] as const;

/** The built application in a real browser: input to picture, and the longest task, on every one of the five questions. */
async function onScreen(report: BenchReport): Promise<void> {
  const size = `${full.options} × ${full.criteria} × ${full.partners}`;
  const origin: Origin = { at: benchTime, newId: createCountedIdSource() };
  const opened = await openInBrowser(report.root, largeProject(full, origin));
  if (!opened.ok) {
    report.skip({ task: `slider to screen, ${size}`, reason: opened.reason });
    return;
  }
  const { page, close } = opened;
  try {
    await page
      .getByRole('navigation')
      .first()
      .getByRole('link', { name: /Results$/ })
      .click();
    for (const name of questions) {
      await page.getByRole('tab', { name }).click();
      await page.waitForTimeout(1_500);
      judge(report, `“${name}”, ${size}`, await moveSlider(page, { moves: 120, presses: 60 }));
    }
  } finally {
    await close();
  }
}

function judge(report: BenchReport, where: string, { dragged, pressed, longTasks }: SliderTimes): void {
  report.p95({ task: `slider dragged to painted, ${where}`, milliseconds: dragged, limit });
  report.p95({ task: `slider pressed to screen, ${where}`, milliseconds: pressed, limit });
  report.longest({ task: `longest task meanwhile, ${where}`, milliseconds: longTasks, limit });
}

/** DESIGN section 7: slider to screen, no long task while the analysis refines beside it, growth at most linear. */
export async function run(report: BenchReport): Promise<void> {
  report.within({
    task: 'one slider move, command to marks, 200 options × 12 criteria × 10 partners',
    ours: await report.time(sliderMove(full), 3_000),
    limit,
  });
  await growth(report);
  await onScreen(report);
}
