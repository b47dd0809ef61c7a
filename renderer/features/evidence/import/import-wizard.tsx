import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useHost } from '../../../host/host-context';
import { useAnnouncer } from '../../../ui/announcer';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { CheckStep } from './check-step';
import { ChooseFile } from './choose-file';
import { ColumnsStep, columnsComplete } from './columns-step';
import styles from './import.module.css';
import { TableStep } from './table-step';
import { type DroppedFile, useFileDrop } from './use-file-drop';
import { useImportWizard } from './use-import-wizard';
import { canReach, stepNames, steps } from './wizard-state';

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
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [state.step]);
  const [waiting, setWaiting] = useState<readonly DroppedFile[]>([]);

  /** Opens the first and lets the others wait their turn. */
  const take = ([first, ...others]: readonly DroppedFile[]): void => {
    setWaiting(others);
    if (first) void wizard.open(first.name, first.bytes);
  };
  // Files dropped while one is worked on wait behind it; without this the browser would open them instead.
  const { handlers } = useFileDrop((files) => {
    if (state.workbook) setWaiting([...waiting, ...files]);
    else take(files);
  });
  const takeDropped = useEffectEvent(() => take(dropped));
  useEffect(() => takeDropped(), []);

  const browse = async (): Promise<void> => {
    const chosen = await host.files.chooseSpreadsheets();
    if (!chosen.ok) {
      if (chosen.error.code !== 'cancelled') announcer.show('bad', chosen.error.message);
      return;
    }
    take(chosen.value.map(({ file, bytes }) => ({ name: file.name, bytes })));
  };

  const commit = (): void => {
    if (!wizard.commit()) return;
    announcer.show(
      'good',
      `Imported from ${state.workbook?.name ?? 'the file'}. Undo takes it all back in one step.`,
    );
    next();
  };

  /** The next file that waits, or the end. */
  const next = (): void => {
    wizard.cancel();
    if (waiting.length > 0) take(waiting);
    else onDone();
  };

  const adds = (state.plan?.counts.add ?? 0) + (state.plan?.counts.change ?? 0);
  return (
    <section className={styles.wizard} aria-labelledby="import-heading" {...handlers}>
      <h2 id="import-heading" ref={heading} tabIndex={-1}>
        Import a spreadsheet{state.workbook ? `: ${state.workbook.name}` : ''}
      </h2>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step} aria-current={state.step === step ? 'step' : undefined}>
            <Button tone="quiet" compact disabled={!canReach(state, step)} onClick={() => wizard.go(step)}>
              {stepNames[step]}
            </Button>
          </li>
        ))}
      </ol>
      {waiting.length > 0 && <p role="status">Then: {waiting.map((file) => file.name).join(', ')}.</p>}
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
            <Button
              compact
              onClick={() => {
                wizard.cancel();
                onDone();
              }}
            >
              Cancel
            </Button>
          }
        />
      )}
      {state.step === 'file' && <ChooseFile onBrowse={() => void browse()} onFiles={take} />}
      {state.step === 'table' && <TableStep wizard={wizard} />}
      {state.step === 'columns' && <ColumnsStep wizard={wizard} />}
      {state.step === 'check' && <CheckStep wizard={wizard} />}
      <div className={styles.foot}>
        <Button
          onClick={() => {
            wizard.cancel();
            onDone();
          }}
        >
          Cancel
        </Button>
        {waiting.length > 0 && (
          <Button disabled={state.busy !== undefined} onClick={next}>
            Skip to the next file
          </Button>
        )}
        {state.step === 'table' && (
          <Button
            tone="primary"
            disabled={!state.table || state.busy !== undefined}
            onClick={() => void wizard.suggest()}
          >
            Next: columns
          </Button>
        )}
        {state.step === 'columns' && (
          <Button
            tone="primary"
            disabled={!columnsComplete(wizard) || state.busy !== undefined}
            onClick={() => void wizard.check()}
          >
            Next: check
          </Button>
        )}
        {state.step === 'check' && (
          <Button tone="primary" disabled={adds === 0 || state.busy !== undefined} onClick={commit}>
            Import {adds} rows
          </Button>
        )}
      </div>
    </section>
  );
}
