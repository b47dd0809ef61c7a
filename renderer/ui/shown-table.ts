import type { ShownTable } from '../../shared/export/table-text';

/** What a table on the screen says, cell by cell: fields by what is in them, cells over several columns once. */
export function shownTable(table: HTMLTableElement): ShownTable {
  return [...table.rows].map((row) =>
    [...row.cells].flatMap((cell) => [
      textOf(cell),
      ...Array.from({ length: Math.max(0, cell.colSpan - 1) }, () => ''),
    ]),
  );
}

function textOf(cell: HTMLTableCellElement): string {
  const fields = [
    ...cell.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
      'input, select, textarea',
    ),
  ];
  if (fields.length > 0) return fields.map(valueOf).join(' ');
  // Buttons do things; they say nothing about the row. One that is the whole of a cell is its words.
  const copy = cell.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return '';
  const rest = copy.cloneNode(true) as HTMLElement; // a clone of an element is one
  for (const button of rest.querySelectorAll('button, [data-screen-only]')) button.remove();
  const words = plain(rest.textContent);
  return words === '' ? plain(copy.textContent) : words;
}

function valueOf(field: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement): string {
  if (field instanceof HTMLSelectElement) return plain(field.selectedOptions[0]?.textContent ?? '');
  if (field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio'))
    return field.checked ? 'yes' : 'no';
  return field.value;
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
