/** "Choosing where to begin" → `Choosing where to begin.xlsx`, without signs a file system refuses. */
export function fileNameFor(title: string, extension: string): string {
  const bare = title
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 80)
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return `${bare === '' ? 'Project' : bare}.${extension}`;
}

/** "ranking.xlsx" → "ranking (2).xlsx", "ranking (2).xlsx" → "ranking (3).xlsx". */
export function alternativeName(name: string): string {
  const dot = name.lastIndexOf('.');
  const stem = dot > 0 ? name.slice(0, dot) : name;
  const extension = dot > 0 ? name.slice(dot) : '';
  const numbered = /^(.*) \((\d{1,4})\)$/.exec(stem);
  return numbered ? `${numbered[1]} (${Number(numbered[2]) + 1})${extension}` : `${stem} (2)${extension}`;
}
