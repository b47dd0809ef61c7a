import { describe, expect, it } from 'vitest';
import type { ColumnMapping } from '../../../../../shared/evidence/import/import-types';
import {
  asLastTime,
  headerFingerprint,
  missingColumns,
  recallMapping,
  rememberMapping,
} from '../../../../../shared/evidence/import/remembered-mapping';
import { apply, ashmereProject, countingOrigin, tableId } from './ashmere-project';

const column = (at: number, header: string, field: string | null): ColumnMapping => ({
  column: at,
  header,
  field,
  why: '',
  confidence: 0.5,
  samples: [],
});

function projectThatRemembers(mapping: readonly ColumnMapping[], target: 'options' | 'measures' = 'options') {
  const origin = countingOrigin();
  const project = ashmereProject(origin);
  const saved = rememberMapping(project, { name: 'longlist 2025.xlsx', target, mapping, tableId }, origin);
  return { origin, project: apply(project, { type: 'mapping/save', mapping: saved }, origin), saved };
}

const lastYear = [
  column(0, 'Ref', 'code'),
  column(1, 'Scheme', 'title'),
  column(2, 'Money', 'gross'),
  column(3, 'Remarks', null),
];

describe('headerFingerprint', () => {
  it('is the same for other years, spaces, capitals and signs', () => {
    expect(headerFingerprint(['Area name', '2023/24', '2024/25'])).toBe(
      headerFingerprint(['  area NAME:', '2024/25', '2025/26']),
    );
  });
});

describe('a remembered mapping', () => {
  it('is recalled for a file with the same headings, whatever their order', () => {
    const { project } = projectThatRemembers(lastYear);
    expect(recallMapping(project, ['Money', 'Remarks', 'Ref', 'Scheme'])?.target).toBe('options');
  });

  it('is not recalled for a table of other things', () => {
    const { project } = projectThatRemembers(lastYear);
    expect(recallMapping(project, ['Ref', 'Partner', 'Score', 'Reason'])).toBeUndefined();
  });

  it('takes the columns as last time and says so, and leaves the others as suggested', () => {
    const { project } = projectThatRemembers(lastYear);
    const headers = ['Scheme', 'Ref', 'Money', 'Remarks', 'Start'];
    const remembered = recallMapping(project, headers)!;
    const taken = asLastTime(
      [
        column(0, 'Scheme', null),
        column(1, 'Ref', 'code'),
        column(2, 'Money', null),
        column(3, 'Remarks', 'summary'),
        column(4, 'Start', 'earliestStart'),
      ],
      remembered,
      project,
    );
    expect(taken.map(({ field }) => field)).toEqual(['title', 'code', 'gross', null, 'earliestStart']);
    expect(taken[0]?.why).toBe('As last time (longlist 2025.xlsx).');
  });

  it('moves with the years of a series', () => {
    const { project } = projectThatRemembers(
      [column(0, 'Ward', 'series'), column(1, '2023/24', 'period:2023/24')],
      'measures',
    );
    const remembered = recallMapping(project, ['Ward', '2024/25'])!;
    const taken = asLastTime([column(0, 'Ward', 'series'), column(1, '2024/25', null)], remembered, project);
    expect(taken[1]?.field).toBe('period:2024/25');
  });

  it('does not bring back a criterion that is no longer in the project', () => {
    const { project } = projectThatRemembers([column(0, 'Ref', 'code'), column(1, 'Fit', 'criterion:gone')]);
    const taken = asLastTime(
      [column(0, 'Ref', 'code'), column(1, 'Fit', null)],
      recallMapping(project, ['Ref', 'Fit'])!,
      project,
    );
    expect(taken[1]?.field).toBeNull();
  });

  it('names the used headings that are missing now', () => {
    const { project } = projectThatRemembers(lastYear);
    const headers = ['Ref', 'Scheme', 'Remarks'];
    expect(missingColumns(recallMapping(project, headers)!, headers)).toEqual(['Money']);
  });

  it('is replaced, not repeated, when the same headings are imported again', () => {
    const { project, saved, origin } = projectThatRemembers(lastYear);
    const again = rememberMapping(
      project,
      { name: 'longlist 2026.xlsx', target: 'options', mapping: lastYear, tableId },
      origin,
    );
    expect(again.id).toBe(saved.id);
  });
});
