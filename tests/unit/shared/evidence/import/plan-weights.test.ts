import { describe, expect, it } from 'vitest';
import { planImport } from '../../../../../shared/evidence/import/plan-import';
import { listOf } from '../../../../../shared/model/collection';
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

  it.each(['Weights', 'Swing'])('changes nothing when %s come a second time', (sheet) => {
    const first = plan(sheet, project);
    const after = apply(project, { type: 'batch', label: 'Import', commands: [...first.commands] }, origin);
    const again = plan(sheet, after);
    expect(first.commands).not.toEqual([]);
    expect(again.commands).toEqual([]);
    expect(again.counts).toMatchObject({ add: 0, change: 0 });
  });
});
