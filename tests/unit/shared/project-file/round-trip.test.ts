import { unzipSync, strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openProject } from '../../../../shared/project-file/open';
import { saveProject } from '../../../../shared/project-file/save';
import type { Project } from '../../../../shared/model/project';
import { aTable, aTableId, smallProject } from '../../../support/small-project';

const tables = new Map([[aTableId, aTable]]);

function reopened(bytes: Uint8Array) {
  const opened = openProject(bytes);
  if (!opened.ok) throw new Error(`${opened.error.code}: ${opened.error.details?.join('; ') ?? ''}`);
  return opened.value;
}

describe('a project saved and opened', () => {
  it('is equal to what was saved', () => {
    const project = smallProject();
    expect(reopened(saveProject(project, tables)).project).toEqual(project);
  });

  it('brings every cell of a table back with its type', () => {
    expect(reopened(saveProject(smallProject(), tables)).tables.get(aTableId)).toEqual(aTable);
  });

  it('brings back text that UTF-8 cannot carry', () => {
    const odd = { ...aTable, rowCount: 1, columns: [['half \ud83d of a pair']] };
    const again = reopened(saveProject(smallProject(), new Map([[aTableId, odd]])));
    expect(again.tables.get(aTableId)?.columns).toEqual(odd.columns);
  });

  it('gives the same bytes whatever order its keys were written in', () => {
    const project = smallProject();
    const shuffled = JSON.parse(
      JSON.stringify(project, (_key, value: unknown) =>
        typeof value === 'object' && value !== null && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).reverse())
          : value,
      ),
    ) as Project;
    expect(saveProject(shuffled, tables)).toEqual(saveProject(project, tables));
  });

  it('keeps records that are there but empty', () => {
    const project = smallProject();
    const [partnerId] = project.partners.order;
    const emptied = {
      ...project,
      scores: { [project.activeRoundId]: { [partnerId!]: {} } },
    } satisfies Project;
    expect(reopened(saveProject(emptied, new Map())).project.scores).toEqual(emptied.scores);
  });

  it('keeps unknown fields at every level', () => {
    const project = smallProject();
    const [optionId] = project.options.order;
    const newer = {
      ...project,
      colour: 'blue',
      frame: { ...project.frame, mood: ['calm'] },
      options: {
        ...project.options,
        sortedBy: 'cost',
        byId: {
          ...project.options.byId,
          [optionId!]: { ...project.options.byId[optionId!]!, carbon: { tonnes: 3 } },
        },
      },
    };
    expect(reopened(saveProject(newer, new Map())).project).toEqual(newer);
  });

  it('opens although a table its figures came from is absent', () => {
    const { project, tables: none } = reopened(saveProject(smallProject(), new Map()));
    expect(none.size).toBe(0);
    expect(project.options.order).toHaveLength(2);
  });

  it('can be read without the app: JSON with one record a line, and CSV', () => {
    const members = unzipSync(saveProject(smallProject(), tables));
    const options = strFromU8(members['options.json']!);
    expect(JSON.parse(options)).toHaveLength(2);
    expect(options.trim().split('\n')).toHaveLength(4);
    expect(strFromU8(members[`tables/${aTableId}.csv`]!)).toContain(`"1","","'=1+1","TRUE"\r\n`);
  });
});

describe('saving over an earlier file', () => {
  it('gives the same bytes as saving anew', () => {
    const project = smallProject();
    const first = saveProject(project, tables);
    const renamed = { ...project, title: 'Another title' };
    expect(saveProject(renamed, tables, first)).toEqual(saveProject(renamed, tables));
  });

  it('copies a table the earlier file holds instead of writing it out again', () => {
    const first = saveProject(smallProject(), tables);
    const unreadable = {
      ...aTable,
      get columns(): never {
        throw new Error('the table was written out again');
      },
    };
    expect(saveProject(smallProject(), new Map([[aTableId as string, unreadable]]), first)).toEqual(first);
  });

  it('drops a table that is no longer used', () => {
    const first = saveProject(smallProject(), tables);
    expect(saveProject(smallProject(), new Map(), first)).toEqual(saveProject(smallProject(), new Map()));
  });

  it('is not disturbed by earlier bytes that are no project', () => {
    const project = smallProject();
    expect(saveProject(project, tables, Uint8Array.of(1, 2, 3))).toEqual(saveProject(project, tables));
  });
});
