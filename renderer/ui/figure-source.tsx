import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { CellSource } from '../../shared/model/provenance';
import { cellName, shownAt } from '../../shared/model/table';
import { useTables } from '../store/project-context';
import { IconButton } from './button';
import styles from './figure-source.module.css';

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
 * A figure that answers "where is this from?": file, sheet, cell and the text that stood there.
 * A figure nobody imported and nobody annotated is plain text: there is nothing to show.
 */
export function FigureSource({ children, what, source, note, edited }: FigureSourceProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const anchor = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return undefined;
    const onPointerDown = (event: PointerEvent) => {
      if (event.target instanceof Node && anchor.current?.contains(event.target) !== true) setOpen(false);
    };
    document.addEventListener('pointerdown', onPointerDown);
    return () => document.removeEventListener('pointerdown', onPointerDown);
  }, [open]);

  if (source === undefined && (note ?? '') === '') return <>{children}</>;

  function close() {
    setOpen(false);
    button.current?.focus();
  }

  return (
    <span
      ref={anchor}
      className={styles.anchor}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
      role="presentation"
    >
      <button
        ref={button}
        type="button"
        className={styles.figure}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={`${what}: where is this from?`}
        title="Where is this from?"
        onClick={() => setOpen(!open)}
      >
        {children}
        {edited === true && <span className={styles.edited}>changed</span>}
      </button>
      {open && (
        <span id={id} role="group" aria-label={`Where ${what} is from`} className={styles.card}>
          <span className={styles.head}>
            <strong>Where this is from</strong>
            <IconButton icon="close" label="Close" compact onClick={close} />
          </span>
          {source !== undefined && <SourceRows source={source} edited={edited === true} />}
          {(note ?? '') !== '' && <span className={styles.note}>{note}</span>}
        </span>
      )}
    </span>
  );
}

function SourceRows({ source, edited }: { readonly source: CellSource; readonly edited: boolean }) {
  const table = useTables().get(source.table);
  if (!table) {
    return (
      <span className={styles.note}>
        It was read from cell {cellName(source.row, source.column)} of an imported table that is no longer
        kept with this project.
      </span>
    );
  }
  const raw = shownAt(table, source.row, source.column);
  return (
    <>
      <Row name="File">{table.file.name}</Row>
      <Row name="Sheet">{table.sheet}</Row>
      <Row name="Cell">{cellName(source.row, source.column)}</Row>
      <Row name="As written there">{raw === '' ? '(empty)' : raw}</Row>
      {edited && (
        <span className={styles.note}>
          Typed over since: the figure shown is no longer the one in the file.
        </span>
      )}
    </>
  );
}

function Row({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <span className={styles.row}>
      <span className={styles.name}>{name}</span> <span className={styles.value}>{children}</span>
    </span>
  );
}
