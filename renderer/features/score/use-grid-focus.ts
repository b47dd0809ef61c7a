import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';

export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface GridFocus {
  readonly place: Place;
  readonly tableRef: RefObject<HTMLTableElement | null>;
  /** Moves the one tab stop, and the focus with it. */
  readonly moveTo: (place: Place) => void;
  /** Notes that a cell received the focus (by click or Tab). */
  readonly noteFocus: (place: Place) => void;
  /** Handles the keys that move about; true when the key was one of them. */
  readonly handleMove: (event: KeyboardEvent) => boolean;
}

/**
 * Roving focus for a grid: one tab stop, arrows, Home and End, Ctrl+Home and Ctrl+End, Page Up and Page Down.
 *
 * Cells carry `data-row` and `data-column`; the hook finds them there, so that rows can be memoised.
 */
export function useGridFocus(rows: number, columns: number): GridFocus {
  const [wanted, setWanted] = useState<Place>({ row: 0, column: 0 });
  const tableRef = useRef<HTMLTableElement>(null);
  const focusNext = useRef(false);
  // Options or criteria may have gone since: the tab stop stays inside what is there.
  const place = {
    row: Math.max(0, Math.min(wanted.row, rows - 1)),
    column: Math.max(0, Math.min(wanted.column, columns - 1)),
  };
  const { row, column } = place;

  useEffect(() => {
    if (!focusNext.current) return;
    focusNext.current = false;
    const cell = tableRef.current?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`);
    cell?.focus();
  }, [row, column, wanted]);

  const moveTo = useCallback((next: Place) => {
    focusNext.current = true;
    setWanted(next);
  }, []);

  const noteFocus = useCallback((next: Place) => {
    setWanted((now) => (now.row === next.row && now.column === next.column ? now : next));
  }, []);

  const handleMove = (event: KeyboardEvent): boolean => {
    const target = targetOf(event, place, { row: rows - 1, column: columns - 1 });
    if (!target) return false;
    event.preventDefault();
    moveTo(target);
    return true;
  };

  return { place, tableRef, moveTo, noteFocus, handleMove };
}

const pageRows = 8;

function targetOf(event: KeyboardEvent, { row, column }: Place, last: Place): Place | undefined {
  if (event.altKey || event.metaKey) return undefined;
  const clampRow = (to: number) => Math.max(0, Math.min(to, last.row));
  const clampColumn = (to: number) => Math.max(0, Math.min(to, last.column));
  switch (event.key) {
    case 'ArrowUp':
      return { row: clampRow(row - 1), column };
    case 'ArrowDown':
      return { row: clampRow(row + 1), column };
    case 'ArrowLeft':
      return { row, column: clampColumn(column - 1) };
    case 'ArrowRight':
      return { row, column: clampColumn(column + 1) };
    case 'Home':
      return event.ctrlKey ? { row: 0, column: 0 } : { row, column: 0 };
    case 'End':
      return event.ctrlKey ? last : { row, column: last.column };
    case 'PageUp':
      return { row: clampRow(row - pageRows), column };
    case 'PageDown':
      return { row: clampRow(row + pageRows), column };
    default:
      return undefined;
  }
}
