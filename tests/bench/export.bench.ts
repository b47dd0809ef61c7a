import { rankingWorkbook, rankingWorkbookModel } from '../../shared/export/ranking-workbook';
import { readRankingWorkbook } from '../../shared/export/round-trip/read-ranking-workbook';
import { writeWorkbook } from '../../shared/export/write-workbook';
import { createCountedIdSource } from '../../shared/model/ids';
import type { BenchReport } from './bench-report';
import { benchTime, largeProject, type Size } from './support/large-project';

const full: Size = { options: 200, criteria: 12, partners: 10 };
/** A person who asks for a workbook waits for it, with progress and Cancel: 5 s at most. */
const limit = 5_000;

/** The ranking workbook, in its two halves and whole, and its way back. The app does all of it in a worker. */
export async function run(report: BenchReport): Promise<void> {
  const project = largeProject(full, { at: benchTime, newId: createCountedIdSource() });
  const size = `${full.options} options × ${full.criteria} criteria × ${full.partners} partners`;
  const model = rankingWorkbookModel(project);
  const bytes = await writeWorkbook(model);
  const time = (work: () => unknown) => report.time(work, 5_000);
  report.within({
    task: `ranking workbook, ${size}`,
    ours: await time(() => rankingWorkbook(project)),
    limit,
  });
  report.within({
    task: `of that, working out the sheets`,
    ours: await time(() => rankingWorkbookModel(project)),
    limit,
  });
  report.within({ task: `of that, writing the file`, ours: await time(() => writeWorkbook(model)), limit });
  report.within({
    task: `comparing it on its way back`,
    ours: await time(() => readRankingWorkbook({ name: 'ranking.xlsx', bytes }, project)),
    limit,
  });
}
