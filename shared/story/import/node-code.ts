/** A code people give a box ("O01", "P06a", "D-12"): capitals, digits, perhaps a letter. */
const CODE = /^([A-Z]{1,4}[-_.]?\d{1,5}[a-z]?)(?:[ \t]*[:–—][ \t]*|[ \t]+|$)/u;

export interface CodedTitle {
  readonly code?: string;
  readonly title: string;
}

/** Splits "O01 People live well" into code and title. */
export function splitCode(text: string): CodedTitle {
  const match = CODE.exec(text);
  const code = match?.[1];
  const rest = text.slice(match?.[0].length ?? 0).trim();
  return code === undefined || rest === '' ? { title: text.trim() } : { code, title: rest };
}

export function isCode(text: string): boolean {
  return CODE.exec(text)?.[0] === text;
}

/**
 * Ids for boxes that carry no code: made from the words, so that the same file gives the same ids.
 * The function returned must be asked in file order.
 */
export function idMaker(taken: Iterable<string>): (title: string) => string {
  const used = new Set(taken);
  return (title) => {
    const words = title
      .toLowerCase()
      .normalize('NFD')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 48)
      .replace(/-+$/, '');
    const base = words === '' ? 'box' : words;
    let id = base;
    for (let number = 2; used.has(id); number++) id = `${base}-${number}`;
    used.add(id);
    return id;
  };
}
