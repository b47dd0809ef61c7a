import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Criterion } from '../../../shared/model/criteria';
import type { Option } from '../../../shared/model/options';
import type { Score } from '../../../shared/model/scores';
import type { CellActions } from './score-cell';
import { finishEntry, readEntry, scaleWords } from './score-entry';
import type { GridFocus } from './use-grid-focus';

/** What a person says about a cell, before it has a time and a reason. */
export type Judgement =
  | { readonly state: 'scored'; readonly value: number }
  | { readonly state: 'dont-know' | 'declared-interest' };

export interface ScoreCellsInput {
  readonly options: readonly Option[];
  readonly criteria: readonly Criterion[];
  readonly focus: GridFocus;
  readonly scoreAt: (row: number, column: number) => Score | undefined;
  /** Why nothing may be written (a closed round, a declared interest), or undefined. */
  readonly locked: (row: number) => string | undefined;
  readonly onJudge: (option: Option, criterion: Criterion, judgement: Judgement) => void;
  readonly onClear: (option: Option, criterion: Criterion) => void;
  /** A sentence for the person: shown beside the grid and read out. */
  readonly onSay: (sentence: string) => void;
  /** After a score, where to go: fast entry from paper runs along the row. */
  readonly moveOn: boolean;
  readonly onReason: () => void;
  readonly onEvidence: () => void;
}

export interface Draft {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The keys of a score cell: digits, D, I, Delete, Enter, Escape, R, E. */
export function useScoreCells(input: ScoreCellsInput): { draft: Draft | undefined; actions: CellActions } {
  const [draft, setDraft] = useState<Draft>();
  // The handlers are made once and read what is current, so that 600 memoised cells stay as they are.
  const current = useRef({ input, draft });
  current.current = { input, draft };

  const actions = useMemo<CellActions>(() => {
    const at = (row: number, column: number) => {
      const { options, criteria } = current.current.input;
      const option = options[row];
      const criterion = criteria[column];
      return option && criterion ? { option, criterion } : undefined;
    };

    const free = (row: number): boolean => {
      const why = current.current.input.locked(row);
      if (why !== undefined) current.current.input.onSay(why);
      return why === undefined;
    };

    /** The sheet on paper has nothing in a row with a declared interest: typing goes on below it. */
    const nextOpenRow = (row: number, rows: number): number => {
      for (let next = row + 1; next < rows; next++) {
        if (current.current.input.locked(next) === undefined) return next;
      }
      return Math.min(row + 1, rows - 1);
    };

    const after = (row: number, column: number, step: 'on' | 'down' | 'stay') => {
      const { focus, options, criteria, moveOn } = current.current.input;
      if (step === 'down') focus.moveTo({ row: Math.min(row + 1, options.length - 1), column });
      else if (step === 'on' && moveOn) {
        const last = column === criteria.length - 1;
        focus.moveTo(
          last ? { row: nextOpenRow(row, options.length), column: 0 } : { row, column: column + 1 },
        );
      } else focus.moveTo({ row, column });
    };

    const judge = (row: number, column: number, judgement: Judgement, step: 'on' | 'down' | 'stay') => {
      const cell = at(row, column);
      if (!cell) return;
      current.current.input.onJudge(cell.option, cell.criterion, judgement);
      setDraft(undefined);
      after(row, column, step);
    };

    const type = (row: number, column: number, text: string) => {
      const cell = at(row, column);
      if (!cell) return;
      const entry = text === '' ? { kind: 'pending' as const, text } : readEntry(text, cell.criterion.scale);
      if (entry.kind === 'commit') judge(row, column, { state: 'scored', value: entry.value }, 'on');
      else setDraft({ row, column, text: entry.text });
    };

    const keyDown = (event: KeyboardEvent<HTMLElement>, row: number, column: number) => {
      const { input: now } = current.current;
      const cell = at(row, column);
      if (!cell || event.ctrlKey || event.metaKey || event.altKey) return;
      const key = event.key;
      if (/^[\d.-]$/.test(key)) {
        event.preventDefault();
        if (!free(row)) return;
        const entry = readEntry(key, cell.criterion.scale);
        if (entry.kind === 'refused') {
          now.onSay(
            `${key} is off the scale: ${cell.criterion.label} is scored ${scaleWords(cell.criterion.scale)}.`,
          );
        } else type(row, column, key);
      } else if (key === 'd' || key === 'D') {
        event.preventDefault();
        if (free(row)) judge(row, column, { state: 'dont-know' }, 'on');
      } else if (key === 'i' || key === 'I') {
        event.preventDefault();
        if (free(row)) judge(row, column, { state: 'declared-interest' }, 'on');
      } else if (key === 'Delete' || key === 'Backspace') {
        event.preventDefault();
        if (free(row)) now.onClear(cell.option, cell.criterion);
      } else if (key === 'Enter' || key === 'F2') {
        event.preventDefault();
        actions.edit(row, column);
      } else if (key === 'r' || key === 'R') {
        event.preventDefault();
        now.onReason();
      } else if (key === 'e' || key === 'E') {
        event.preventDefault();
        now.onEvidence();
      }
    };

    const actions: CellActions = {
      focus: (row, column) => current.current.input.focus.noteFocus({ row, column }),
      keyDown: (event, row, column) => {
        if (!current.current.input.focus.handleMove(event)) keyDown(event, row, column);
      },
      edit: (row, column) => {
        if (!free(row)) return;
        const score = current.current.input.scoreAt(row, column);
        setDraft({ row, column, text: score?.value === undefined ? '' : String(score.value) });
      },
      type,
      finish: (row, column, then) => {
        const cell = at(row, column);
        const typed = current.current.draft;
        if (!cell || !typed) return;
        const value = finishEntry(typed.text, cell.criterion.scale);
        setDraft(undefined);
        if (value !== undefined)
          current.current.input.onJudge(cell.option, cell.criterion, { state: 'scored', value });
        else if (typed.text.trim() !== '') {
          current.current.input.onSay(
            `“${typed.text}” was not kept: ${cell.criterion.label} is scored ${scaleWords(cell.criterion.scale)}.`,
          );
        }
        if (then !== 'leave') after(row, column, then);
      },
      cancel: (row, column) => {
        setDraft(undefined);
        after(row, column, 'stay');
      },
    };
    return actions;
  }, []);

  return { draft, actions };
}
