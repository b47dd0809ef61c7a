import { describe, expect, it } from 'vitest';
import { parseCell } from '../../../../shared/evidence/parse-cell';
import { ruleOfCode, rules } from '../../../../shared/evidence/rules';

describe('parseCell on numbers people type', () => {
  it.each([
    ['£415k', 415_000, '£'],
    ['£1.72m', 1_720_000, '£'],
    ['£ 685,000', 685_000, '£'],
    ['£210k p.a.', 210_000, '£'],
    ['£890K', 890_000, '£'],
    ['£960k*', 960_000, '£'],
    ['£310k (capital)', 310_000, '£'],
    ['(£410k)', -410_000, '£'],
    ['-£2,500', -2_500, '£'],
    ['£-2,500', -2_500, '£'],
    ['£2.5 million', 2_500_000, '£'],
    ['£1.1bn', 1_100_000_000, '£'],
    ['12.5%', 12.5, '%'],
    ['12.5 per cent', 12.5, '%'],
    ['65.9% [p]', 65.9, '%'],
    ['5000', 5_000, undefined],
    ['1,234', 1_234, undefined],
    ['1,234,567.89', 1_234_567.89, undefined],
    ['(45)', -45, undefined],
    ['c. 1,900', 1_900, undefined],
    ['about 300', 300, undefined],
    ['2,150 (est.)', 2_150, undefined],
    ['5,200*', 5_200, undefined],
    ['30k', 30_000, undefined],
    ['2 750', 2_750, undefined],
    ['2\u00a0750', 2_750, undefined],
    ['0,35', 0.35, undefined],
    ['1.234.567,5', 1_234_567.5, undefined],
    ['58.3 [p]', 58.3, undefined],
    ['61.8 [p][r]', 61.8, undefined],
    ['12.3 [note 1]', 12.3, undefined],
    ['1,234¹', 1_234, undefined],
    ['1.5e-7', 1.5e-7, undefined],
    ['nil', 0, undefined],
    ['–0', 0, undefined],
    [' 4 ', 4, undefined],
    ['5 (see note)', 5, undefined],
    ['12 weeks', 12, 'weeks'],
    ['£(1,234)', -1_234, '£'],
    ['(£1,234.50)', -1_234.5, '£'],
    ['(45)*', -45, undefined],
    ['( 45 )', -45, undefined],
    ['+5%', 5, '%'],
    ['−5', -5, undefined],
    ['GBP 1,250', 1_250, '£'],
    ['5,000 GBP', 5_000, '£'],
    ['12.3 (p)', 12.3, undefined],
    ['1’234', 1_234, undefined],
    ['1 234 567,5', 1_234_567.5, undefined],
    ['.5', 0.5, undefined],
    ['\u202a5\u202c', 5, undefined],
  ])('reads %s as %d', (raw, value, unit) => {
    const cell = parseCell(raw);
    expect(cell.kind).toBe('number');
    expect(cell.value).toBe(value);
    expect(cell.unit).toBe(unit);
  });

  it.each([
    ['c. 1,900', 'approximate', 'number-approximate'],
    ['2,150 (est.)', 'estimated', 'number-estimate'],
    ['5,200*', 'footnote', 'number-footnote'],
    ['58.3 [p]', 'p', 'number-with-marker'],
    ['(45)', 'brackets', 'number-brackets'],
    ['12.3 (p)', 'p', 'number-with-marker'],
    ['12.3 (a)', 'footnote', 'number-footnote'],
    ['5 (see note)', 'note', 'number-with-words'],
  ])('flags %s as %s', (raw, flag, rule) => {
    const cell = parseCell(raw);
    expect(cell.flags).toContain(flag);
    expect(cell.rule).toBe(rule);
  });

  it.each(['£220k–£236k', '3-4', '10 to 12', '£1-2m'])('asks about the range %s', (raw) => {
    expect(parseCell(raw)).toMatchObject({ kind: 'problem', rule: 'problem-range' });
  });

  it('suggests the middle of a range without taking it', () => {
    expect(parseCell('£220k–£236k')).toMatchObject({ kind: 'problem', value: 228_000 });
  });

  it('asks about a number word in a number column and suggests the number', () => {
    expect(parseCell('four', { kind: 'number' })).toMatchObject({
      kind: 'problem',
      rule: 'problem-number-word',
      value: 4,
    });
  });

  it.each(['yes', '12 or so', '1/2/3', '1.2.3', '12abc', '--5', '+44 1234', '£'])(
    'does not make a number of %s',
    (raw) => {
      expect(parseCell(raw, { kind: 'number' }).kind).toBe('problem');
    },
  );

  it.each(['Under 18', 'over 65', 'x', 'k'])('leaves %s a label where no figures are expected', (raw) => {
    expect(parseCell(raw)).toMatchObject({ kind: 'text', value: raw });
  });

  it('does not take a number in square brackets for a missing one', () => {
    expect(parseCell('[45]', { kind: 'number' })).toMatchObject({ kind: 'problem' });
  });

  it('asks where a cell in dollars stands in a column of pounds', () => {
    expect(parseCell('$5', { kind: 'number', unit: '£' })).toMatchObject({
      kind: 'problem',
      rule: 'problem-unit',
    });
  });
});

