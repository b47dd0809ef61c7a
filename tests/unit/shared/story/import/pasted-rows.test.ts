import { describe, expect, it } from 'vitest';
import { outlineOfRows } from '../../../../../shared/story/import/pasted-rows';

describe('cells copied from a spreadsheet', () => {
  it('go one level further in with each column', () => {
    const rows = [
      ['Aim', '', ''],
      ['', 'Path', ''],
      ['', '', 'Driver'],
    ];
    expect(outlineOfRows(rows)).toBe('Aim\n  Path\n    Driver\n');
  });

  it('name a box once where a cell repeats the one above', () => {
    const rows = [
      ['Ready', 'Early years', 'One'],
      ['Ready', 'Early years', 'Two'],
      ['Ready', 'Reading', 'One'],
    ];
    expect(outlineOfRows(rows)).toBe('Ready\n  Early years\n    One\n    Two\n  Reading\n    One\n');
  });

  it('are read by their headings where they have some', () => {
    const rows = [
      ['Outcome', 'Path', 'Action', 'Owner'],
      ['Aim', 'Path', 'Act', 'NHS'],
      ['', '', 'Second act', 'Council'],
    ];
    expect(outlineOfRows(rows)).toBe('Aim\n  Path\n    Act (NHS)\n    Second act (Council)\n');
  });

  it('are nothing where every cell is blank', () => {
    expect(outlineOfRows([['', ' '], []])).toBe('');
  });
});
