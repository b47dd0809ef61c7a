import { describe, expect, it } from 'vitest';
import { planImport } from '../../../../../shared/evidence/import/plan-import';
import { suggestTargets } from '../../../../../shared/evidence/import/suggest-columns';
import type { ImportPlan, ImportTarget } from '../../../../../shared/evidence/import/import-types';
import { listOf } from '../../../../../shared/model/collection';
import { createProject } from '../../../../../shared/model/new-project';
import type { Project } from '../../../../../shared/model/project';
import { readAshmere, sheetOf } from '../read-ashmere';
import { apply, ashmereProject, countingOrigin, regionOf, requestFor } from './ashmere-project';

/** Plans a sheet and writes what the plan says, as the wizard does. */
function importSheet(
  file: string,
  sheet: string,
  target: ImportTarget,
  project: Project,
  origin = countingOrigin(),
) {
  const plan = planImport(requestFor(sheetOf(readAshmere(file), sheet), target, project, { origin }));
  const after =
    plan.commands.length === 0
      ? project
      : apply(project, { type: 'batch', label: 'Import', commands: plan.commands }, origin);
  return { plan, project: after };
}

function importDiagram(file: string, start: Project, origin = countingOrigin()) {
  const nodes = importSheet(file, 'Nodes', 'story-nodes', start, origin);
  const links = importSheet(file, 'Links', 'story-links', nodes.project, origin);
  return { nodes: nodes.plan, links: links.plan, project: links.project };
}

const empty = createProject('Empty', countingOrigin(), []);
const faults = (plan: ImportPlan) => plan.questions.map(({ message }) => message);

describe('the driver diagram of Ashmere', () => {
  const { nodes, links, project } = importDiagram('07_driver_diagram.xlsx', empty);
  const count = (kind: string) => listOf(project.storyNodes).filter((node) => node.kind === kind).length;

  // EXPECTED.md: "89 nodes (10 outcomes, 21 paths, 28 drivers, 30 actions), 91 links".
  it('comes in whole: 10 outcomes, 21 paths, 28 drivers, 30 actions and 91 links', () => {
    expect(nodes.counts).toMatchObject({ add: 89, refuse: 0, skip: 0 });
    expect([project.outcomes.order.length, count('path'), count('driver'), count('action')]).toEqual([
      10, 21, 28, 30,
    ]);
    expect(links.counts).toMatchObject({ add: 91, refuse: 0, skip: 0 });
    expect(project.storyLinks.order).toHaveLength(91);
  });

  it('has no open question and no circle', () => {
    expect([...nodes.questions, ...links.questions].filter((question) => question.blocking)).toEqual([]);
    expect(listOf(project.storyLinks).some((link) => link.inCircle)).toBe(false);
    expect(links.notes).toEqual([]);
  });

  it('keeps the drivers that serve several paths as one box with several parents', () => {
    const code = (id: string) => listOf(project.storyNodes).find((node) => node.id === id)?.code ?? '';
    const parents = (child: string) =>
      listOf(project.storyLinks)
        .filter((link) => code(link.child) === child)
        .map((link) => code(link.parent))
        .toSorted();
    expect(parents('D013')).toEqual(['P01a', 'P01b', 'P03b', 'P10b']);
    expect(parents('D051')).toEqual(['P04b', 'P05a', 'P08b']);
  });

  it('changes nothing the second time', () => {
    const again = importDiagram('07_driver_diagram.xlsx', project);
    expect(again.nodes.commands).toEqual([]);
    expect(again.links.commands).toEqual([]);
    expect(again.nodes.counts.same).toBe(89);
    expect(again.links.counts.same).toBe(91);
  });

  it('links the options named beside an outcome to it, once', () => {
    const origin = countingOrigin();
    const known = importDiagram('07_driver_diagram.xlsx', ashmereProject(origin), origin);
    const outcome = listOf(known.project.outcomes).find(({ code }) => code === 'O01')!;
    const serving = listOf(known.project.options).filter(({ outcomeIds }) => outcomeIds.includes(outcome.id));
    // Row O01 of the sheet names "A02 A08".
    expect(serving.map(({ code }) => code)).toEqual(['A02', 'A08']);
    const again = importSheet('07_driver_diagram.xlsx', 'Nodes', 'story-nodes', known.project, origin);
    expect(again.plan.commands).toEqual([]);
  });

  it('is recognised, sheet by sheet', () => {
    const workbook = readAshmere('07_driver_diagram.xlsx');
    expect(suggestTargets(regionOf(sheetOf(workbook, 'Nodes')), empty)[0]?.target).toBe('story-nodes');
    expect(suggestTargets(regionOf(sheetOf(workbook, 'Links')), empty)[0]?.target).toBe('story-links');
  });
});

// EXPECTED.md: "D062, D063 and D064 go round in a circle; D061 is linked to itself; D061 appears twice with different
// words; link P06a to D061 appears twice; D077 is not in the list of nodes; D099 is not linked to anything above it."
describe('the driver diagram with faults', () => {
  const { nodes, links, project } = importDiagram('07_driver_diagram_with_cycle.xlsx', empty);
  const code = (id: string) => listOf(project.storyNodes).find((node) => node.id === id)?.code ?? '';

  it('takes the circle in as a marked fault, and only the circle', () => {
    const marked = listOf(project.storyLinks)
      .filter((link) => link.inCircle)
      .map((link) => `${code(link.child)} ${code(link.parent)}`)
      .toSorted();
    expect(marked).toEqual(['D062 D064', 'D063 D062', 'D064 D063']);
    expect(faults(links).filter((message) => message.includes('circle'))).toHaveLength(3);
  });

  it('names the box that appears twice and keeps the first', () => {
    expect(faults(nodes).some((message) => message.startsWith('D061 already stands in row'))).toBe(true);
    expect(listOf(project.storyNodes).filter((node) => node.code === 'D061')).toHaveLength(1);
  });

  it('refuses the link to itself, the repeated link and the link to nothing, each by name', () => {
    const messages = faults(links);
    expect(messages).toContain('D061 is linked to itself.');
    expect(messages).toContain('The link from P06a to D061 stands here a second time.');
    expect(messages.some((message) => message.includes('“D077” is not in the diagram'))).toBe(true);
    expect(links.counts.refuse).toBe(3);
  });

  it('says what hangs under nothing', () => {
    expect(links.notes).toContain('D099 is not linked to anything above it.');
  });
});