describe('parseCell on missing values', () => {
  it.each([
    ['[c]', 'missing-confidential'],
    ['[x]', 'missing-not-available'],
    ['[z]', 'missing-not-applicable'],
    ['[low]', 'missing-low'],
    ['[u]', 'missing-unreliable'],
    ['[w]', 'missing-none-recorded'],
    ['[r][e]', 'missing-marker'],
    ['*', 'missing-suppressed'],
    ['-', 'missing-dash'],
    ['–', 'missing-dash'],
    ['..', 'missing-dots'],
    ['n/a', 'missing-not-given'],
    ['N/A', 'missing-not-given'],
    ['<5', 'missing-below'],
    ['fewer than 10', 'missing-below'],
    ['under 5', 'missing-below'],
    ['≤5%', 'missing-below'],
    ['>95%', 'missing-above'],
    ['over 95', 'missing-above'],
    ['(–)', 'missing-dash'],
    ['.', 'missing-dots'],
    [':', 'missing-dots'],
    ['#', 'missing-suppressed'],
    ['suppressed', 'missing-suppressed'],
    ['confidential', 'missing-confidential'],
    ['c', 'missing-confidential'],
    ['k', 'missing-low'],
    ['not yet available', 'missing-not-given'],
    ['Please select an option', 'missing-not-given'],
    ['[note 1]', 'missing-marker'],
    ['', 'blank'],
    [' \u00a0 ', 'blank'],
  ])('keeps %s as missing with its reason, never 0', (raw, rule) => {
    const cell = parseCell(raw, { kind: 'number' });
    expect(cell).toMatchObject({ kind: 'missing', rule });
    expect(cell.value).toBeUndefined();
  });

  it('follows the choice made for this file', () => {
    expect(parseCell('-', { missing: { '-': 'zero' } })).toMatchObject({
      kind: 'number',
      value: 0,
      rule: 'number-chosen-zero',
    });
    expect(parseCell('99', { missing: { '99': 'refused' } })).toMatchObject({
      kind: 'missing',
      flags: ['refused'],
    });
  });
});

describe('parseCell on dates', () => {
  it.each([
    ['01/06/2026', '2026-06-01'],
    ['07/09/2026', '2026-09-07'],
    ['07-Sep-26', '2026-09-07'],
    ['11 January 2027', '2027-01-11'],
    ['Monday 7th September 2026', '2026-09-07'],
    ['2026-09-07', '2026-09-07'],
    ['7.9.2026', '2026-09-07'],
    ['Sept 2026', '2026-09'],
    ['Mar-23', '2023-03'],
    ['Q4 2026/27', '2027-01/2027-03'],
    ['2025/26 Q3', '2025-10/2025-12'],
    ['Q1 2024', '2024-01/2024-03'],
  ])('reads %s as %s', (raw, value) => {
    expect(parseCell(raw, { kind: 'date' })).toMatchObject({ kind: 'date', value });
  });

  it('says which part of a month or quarter is not known', () => {
    expect(parseCell('Sept 2026', { kind: 'date' }).flags).toContain('month');
    expect(parseCell('Q4 2026/27', { kind: 'date' }).flags).toContain('quarter');
  });

  it.each(['ASAP (11/05/26?)', 'when funded', '45'])('asks about %s in a date column', (raw) => {
    expect(parseCell(raw, { kind: 'date' })).toMatchObject({ kind: 'problem', rule: 'problem-not-a-date' });
  });

  it('refuses a day the calendar does not have', () => {
    expect(parseCell('31/02/2026', { kind: 'date' })).toMatchObject({
      kind: 'problem',
      rule: 'problem-impossible-date',
    });
  });

  it.each(['2023/24', '2023-24', '2021 - 23', '2023 to 2024'])(
    'keeps %s as a period, not a date and not a range',
    (raw) => {
      expect(parseCell(raw)).toMatchObject({ kind: 'text', rule: 'text-period' });
    },
  );
});

