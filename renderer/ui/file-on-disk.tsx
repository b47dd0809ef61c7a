import { useEffect, useState } from 'react';
import type { HostBridge, SpreadsheetState } from '../../shared/host/host-bridge';
import type { CellSource } from '../../shared/model/provenance';
import { cellName, shownAt, type Table } from '../../shared/model/table';
import { useHost } from '../host/host-context';
import { Button } from './button';
import { Notice } from './notice';

type Checked =
  | { readonly state: SpreadsheetState | 'looking' }
  | { readonly state: 'compared'; readonly name: string; readonly now: string | undefined };

/** Whether the file still says what was imported: asked of the host, or found by choosing the file again. */
export function FileOnDisk({ table, source }: { readonly table: Table; readonly source: CellSource }) {
  const { files, kind } = useHost();
  const [checked, setChecked] = useState<Checked>({ state: 'looking' });
  const [problem, setProblem] = useState<string>();
  const { sha256, name } = table.file;

  useEffect(() => {
    let wanted = true;
    files.spreadsheetState(sha256).then(
      (state) => wanted && setChecked({ state }),
      () => wanted && setChecked({ state: 'unknown' }),
    );
    return () => {
      wanted = false;
    };
  }, [files, sha256]);

  async function compare(): Promise<void> {
    setProblem(undefined);
    const chosen = await files.chooseSpreadsheets();
    if (!chosen.ok) {
      if (chosen.error.code !== 'cancelled') setProblem(chosen.error.message);
      return;
    }
    const [opened] = chosen.value;
    if (!opened) return;
    if (opened.stamp.sha256 === sha256) {
      setChecked({ state: 'unchanged' });
      return;
    }
    setChecked({ state: 'looking' });
    // Reading spreadsheets is loaded when someone reads one.
    const { readCellAgain } = await import('../workers/read-cell-again');
    const now = await readCellAgain(opened, { sheet: table.sheet, ...source });
    setChecked({ state: 'compared', name: opened.file.name, now });
  }

  const button = (
    <Button compact onClick={() => void compare()}>
      Compare with the file…
    </Button>
  );
  const before = shownAt(table, source.row, source.column);
  const cell = cellName(source.row, source.column);
  return (
    <>
      {problem !== undefined && <Notice tone="bad" title={problem} live />}
      {checked.state === 'looking' && <Notice tone="info" title="Looking at the file…" live />}
      {checked.state === 'unchanged' && (
        <Notice tone="good" title={`${name} on disk is the file that was imported, unchanged.`} live />
      )}
      {checked.state === 'changed' && (
        <Notice
          tone="caution"
          title={`${name} has changed on disk since it was imported.`}
          live
          actions={button}
        >
          What is shown here is what was imported. Compare it with the file, or import the file again to see
          what is new.
        </Notice>
      )}
      {checked.state === 'gone' && (
        <Notice tone="caution" title={`${name} is no longer where it was.`} live actions={button}>
          It may have been moved or renamed. What was imported is kept with the project.
        </Notice>
      )}
      {checked.state === 'unknown' && (
        <Notice tone="info" title="Has the file changed since?" live actions={button}>
          {whyUnknown[kind]} Choose {name} to compare it with what was imported; nothing is written.
        </Notice>
      )}
      {checked.state === 'compared' && (
        <Notice
          tone="caution"
          title={`${checked.name} is not the file that was imported, or it has changed.`}
          live
          actions={button}
        >
          {checked.now === undefined
            ? `It has no cell ${cell} on a sheet “${table.sheet}”.`
            : checked.now === before
              ? `Cell ${cell} still says the same.`
              : `Cell ${cell} now says “${checked.now === '' ? 'nothing' : checked.now}”; “${before}” was imported.`}
        </Notice>
      )}
    </>
  );
}

/** Why nobody can tell by itself, in the words of the host. */
const whyUnknown: Readonly<Record<HostBridge['kind'], string>> = {
  browser:
    'The browser does not let this page look by itself: the file was dropped in, imported on another computer, or chosen before a restart.',
  electron: 'Where the file is now is not known: it was dropped in, or imported on another computer.',
};
