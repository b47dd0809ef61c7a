import { describe, expect, it } from 'vitest';
import { chooseToContinue, chooseVersion } from '../../../../renderer/app/choose-version';
import type { Facts } from '../../../../renderer/app/questions';
import { WorkspaceDesk } from '../../../../renderer/app/workspace-desk';
import type { RecoveredCopy } from '../../../../renderer/persistence/working-copies';
import { createCountedIdSource } from '../../../../shared/model/ids';
import { createProject } from '../../../../shared/model/new-project';

const at = '2026-03-24T09:00:00.000Z';
const newId = createCountedIdSource();
const project = createProject('Killed while saving', { at, newId });
const stamp = { size: 100, modifiedAt: 5, sha256: 'before' };

/** Work newer than its file; `saving` where a save had begun when the program ended. */
function kept(saving?: string): RecoveredCopy {
  return {
    project,
    seq: 3,
    changes: 2,
    tables: new Map(),
    copy: {
      projectId: project.id,
      title: project.title,
      openedAt: at,
      changedAt: at,
      unsavedChanges: 2,
      file: { token: 't', name: 'a.throughline', stamp, savedAt: at },
      ...(saving === undefined ? {} : { saving }),
    },
  };
}

/** Asks with a file of this hash just opened, and gives what the person was told. */
async function toldFor(sha256: string, saving?: string): Promise<Facts<'recover'>> {
  const desk = new WorkspaceDesk();
  const fromFile = { project, tables: new Map(), seq: 0, unsavedChanges: 0 };
  const choice = chooseVersion(desk, { fromFile, sha256, kept: kept(saving), newId });
  const { question } = desk.getState();
  if (question?.kind !== 'recover') throw new Error('nothing was asked');
  question.answer('cancel');
  expect(await choice).toBeUndefined();
  return question.facts;
}

describe('a file opened after a kill', () => {
  it('is the one the work was made on', async () => {
    expect((await toldFor('before')).fileChanged).toBe(false);
  });

  it('is ours when it holds the save that was cut short', async () => {
    expect((await toldFor('cut short', 'cut short')).fileChanged).toBe(false);
  });

  it('has been changed by somebody else when it holds neither', async () => {
    expect((await toldFor('theirs', 'cut short')).fileChanged).toBe(true);
    expect((await toldFor('theirs')).fileChanged).toBe(true);
  });
});

describe('work continued after a kill', () => {
  it('expects the file as it was, or the save that was cut short', async () => {
    const desk = new WorkspaceDesk();
    expect((await chooseToContinue(desk, kept('cut short')))?.loaded.file?.stamp).toEqual({
      size: 100,
      modifiedAt: 5,
      sha256: 'cut short',
    });
    expect((await chooseToContinue(desk, kept()))?.loaded.file?.stamp).toEqual(stamp);
  });
});
