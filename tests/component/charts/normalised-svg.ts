/**
 * The picture of a chart as stable text: numbers to two decimals, generated ids by order of appearance, one element a
 * line. Two machines that draw the same picture write the same text.
 */
export function normalisedSvg(container: ParentNode): string {
  const svg = container.querySelector('figure svg');
  if (svg === null) throw new Error('no chart was drawn');
  const ids = new Map<string, string>();
  return svg.outerHTML
    .replaceAll(/chart[a-zA-Z0-9]+-texture/g, (id) => {
      if (!ids.has(id)) ids.set(id, `chart${ids.size + 1}-texture`);
      return ids.get(id)!;
    })
    .replaceAll(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 100) / 100))
    .replaceAll('><', '>\n<')
    .concat('\n');
}
