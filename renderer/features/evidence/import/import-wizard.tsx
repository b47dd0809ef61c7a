import { useEffect, useEffectEvent, useReducer, useRef } from 'react';
import { useHost } from '../../../host/host-context';
import { useAnnouncer } from '../../../ui/announcer';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { GridRehearsal } from '../grid/grid-rehearsal';
import { CheckStep } from './check-step';
import { ChooseFile } from './choose-file';
import { ColumnsStep, columnsComplete } from './columns-step';
import { nextWaiting, type QueuedFile, queueReducer } from './import-queue';
import styles from './import.module.css';
import { MoreTables } from './more-tables';
import { QueueList } from './queue-list';
import { TableStep } from './table-step';
import { type DroppedFile, useFileDrop } from './use-file-drop';
import { useImportWizard } from './use-import-wizard';
import { canReach, type Step, stepNames, steps, tablesLeft } from './wizard-state';

export interface ImportWizardProps {
  /** Files dropped before the wizard opened. */
  readonly dropped?: readonly DroppedFile[];
  readonly onDone: () => void;
}

/** File → sheet and table → columns → check → one undo step. Nothing is written before the last button. */
export function ImportWizardPanel({ onDone, dropped = [] }: ImportWizardProps) {
  const wizard = useImportWizard();
  const host = useHost();
  const announcer = useAnnouncer();
  const { state } = wizard;
  const [queue, change] = useReducer(queueReducer, []);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [state.step, state.workbook?.sha256]);
  const busy = state.busy !== undefined;
  useEffect(() => {
    // A button cannot keep the focus while it is out of use; where nothing came of its work the person is still here.
    if (!busy && document.activeElement === document.body) heading.current?.focus();
  }, [busy]);
  const others = state.step === 'file' && state.imported.length > 0 ? tablesLeft(state) : [];

  const openFile = (entry: QueuedFile): void => {
    change({ type: 'open', id: entry.id });
    void wizard.open(entry.file.name, entry.file.bytes);
  };

  /** Files join the end of the queue; the first is opened where none is open yet. */
  const take = (files: readonly DroppedFile[]): void => {
    // A file that could not be read holds nothing up.
    const failed = state.problem !== undefined && state.workbook === undefined;
    const idle = !busy && (failed || !queue.some(({ status }) => status === 'open'));
    if (idle) change({ type: 'settle', status: 'left' });
    change({ type: 'join', files });
    const [first] = queueReducer(queue, { type: 'join', files }).slice(queue.length);
    if (idle && first) openFile(first);
  };
  // Files dropped while one is worked on wait behind it; without this the browser would open them instead.
  const { handlers } = useFileDrop(take);
  const takeDropped = useEffectEvent(() => {
    if (dropped.length > 0) take(dropped);
  });
  useEffect(() => takeDropped(), []);

  const browse = async (): Promise<void> => {
    const chosen = await host.files.chooseSpreadsheets();
    if (chosen.ok) take(chosen.value.map(({ file, bytes }) => ({ name: file.name, bytes })));
    else if (chosen.error.code !== 'cancelled') announcer.show('bad', chosen.error.message);
  };

  /** Done with this file: the next that waits, or the end. */
  const next = (status: 'imported' | 'left'): void => {
    wizard.cancel();
    const following = nextWaiting(queue);
    change({ type: 'settle', status });
    if (following) openFile(following);
    else onDone();
  };

  const commit = async (): Promise<void> => {
    const name = state.workbook?.name ?? 'the file';
    const left = tablesLeft({
      ...state,
      imported: state.table ? [...state.imported, { sheet: state.sheet, table: state.table }] : [],
    });
    const isWritten = await wizard.commit();
    const sentence = `Imported from ${name}. Undo takes it all back in one step.`;
    if (wizard.hasLeft()) {
      if (isWritten) announcer.show('good', sentence);
      else announcer.show('bad', `${name} was not imported, and nothing was changed.`);
      return;
    }
    if (!isWritten) return;
    // A message in the corner would lie over the buttons of the file that follows.
    if (left.length > 0 || nextWaiting(queue)) announcer.say(sentence);
    else announcer.show('good', sentence);
    if (left.length === 0) next('imported');
  };

  const leave = (): void => {
    wizard.cancel();
    onDone();
  };

  const waits = nextWaiting(queue);
  const back = stepBefore[state.step];
  const adds = (state.plan?.counts.add ?? 0) + (state.plan?.counts.change ?? 0);
  return (
    <section className={styles.wizard} aria-labelledby="import-heading" {...handlers}>
      <header className={styles.head}>
        <h1 id="import-heading" ref={heading} tabIndex={-1}>
          {state.workbook ? `Import ${state.workbook.name}` : 'Import a spreadsheet'}
        </h1>
        <ol className={styles.steps} aria-label="Steps">
          {steps.map((step, index) => (
            <li key={step} aria-current={state.step === step ? 'step' : undefined}>
              <button
                type="button"
                className={styles.step}
                disabled={busy || !canReach(state, step)}
                onClick={() => wizard.go(step)}
              >
                <span className={styles.stepNumber}>{index + 1}</span> {stepNames[step]}
              </button>
            </li>
          ))}
        </ol>
      </header>
      <QueueList queue={queue} />
      {state.problem !== undefined && (
        <Notice tone="bad" title={state.problem} live>
          Your project is as it was.
        </Notice>
      )}
      {state.busy !== undefined && (
        <Notice
          tone="info"
          title={state.busy}
          live
          actions={
            <Button compact onClick={leave}>
              Cancel
            </Button>
          }
        />
      )}
      {others.length > 0 && <MoreTables wizard={wizard} tables={others} />}
      {state.step === 'file' && others.length === 0 && (
        <ChooseFile onBrowse={() => void browse()} onFiles={take} />
      )}
      {state.step === 'file' && <GridRehearsal />}
      {state.step === 'table' && <TableStep wizard={wizard} />}
      {state.step === 'columns' && <ColumnsStep wizard={wizard} />}
      {state.step === 'check' && <CheckStep wizard={wizard} />}
      <div className={styles.foot}>
        {others.length === 0 && <Button onClick={leave}>Cancel</Button>}
        {waits && (state.workbook !== undefined || state.problem !== undefined) && others.length === 0 && (
          <Button disabled={busy} onClick={() => next(state.imported.length > 0 ? 'imported' : 'left')}>
            Skip to the next file
          </Button>
        )}
        <span className={styles.push} />
        {back !== undefined && (
          <Button disabled={busy} onClick={() => wizard.go(back)}>
            Back
          </Button>
        )}
        {others.length > 0 && (
          <Button tone="primary" onClick={() => next('imported')}>
            {waits ? `Go on with ${waits.file.name}` : 'Finish'}
          </Button>
        )}
        {state.step === 'table' && (
          <Button tone="primary" disabled={!state.table || busy} onClick={() => void wizard.suggest()}>
            Next: columns
          </Button>
        )}
        {state.step === 'columns' && (
          <Button
            tone="primary"
            disabled={!columnsComplete(wizard) || busy}
            onClick={() => void wizard.check()}
          >
            Next: check
          </Button>
        )}
        {state.step === 'check' && (
          <Button
            tone="primary"
            disabled={adds === 0 || busy || state.plan?.refusal !== undefined}
            onClick={() => void commit()}
          >
            {adds === 0 ? 'Nothing to import' : `Import ${adds} ${adds === 1 ? 'row' : 'rows'}`}
          </Button>
        )}
      </div>
    </section>
  );
}

const stepBefore: Readonly<Record<Step, Step | undefined>> = {
  file: undefined,
  table: 'file',
  columns: 'table',
  check: 'columns',
};
