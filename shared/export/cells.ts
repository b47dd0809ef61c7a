import type { CellContent, CellLook, CellModel } from './workbook-model';

/** Short ways to say what a cell is. */
export const cells = {
  text: (content: string): CellModel => ({ content, look: 'text' }),
  wrapped: (content: string): CellModel => ({ content, look: 'wrapped' }),
  strong: (content: string): CellModel => ({ content, look: 'strong' }),
  title: (content: string): CellModel => ({ content, look: 'title' }),
  description: (content: string): CellModel => ({ content, look: 'description' }),
  heading: (content: string): CellModel => ({ content, look: 'heading' }),
  /** A number, or an empty cell where there is none: missing is never zero. */
  number: (content: number | null | undefined, look: CellLook = 'number'): CellModel | null =>
    content === null || content === undefined ? null : { content, look },
  input: (content: CellContent, look: CellLook = 'number'): CellModel => ({ content, look, input: true }),
  /** A live formula with the value it has now; where there is none it shows empty text, never 0. */
  formula: (formula: string, content: CellContent, look: CellLook = 'value'): CellModel => ({
    formula,
    content: content ?? '',
    look,
  }),
  link: (content: string, sheet: string): CellModel => ({
    content,
    look: 'link',
    link: { sheet, cell: 'A1' },
  }),
} as const;
