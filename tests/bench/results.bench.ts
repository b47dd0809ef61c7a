import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { StackedContributions } from '../../renderer/charts/stacked-contributions';
import { contributionColumns, contributionRows } from '../../renderer/features/results/contribution-rows';
import { resultsView } from '../../renderer/features/results/results-view';
import { moveCommand } from '../../renderer/features/results/what-if';
import { createRandom } from '../../shared/appraisal/smaa/random';
import { applyCommand } from '../../shared/model/apply-command';
import { collectionOf } from '../../shared/model/collection';
import type { Criterion } from '../../shared/model/criteria';
import type { Partner } from '../../shared/model/frame';
import {
  createCountedIdSource,
  type CriterionId,
  type OptionId,
  type PartnerId,
} from '../../shared/model/ids';
import { createProject, type Origin } from '../../shared/model/new-project';
import type { Option } from '../../shared/model/options';
import type { Project } from '../../shared/model/project';
import type { Score } from '../../shared/model/scores';
import type { BenchReport } from './bench-report';

interface Size {
  readonly options: number;
  readonly criteria: number;
  readonly partners: number;
}

const at = '2026-03-24T09:00:00.000Z';
const stamp = { createdAt: at, changedAt: at };

/** A project in which every partner has scored every cell. */
function projectOf(size: Size, origin: Origin): Project {
  const { newId } = origin;
  const random = createRandom(7);
  const partners = Array.from({ length: size.partners }, (_, index): Partner => ({
    ...{
      id: newId('partner'),
      code: `P${index}`,
      name: `Partner ${index}`,
      kind: '',
      contact: '',
      votes: true,
    },
    ...{ voteWeight: 1, priorities: '', flexibilities: '', restrictions: '', interests: {}, ...stamp },
  }));
  const criteria = Array.from({ length: size.criteria }, (_, index): Criterion => ({
    ...{ id: newId('criterion'), code: `C${index}`, label: `Criterion ${index}`, question: '' },
    ...{ basis: 'judged', unit: '', direction: 'max', madeFromCost: false, ...stamp },
    scale: { min: 1, max: 5, step: 1, anchors: [] },
    valueFunction: { kind: 'linear', worst: 1, best: 5 },
  }));
  const options = Array.from({ length: size.options }, (_, index): Option => ({
    ...{ id: newId('option'), code: `O${index}`, title: `Option ${index}`, summary: '', type: 'option' },
    ...{ lead: '', status: '', statutory: false, costs: {}, earliestStart: '', evidenceGrade: '' },
    ...{ measured: {}, outcomeIds: [], list: 'shortlist', listReason: '', ...stamp },
  }));
  const score = (): Score => ({ state: 'scored', value: 1 + Math.floor(5 * random.uniform()), at });
  const byPartner: Record<PartnerId, Record<OptionId, Record<CriterionId, Score>>> = {};
  for (const partner of partners) {
    const byOption: Record<OptionId, Record<CriterionId, Score>> = {};
    for (const option of options) {
      byOption[option.id] = Object.fromEntries(criteria.map((criterion) => [criterion.id, score()]));
    }
    byPartner[partner.id] = byOption;
  }
  const project = createProject('Bench', origin, criteria);
  return {
    ...project,
    partners: collectionOf(partners),
    options: collectionOf(options),
    scores: { [project.activeRoundId]: byPartner },
  };
}

/** One slider move from the command to the marks, drawn as text because there is no screen here. */
function sliderMove(size: Size): () => unknown {
  const origin: Origin = { at, newId: createCountedIdSource() };
  let project = projectOf(size, origin);
  const changed = project.criteria.order[0]!;
  let percent = 10;
  return () => {
    percent = percent >= 90 ? 10 : percent + 1;
    const moved = applyCommand(project, moveCommand(project, { changed, percent, mode: 'what-if' }, origin), {
      at,
    });
    if (!moved.ok) throw new Error(moved.error.message);
    project = moved.value.project;
    const { results, base, model } = resultsView(project);
    const series = contributionColumns(model, base);
    const rows = contributionRows(project, results, base, series).slice(0, 20);
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

/** DESIGN section 7: weight slider to screen, and growth no faster than linearly in options × criteria × partners. */
export async function run(report: BenchReport): Promise<void> {
  report.within({
    task: 'one slider move, command to marks, 200 options × 12 criteria × 10 partners',
    ours: await report.time(sliderMove({ options: 200, criteria: 12, partners: 10 }), 3_000),
    limit: 50,
  });
  const counts = [50, 100, 200];
  const milliseconds: number[] = [];
  for (const options of counts) {
    milliseconds.push((await report.time(sliderMove({ options, criteria: 12, partners: 10 }), 1_500)).best);
  }
  report.growth({ task: 'one slider move, by options × 12 × 10', sizes: counts, milliseconds });
}
