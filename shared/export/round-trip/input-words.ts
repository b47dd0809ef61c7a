import type { CellContent } from '../workbook-model';
import { TRY, WORKED_OUT } from './input-grids';
import type { InputPlace } from './project-inputs';

const marks: Readonly<Record<string, string>> = {
  DK: 'don’t know',
  DI: 'declared interest',
  NS: 'not scored',
};

const nothing: Readonly<Record<InputPlace['kind'], string>> = {
  weights: 'no points',
  scores: 'not scored',
  reasons: 'no reason',
  figures: 'not known',
  means: 'not known',
  budget: 'no budget',
};

/** What stands in an input cell, as people say it. */
export function inWords({ kind, column }: InputPlace, content: CellContent): string {
  if (content === null || content === '')
    return kind === 'weights' && column === TRY ? 'as judged' : nothing[kind];
  if (content === WORKED_OUT && kind === 'figures') return 'gross less saving';
  if (typeof content !== 'number') {
    const text = String(content);
    return kind === 'scores' ? (marks[text] ?? text) : text;
  }
  if (kind === 'weights' && column === TRY) return `${trimmed(content * 100)}%`;
  return kind === 'figures' || kind === 'budget' ? grouped(content) : trimmed(content);
}

/** At most four decimals, none that say nothing. */
function trimmed(value: number): string {
  return String(Number(value.toFixed(4)));
}

/** "1,720,000.5" */
function grouped(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 4 });
}
