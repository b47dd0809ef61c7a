import { useMemo } from 'react';
import type { Partner } from '../../../../shared/model/frame';
import { useOrigin, useProject } from '../../../store/project-context';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Notice } from '../../../ui/notice';
import { createPartnerSheetsClient, type PartnerSheetsClient } from '../../../workers/partner-sheets-client';
import { ReturnedSheet } from './returned-sheet';
import { standingOf } from './returned-sheets';
import { type PartnerSheets, usePartnerSheets } from './use-partner-sheets';
import styles from './partner-sheets.module.css';

const workerClient = createPartnerSheetsClient();

export interface PartnerSheetsDialogProps {
  /** Partners who vote. */
  readonly partners: readonly Partner[];
  readonly onClose: () => void;
  readonly client?: PartnerSheetsClient;
}

/** Partners score in a spreadsheet before the day: one workbook out to each, and all of them back at once. */
export function PartnerSheetsDialog({ partners, onClose, client = workerClient }: PartnerSheetsDialogProps) {
  const sheets = usePartnerSheets(client);
  const { batch, busy, chosen, problem } = sheets;
  return (
    <Dialog
      title={batch ? 'Returned sheets' : 'Partner sheets'}
      wide
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{batch ? 'Cancel' : 'Close'}</Button>
          {batch && (
            <Button
              tone="primary"
              disabled={chosen.size === 0}
              onClick={() => {
                if (sheets.enter()) onClose();
              }}
            >
              {chosen.size === 1
                ? 'Enter the scores of 1 sheet'
                : `Enter the scores of ${chosen.size} sheets`}
            </Button>
          )}
        </>
      }
    >
      {problem !== undefined && <Notice tone="bad" title={problem} live />}
      {busy && (
        <Notice
          tone="info"
          title={busy.what}
          live
          actions={
            <Button compact onClick={sheets.cancel}>
              Stop
            </Button>
          }
        >
          <progress className={styles.progress} max={1} value={busy.fraction} aria-label={busy.what} />
        </Notice>
      )}
      {batch ? <Returned sheets={sheets} /> : <Outgoing sheets={sheets} partners={partners} />}
    </Dialog>
  );
}

function Outgoing({
  sheets,
  partners,
}: {
  readonly sheets: PartnerSheets;
  readonly partners: readonly Partner[];
}) {
  const idle = sheets.busy === undefined;
  return (
    <>
      <section className={styles.part} aria-labelledby="sheets-out">
        <h3 id="sheets-out">Send sheets out</h3>
        <p>
          One workbook for each partner, with the words for every level and nobody else’s scores. Score cells
          offer the criterion’s own scale, DK and DI.
        </p>
        <div>
          <Button icon="export" disabled={!idle} onClick={() => sheets.saveAll(partners)}>
            Save all {partners.length} in one zip
          </Button>
        </div>
        <ul className={styles.partners}>
          {partners.map((partner) => (
            <li key={partner.id}>
              <span>{partner.name}</span>
              <Button
                compact
                tone="quiet"
                disabled={!idle}
                aria-label={`Save the sheet of ${partner.name}`}
                onClick={() => sheets.save(partner)}
              >
                Save sheet
              </Button>
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.part} aria-labelledby="sheets-back">
        <h3 id="sheets-back">Bring sheets back</h3>
        <p>
          Choose the files partners have returned, as many as you like, in Excel or OpenDocument form. You see
          what is wrong and what would change first; nothing is written before you say so.
        </p>
        <div>
          <Button icon="import" disabled={!idle} onClick={sheets.bringBack}>
            Bring sheets back…
          </Button>
        </div>
      </section>
    </>
  );
}

function Returned({ sheets: { batch = [], chosen, toggle } }: { readonly sheets: PartnerSheets }) {
  const project = useProject();
  const origin = useOrigin();
  const standings = useMemo(
    () => batch.map((form) => standingOf(form, project, origin.at)),
    [batch, project, origin],
  );
  return (
    <>
      <p>
        Nothing is written yet. A cell left empty keeps the score it has; where files disagree, you choose.
      </p>
      <ul className={styles.list}>
        {batch.map((form, index) => (
          <ReturnedSheet
            key={index}
            project={project}
            form={form}
            standing={standings[index]!}
            chosen={chosen.has(index)}
            onToggle={() => toggle(index)}
          />
        ))}
      </ul>
    </>
  );
}
