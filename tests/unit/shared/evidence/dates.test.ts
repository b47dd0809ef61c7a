import { describe, expect, it } from 'vitest';
import { numberCell } from '../../../../shared/evidence/make-cell';
import { parseCell } from '../../../../shared/evidence/parse-cell';

/** ECMA-376 part 1, 18.17.4: serial 1 is 1 January 1900 in one system, 2 January 1904 in the other. */
describe('date serials in both systems', () => {
  it.each([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [61, false, '1900-03-01'],
    [45_382, false, '2024-03-31'],
    [1, true, '1904-01-02'],
    [43_920, true, '2024-03-31'],
  ])('reads %i (1904: %s) as %s', (serial, date1904, date) => {
    expect(numberCell(serial, 'dd/mm/yyyy', { date1904 })).toMatchObject({ date });
  });

  it('knows that 29 February 1900 never was', () => {
    expect(numberCell(60, 'dd/mm/yyyy')).not.toHaveProperty('date');
  });

  it('reads a length of time as days, and still says which moment other programs show', () => {
    // 255:10:10 is 10 days, 15 hours, 10 minutes and 10 seconds.
    const cell = numberCell(10.632060185185185, '[hh]:mm:ss', { date1904: true });
    expect(cell).toMatchObject({ shown: '255:10:10', date: '1904-01-11T15:10:10' });
    expect(parseCell(cell)).toMatchObject({ kind: 'number', unit: 'days', rule: 'number-duration' });
  });
});
