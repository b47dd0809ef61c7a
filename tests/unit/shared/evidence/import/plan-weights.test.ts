import { describe, expect, it } from 'vitest';
import { planImport } from '../../../../../shared/evidence/import/plan-import';
import { valueOf } from '../../../../../shared/evidence/workbook';
import { listOf } from '../../../../../shared/model/collection';
import type { CriterionId } from '../../../../../shared/model/ids';
import type { Project } from '../../../../../shared/model/project';
import { readAshmere, sheetOf } from '../read-ashmere';
import { apply, ashmereProject, countingOrigin, requestFor } from './ashmere-project';

const origin = countingOrigin();
const project = ashmereProject(origin);
const partnerId = listOf(project.partners)[0]!.id;

function plan(sheet: string, into: Project) {
  const request = requestFor(sheetOf(readAshmere('05_scores_NHS.xlsx'), sheet), 'weights', into, {
    partnerId,
  });
  return planImport({ ...request, origin });
}

describe('planImport on weights', () => {
  it('says what points add up to', () => {
    expect(plan('Weights', project).notes.join(' ')).toMatch(/The points add up to/);
  });

  it('takes swings as swings, which need not add up to anything', () => {
    const { notes, commands } = plan('Swing', project);
    expect(notes.join(' ')).toMatch(/swings/);
    expect(notes.join(' ')).not.toMatch(/add up/);
    expect(commands[0]).toMatchObject({
      type: 'weight-set/add',
      weightSet: { method: 'swing', onLeaves: true },
    });
  });

  it.each(['Weights', 'Swing'])('keeps for each of the %s the cell it stands in', (name) => {
    const sheet = sheetOf(readAshmere('05_scores_NHS.xlsx'), name);
    const { commands } = plan(name, project);
    const judgement = commands.flatMap((each) =>
      each.type === 'weights/set-judgement' ? [each.judgement] : [],
    )[0];
    const given = Object.entries(judgement?.points ?? {});
    expect(given.length).toBeGreaterThan(4);
    for (const [id, points] of given) {
      const { row, column } = judgement?.sources?.[id as CriterionId /* keys of a record by criterion */] ?? {
        row: -1,
        column: -1,
      };
      expect(Number(valueOf(sheet.rows[row]?.[column]))).toBe(points);
    }
  });

  it.each(['Weights', 'Swing'])('changes nothing when %s come a second time', (sheet) => {
    const first = plan(sheet, project);
    const after = apply(project, { type: 'batch', label: 'Import', commands: [...first.commands] }, origin);
    const again = plan(sheet, after);
    expect(first.commands).not.toEqual([]);
    expect(again.commands).toEqual([]);
    expect(again.counts).toMatchObject({ add: 0, change: 0 });
  });
});
