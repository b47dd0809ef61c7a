import type { ProjectResults } from '../results/project-results';

/** The ranking as text: rank, ref, total and title in columns, with what to know below. */
export function rankingTable(results: ProjectResults): string {
  const rows = results.ranking.map(({ rank, option, total }) => [
    rank === null ? '–' : String(rank),
    option.code,
    total === null ? '–' : total.toFixed(2),
    option.title,
  ]);
  const table = [['Rank', 'Ref', 'Total', 'Option'], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const lines = table.map(([rank = '', ref = '', total = '', title = '']) =>
    [rank.padStart(widths[0]!), ref.padEnd(widths[1]!), total.padStart(widths[2]!), oneLine(title)]
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}

/** Control characters could move the cursor or hide text in a terminal. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim();
}

/** The weights the ranking stands on. */
export function weightLine(results: ProjectResults): string {
  const parts = results.criteria.map(
    ({ code, label }, index) => `${code || label} ${((results.weights[index] ?? 0) * 100).toFixed(2)}%`,
  );
  return `Weights: ${parts.join(', ')}\n`;
}
