import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { unpackTable } from '../../../../renderer/store/packed-table';
import { ImportDesk } from '../../../../renderer/workers/import-desk';
import type {
  OpenedWorkbook,
  PlanSummary,
  SpreadsheetReply,
  SpreadsheetRequest,
} from '../../../../renderer/workers/spreadsheet-protocol';
import type { Answer } from '../../../../shared/evidence/import/import-types';
import { createCountedIdSource } from '../../../../shared/model/ids';
import { createProject } from '../../../../shared/model/new-project';
import type { Project } from '../../../../shared/model/project';
import type { Round } from '../../../../shared/model/scores';
import { ashmereProject } from '../../../support/ashmere-project';

const origin = { at: '2026-03-24T09:00:00.000Z', newId: createCountedIdSource(1) };
const project = createProject('Ashmere', origin);
const fixture = (name: string) =>
  new Uint8Array(readFileSync(resolve(import.meta.dirname, '../../../fixtures/ashmere', name)));

let desk: ImportDesk;
beforeEach(() => {
  desk = new ImportDesk(() => origin);
});

function ask<Kind extends SpreadsheetReply['kind']>(request: SpreadsheetRequest, kind: Kind) {
  const reply = desk.answer(request, () => undefined);
  if (reply.kind !== kind) throw new Error(`answered ${reply.kind}`);
  return reply as Extract<SpreadsheetReply, { kind: Kind }>; // its kind has just been compared
}

function open(name: string): OpenedWorkbook {
  const { result } = ask({ kind: 'open', name, bytes: fixture(name) }, 'opened');
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function planLonglist(answers: ReadonlyMap<string, Answer> = new Map()): PlanSummary {
  const { tables } = open('01_options_longlist.xlsx');
  const table = tables[0]![0]!;
  const region = { sheet: 0, headerRows: table.headerRows, dataRows: table.dataRows, skipHidden: true };
  const { suggestion } = ask({ kind: 'suggest', region, project }, 'suggested');
  const { target, mapping } = suggestion!;
  return ask(
    {
      kind: 'plan',
      choice: { region, target, mapping, answers, project, partnerId: undefined, roundId: undefined },
    },
    'planned',
  ).plan;
}

describe('the desk a workbook is worked on', () => {
  it('says what the file is and which tables stand on its open sheets; a hidden one is not looked at', () => {
    const { summary, tables } = open('01_options_longlist.xlsx');
    const lookups = summary.sheets.findIndex(({ name }) => name === 'lookups');
    expect(summary.sheets[lookups]?.hidden).toBe(true);
    expect(tables[0]).toHaveLength(1);
    expect(tables[lookups]).toEqual([]);
  });

  it('refuses a file that is no spreadsheet, in a sentence', () => {
    const bytes = new TextEncoder().encode('%PDF-1.7 not a table');
    const { result } = ask({ kind: 'open', name: 'paper.xlsx', bytes }, 'opened');
    expect(result.ok ? '' : result.error.message).toMatch(/PDF/);
  });

  it('plans the longlist: 16 rows to add and the questions its EXPECTED page names', () => {
    const plan = planLonglist();
    expect(plan.counts.add).toBe(16);
    // EXPECTED.md, 01: a dash, a range and a date that is none are asked about.
    expect(plan.open.map(({ raw }) => raw)).toEqual(['–', '£220k–£236k', 'ASAP (11/05/26?)']);
    expect(plan.openCount).toBe(3);
  });

  it('lists the rows of one status, page by page', () => {
    const plan = planLonglist();
    const added = ask({ kind: 'rows', status: 'add', from: 14, count: 10 }, 'rows').rows;
    expect(added).toHaveLength(2);
    const all = ask({ kind: 'rows', from: 0, count: 100 }, 'rows').rows;
    expect(all).toHaveLength(Object.values(plan.counts).reduce((sum, count) => sum + count, 0));
  });

  it('gives the commands in pieces, and the table as bytes', () => {
    const plan = planLonglist();
    const commands = Array.from({ length: plan.commandSlices }, (_, slice) =>
      ask({ kind: 'commands', slice }, 'commands'),
    ).flatMap((reply) => reply.commands);
    expect(commands.filter(({ type }) => type === 'option/add')).toHaveLength(16);
    const table = unpackTable(ask({ kind: 'table' }, 'table').table);
    expect(table.columns[0]).toContain('A16');
  });

  it('takes a question off the list once it has an answer', () => {
    const plan = planLonglist(new Map([['G25', { kind: 'use', value: 228_000 }]]));
    expect(plan.open.map(({ cell }) => cell)).toEqual(['I18', 'O25']);
  });

  it('writes what is open as a spreadsheet with the cell of each', () => {
    planLonglist();
    const text = new TextDecoder().decode(ask({ kind: 'problems' }, 'problems').bytes);
    expect(text.split('\r\n')).toHaveLength(5);
    expect(text).toContain('"G25","£220k–£236k"');
  });

  it('says beforehand why the project would refuse: a round that is closed takes no more scores', () => {
    const { project: ashmere, partners, round } = ashmereBeforeScores();
    const { summary, tables } = open('05_scores_COUNCIL.xlsx');
    const sheet = summary.sheets.findIndex(({ name }) => name === 'Scores');
    const { headerRows, dataRows } = tables[sheet]![0]!;
    const region = { sheet, headerRows, dataRows, skipHidden: true };
    const planFor = (state: Round['state']) => {
      const into: Project = {
        ...ashmere,
        rounds: { ...ashmere.rounds, byId: { [round.id]: { ...round, state } } },
      };
      const { suggestion } = ask({ kind: 'suggest', region, project: into }, 'suggested');
      const { target, mapping } = suggestion!;
      const choice = { region, target, mapping, answers: new Map(), project: into };
      const whose = { partnerId: partners.get('COUNCIL'), roundId: round.id };
      return ask({ kind: 'plan', choice: { ...choice, ...whose } }, 'planned').plan;
    };
    expect(planFor('collecting').counts.add).toBe(16);
    expect(planFor('collecting').refusal).toBeUndefined();
    expect(planFor('closed').refusal).toMatch(/closed/i);
  });
});

function ashmereBeforeScores() {
  const { project: whole, partners } = ashmereProject();
  const round = whole.rounds.byId[whole.activeRoundId]!;
  return { project: { ...whole, scores: {} }, partners, round };
}
