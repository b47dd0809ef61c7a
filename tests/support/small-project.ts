import { applyCommand } from '../../shared/model/apply-command';
import type { Command } from '../../shared/model/commands';
import type { Criterion } from '../../shared/model/criteria';
import { createCountedIdSource, tableIdSchema } from '../../shared/model/ids';
import { newPartner } from '../../shared/model/new-entities';
import { createProject } from '../../shared/model/new-project';
import type { Option } from '../../shared/model/options';
import type { Project } from '../../shared/model/project';
import type { Table } from '../../shared/model/table';
import * as v from 'valibot';

export const at = '2026-03-24T09:30:00.000Z';
const stamp = { createdAt: at, changedAt: at };

/** Applies commands one after the other; a refusal is a fault of the test. */
export function applyAll(project: Project, commands: readonly Command[]): Project {
  return commands.reduce((current, command) => {
    const applied = applyCommand(current, command, { at });
    if (!applied.ok) throw new Error(`${command.type}: ${applied.error.message}`);
    return applied.value.project;
  }, project);
}

export const aTableId = v.parse(tableIdSchema, `tbl_${'ab'.repeat(32)}`);

/** An imported sheet with every kind of cell a file must bring back. */
export const aTable: Table = {
  id: aTableId,
  file: { name: 'Options “v2”.xlsx', sha256: '0'.repeat(64), size: 12_345, importedAt: at },
  sheet: 'Options & costs',
  firstRow: 2,
  firstColumn: 1,
  rowCount: 4,
  columns: [
    ['1', 1, -0.1, null],
    ['', null, true, false],
    ['=1+1', "'quoted", 'a "b", c', 'two\r\nlines\tand a tab'],
    ['TRUE', '-5', "'=x", '💷 £1.72m \u202e ل'],
  ],
  shown: { '1,0': '1.00' },
  headerRows: [2, 2],
  dataRows: [3, 5],
};

/** A small project with something in most collections, built only by commands. */
export function smallProject(): Project {
  const newId = createCountedIdSource();
  const criterion = (code: string, changes: Partial<Criterion> = {}): Criterion => ({
    id: newId('criterion'),
    code,
    label: code,
    question: '',
    basis: 'judged',
    unit: '',
    direction: 'max',
    scale: { min: 1, max: 5, step: 1, anchors: [{ score: 1, words: 'None' }] },
    valueFunction: { kind: 'linear', worst: 1, best: 5 },
    madeFromCost: false,
    ...stamp,
    ...changes,
  });
  const option = (code: string, net: number): Option => ({
    id: newId('option'),
    code,
    title: `Option ${code}`,
    summary: '',
    type: 'option',
    lead: '',
    status: '',
    statutory: false,
    costs: { net: { value: net, source: { table: aTableId, row: 3, column: 1, rule: 0 } } },
    reach: { figure: { value: 100 }, unit: 'people' },
    earliestStart: '',
    evidenceGrade: '',
    measured: {},
    outcomeIds: [],
    list: 'longlist',
    listReason: '',
    ...stamp,
  });
  const partner = (code: string) => newPartner({ at, newId }, { code, name: `Partner ${code}` });
  const start = createProject('A small project', { at, newId });
  const fit = criterion('FIT');
  const impact = criterion('IMP');
  const soon = criterion('IMP-S', { parentId: impact.id });
  const late = criterion('IMP-L', { parentId: impact.id });
  const [first, second] = [option('A01', 1_000), option('A02', 2_500)];
  const [council, health] = [partner('COUNCIL'), partner('NHS')];
  const outcome = {
    id: newId('outcome'),
    code: '1',
    title: 'Healthy for longer',
    statement: 'People live in good health for as long as they can.',
    domain: '',
    class: 'primary',
    beneficiaries: '',
    direction: 'improve',
    narrative: '',
    ...stamp,
  } as const;
  const driver = {
    id: newId('storyNode'),
    code: 'D1',
    kind: 'driver',
    title: 'Checks happen where people already go',
    detail: '',
    owner: '',
    partnerIds: [health.id],
    due: '',
    status: 'draft',
    collapsed: false,
    ...stamp,
  } as const;
  const link = {
    id: newId('storyLink'),
    child: driver.id,
    parent: outcome.id,
    polarity: 'positive',
    strength: 'strong',
    rationale: '',
    evidenceIds: [],
    tested: 'untested',
    ...stamp,
  } as const;
  const cell = { roundId: start.activeRoundId, partnerId: council.id, optionId: first.id } as const;
  return applyAll(start, [
    ...[fit, impact, soon, late].map((each): Command => ({ type: 'criterion/add', criterion: each })),
    ...[first, second].map((each): Command => ({ type: 'option/add', option: each })),
    ...[council, health].map((each): Command => ({ type: 'partner/add', partner: each })),
    {
      type: 'score/set',
      cell: { ...cell, criterionId: fit.id },
      score: { state: 'scored', value: 4, reason: 'Named in the plan', at },
    },
    {
      type: 'score/set',
      cell: { ...cell, criterionId: soon.id },
      score: { state: 'dont-know', at },
    },
    {
      type: 'weights/set-judgement',
      id: start.activeWeightSetId,
      partnerId: council.id,
      judgement: { points: { [fit.id]: 40, [impact.id]: 60, [soon.id]: 50, [late.id]: 50 } },
    },
    { type: 'outcome/add', outcome },
    { type: 'story/add-node', node: driver, link },
    { type: 'narrative/set', paragraph: 'opening', text: 'Line one\nline two' },
    {
      type: 'decision/set',
      decision: {
        optionId: second.id,
        stance: 'priority',
        reason: 'First in every case',
        dissent: [],
        ...stamp,
      },
    },
    { type: 'decision/add-dissent', optionId: second.id, who: 'NHS', words: '=SUM(1) is too soon' },
  ]);
}
