import { type ReactNode, useState } from 'react';
import { createPortal } from 'react-dom';
import type { CellSource } from '../../shared/model/provenance';
import styles from './figure-source.module.css';
import { ProvenanceDialog } from './provenance-dialog';

export interface FigureSourceProps {
  /** The figure as shown, for example "£415,000". */
  readonly children: ReactNode;
  /** What the figure is, for screen readers: "net cost of A02". */
  readonly what: string;
  readonly source?: CellSource | undefined;
  /** What a person chose or changed, for example "middle of £220k–£236k, chosen at import". */
  readonly note?: string | undefined;
  /** A person typed over the imported figure. */
  readonly edited?: boolean | undefined;
}

/**
 * A figure that answers "where is this from?": file, sheet and cell, the text that stood there and the rule that read it.
 * A figure nobody imported and nobody annotated is plain text: there is nothing to show.
 */
export function FigureSource({ children, what, source, note, edited }: FigureSourceProps) {
  const [open, setOpen] = useState(false);
  if (source === undefined && (note ?? '') === '') return <>{children}</>;
  return (
    <span className={styles.anchor}>
      <button
        type="button"
        className={styles.figure}
        aria-haspopup="dialog"
        aria-label={`${what}: where is this from?`}
        title="Where is this from?"
        onClick={(event) => {
          // The figure may stand in a row that does something of its own when pressed.
          event.stopPropagation();
          setOpen(true);
        }}
      >
        {children}
        {edited === true && <span className={styles.edited}>changed</span>}
      </button>
      {open &&
        createPortal(
          // What happens in the dialog is no business of the table or form the figure stands in.
          <div role="presentation" onClick={stop} onKeyDown={stop}>
            <ProvenanceDialog
              what={what}
              source={source}
              note={note}
              edited={edited === true}
              onClose={() => setOpen(false)}
            />
          </div>,
          document.body,
        )}
    </span>
  );
}

function stop(event: { readonly stopPropagation: () => void }) {
  event.stopPropagation();
}
