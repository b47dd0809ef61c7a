import type { Criterion } from '../model/criteria';

/** "IMP-S Impact within a year": the code helps those who know the sheets, the words everyone else. */
export function criterionHeader({ code, label }: Pick<Criterion, 'code' | 'label'>): string {
  return code.trim() === '' || code === label ? label : `${code} ${label}`;
}

/** Excel allows 255 characters in the name of a column, and a lookup takes no more either. */
const LONGEST = 200;

/**
 * Headers of a marked-up table must differ, whatever the case of their letters, and stand on one line.
 *
 * @param reserved headers that stand in the same table and keep their words
 */
export function distinct(headers: readonly string[], reserved: readonly string[] = []): string[] {
  const taken = new Set(reserved.map((header) => header.toLowerCase()));
  return headers.map((header) => {
    const words = oneLine(header);
    let name = words;
    for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${words} (${count})`;
    taken.add(name.toLowerCase());
    return name;
  });
}

function oneLine(header: string): string {
  const plain = header.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (plain.length <= LONGEST) return plain || 'Untitled';
  return `${plain.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