describe('parseCell on codes, texts and rich cells', () => {
  it.each(['00123', '00E1', '0044'])('keeps the leading zeros of %s', (raw) => {
    expect(parseCell(raw)).toMatchObject({ kind: 'text', value: raw, rule: 'text-code' });
  });

  it.each(["=cmd|' /C calc'!A0", '<b>&amp;</b>', 'Ward 3A-1', '3A-1', 'line1\nline2'])(
    'keeps %s as text',
    (raw) => {
      expect(parseCell(raw)).toMatchObject({ kind: 'text', value: raw });
    },
  );

  it('turns an error value into a problem that names it', () => {
    expect(parseCell({ value: '#N/A', error: '#N/A' })).toMatchObject({
      kind: 'problem',
      rule: 'problem-error-value',
      flags: ['#N/A'],
    });
  });

  it('never reads a formula without a stored result as 0 or blank', () => {
    expect(parseCell({ value: '', formula: true })).toMatchObject({
      kind: 'problem',
      rule: 'problem-no-result',
    });
  });

  it('takes unit and meaning from the number format', () => {
    expect(parseCell({ value: 0.4567, shown: '45.7%', format: '0.0%' })).toMatchObject({
      value: 0.4567,
      unit: '%',
      flags: ['fraction'],
    });
    expect(parseCell({ value: 1234.5, shown: '£1,234.50', format: '"£"#,##0.00' })).toMatchObject({
      value: 1234.5,
      unit: '£',
    });
    expect(parseCell({ value: 1.5, shown: '36:00', format: '[h]:mm' })).toMatchObject({
      value: 1.5,
      unit: 'days',
      rule: 'number-duration',
    });
    expect(parseCell({ value: 123, shown: '00123', format: '00000' })).toMatchObject({
      value: 123,
      flags: ['code'],
    });
    expect(parseCell({ value: 123, shown: '00123', format: '00000' }, { kind: 'code' })).toMatchObject({
      kind: 'text',
      value: '00123',
    });
    expect(parseCell({ value: 45382, format: 'dd/mm/yyyy', date: '2024-03-31' })).toMatchObject({
      kind: 'date',
      value: '2024-03-31',
    });
  });

  it('warns that the last digits of a long number were lost', () => {
    expect(parseCell(2 ** 60)).toMatchObject({ kind: 'number', flags: ['last digits lost'] });
  });
});

describe('the catalogue of rules', () => {
  it('gives every rule its own byte and words', () => {
    const all = Object.values(rules);
    expect(new Set(all.map((rule) => rule.code)).size).toBe(all.length);
    expect(all.every((rule) => rule.code >= 0 && rule.code < 256 && rule.words.length > 3)).toBe(true);
  });

  it('finds a rule again by its byte', () => {
    expect(ruleOfCode(rules['missing-dash'].code)).toBe('missing-dash');
    expect(ruleOfCode(255)).toBeNull();
  });
});

describe('parseCell without a word about the column', () => {
  it.each(['01/02/2024', '11/05/2026', '3-4-2026'])('keeps %s as text: it may be two days', (raw) => {
    expect(parseCell(raw)).toMatchObject({ kind: 'text', value: raw, flags: ['date-like'] });
  });

  it('keeps a quarter as the label of a period', () => {
    expect(parseCell('Q1 2024')).toMatchObject({ kind: 'text', value: 'Q1 2024', rule: 'text-period' });
  });

  it('reads a date that can only be one day', () => {
    expect(parseCell('11 January 2027')).toMatchObject({ kind: 'date', value: '2027-01-11' });
  });

  it('keeps a long row of digits as a code, because a number would lose the last ones', () => {
    expect(parseCell('12345678901234567')).toMatchObject({
      kind: 'text',
      value: '12345678901234567',
      rule: 'text-code',
    });
  });

  it('takes unit and code from the text shown where no format is stored', () => {
    expect(parseCell({ value: 1234.5, shown: '£1,234.50' })).toMatchObject({ value: 1234.5, unit: '£' });
    expect(parseCell({ value: 123, shown: '00123' })).toMatchObject({ value: 123, flags: ['code'] });
  });
});
