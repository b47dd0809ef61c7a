import type { Project } from '../../model/project';
import type { Table } from '../../model/table';
import { projectFingerprint } from '../project-fingerprint';
import type { SheetModel, WorkbookModel } from '../workbook-model';
import { writeWorkbook } from '../write-workbook';
import { acceptabilitySheet } from './acceptability-sheet';
import { chartSheet } from './chart-sheet';
import { contributionsSheet } from './contributions-sheet';
import { coverSheet } from './cover-sheet';
import { criteriaSheet, valueFunctionsSheet } from './criteria-sheet';
import { disagreementSheet } from './disagreement-sheet';
import { evidenceValuesSheet } from './evidence-values-sheet';
import { keysSheet } from './keys-sheet';
import { moneySheet } from './money-sheet';
import { averagesSheet, valuesSheet } from './option-sheets';
import { makePlan, type WorkbookPreset } from './plan';
import { applyPreset } from './presets';
import { BUDGET_NAME, rankingSheet } from './ranking-sheet';
import { decisionsSheet, logSheet } from './record-sheets';
import { reasonsSheet } from './reasons-sheet';
import { registerSheet } from './register-sheet';
import { ruledOutSheet } from './ruled-out-sheet';
import { sensitivitySheet } from './sensitivity-sheet';
import { scoresSheet } from './scores-sheet';
import { methodSheet, notesSheet } from './text-sheets';
import { weightsSheet } from './weights-sheet';

export type { WorkbookPreset } from './plan';

export interface RankingWorkbookOptions {
  /** `working`: live, locked but for inputs; `publication`: for the web; `values`: no formulas. */
  readonly preset?: WorkbookPreset;
  /** Imported tables, so that the register can name the sheet and quote the cell of each figure. */
  readonly tables?: ReadonlyMap<string, Table>;
  /** Hears the share that is done, from 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
}

/** Working out the sheets takes about this share of the time; the rest is writing the file. */
const MODEL_SHARE = 0.5;

/**
 * The project as an Excel workbook that ranks itself: change a weight, a score or a cost and the order follows, by
 * plain formulas that Excel and LibreOffice share. Every formula carries the value the app shows now.
 */
export async function rankingWorkbook(
  project: Project,
  options: RankingWorkbookOptions = {},
): Promise<Uint8Array> {
  const bytes = await writeWorkbook(rankingWorkbookModel(project, options));
  options.onProgress?.(1);
  return bytes;
}

/** The same as a model, before it becomes a file. */
export function rankingWorkbookModel(
  project: Project,
  { preset = 'working', tables = new Map(), onProgress = () => undefined }: RankingWorkbookOptions = {},
): WorkbookModel {
  const plan = makePlan(project, tables, preset);
  const fingerprint = projectFingerprint(project);
  const weights = weightsSheet(plan);
  // Without criteria or options there is nothing to weigh; the sheets that say what there is still come.
  const ranks = plan.leaves.length > 0 && plan.options.length > 0;
  const scored = ranks && plan.partners.length > 0 && plan.judged.length > 0;
  const makers: readonly (() => SheetModel | null)[] = [
    () => notesSheet(plan),
    () => (ranks ? rankingSheet(plan) : null),
    () => (ranks ? chartSheet(plan) : null),
    () => weights.sheet,
    () => criteriaSheet(plan),
    () => valueFunctionsSheet(plan),
    () => evidenceValuesSheet(plan),
    () => (scored ? scoresSheet(plan) : null),
    () => (scored ? reasonsSheet(plan) : null),
    () => (ranks ? averagesSheet(plan) : null),
    () => (ranks ? valuesSheet(plan) : null),
    () => (ranks ? contributionsSheet(plan, weights.places) : null),
    () => (ranks ? sensitivitySheet(plan) : null),
    () => (ranks ? acceptabilitySheet(plan) : null),
    () => (ranks ? moneySheet(plan) : null),
    () => (scored ? disagreementSheet(plan) : null),
    () => ruledOutSheet(plan),
    () => decisionsSheet(plan),
    () => registerSheet(plan),
    () => methodSheet(plan),
    () => logSheet(plan),
    () => (preset === 'working' ? keysSheet(plan, fingerprint) : null),
  ];
  const sheets = makers.flatMap((make, index) => {
    onProgress((MODEL_SHARE * index) / makers.length);
    return make() ?? [];
  });
  onProgress(MODEL_SHARE);
  const cover = coverSheet(plan, weights.places, sheets);
  return applyPreset(
    {
      title: project.title,
      subject: 'Ranked options',
      creator: 'Throughline',
      at: project.changedAt,
      sheets: [cover.sheet, ...sheets],
      names: cover.budgetCell === null ? [] : [{ name: BUDGET_NAME, range: cover.budgetCell }],
      properties: { throughlineProject: project.id, throughlineFingerprint: fingerprint },
    },
    preset,
  );
}
