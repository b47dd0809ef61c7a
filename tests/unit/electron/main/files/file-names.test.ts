import { describe, expect, test } from 'vitest';
import { isProjectPath, safeFileName, withExtension } from '../../../../../electron/main/files/file-names';

describe('a name offered when saving', () => {
  test.each([
    ['Parks and play', 'Parks and play'],
    ['Ashmere: 2026/27?', '27'],
    ['Plan <final> "v2" | done*', 'Plan final v2 done'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\me\\plan.throughline', 'plan.throughline'],
    ['CON', 'CON file'],
    ['lpt1.xlsx', 'lpt1 file.xlsx'],
    ['.hidden', 'hidden'],
    ['ends in dots...', 'ends in dots'],
    ['tab\there\nline', 'tabhereline'],
    ['right\u202eto-left', 'rightto-left'],
  ])('%j becomes %j', (suggested, expected) => {
    expect(safeFileName(suggested, 'Project')).toBe(expected);
  });

  test.each(['', '   ', '...', '/', '???'])('%j becomes the fallback', (suggested) => {
    expect(safeFileName(suggested, 'Project')).toBe('Project');
  });

  test('a name is cut where file systems would refuse it', () => {
    expect(safeFileName(`${'x'.repeat(500)}.xlsx`, 'Project')).toBe(`${'x'.repeat(120)}.xlsx`);
  });
});

test.each([
  ['plan', 'plan.throughline'],
  ['plan.throughline', 'plan.throughline'],
  ['PLAN.THROUGHLINE', 'PLAN.THROUGHLINE'],
  ['plan.exe', 'plan.exe.throughline'],
  ['plan.throughline.bak', 'plan.throughline.bak.throughline'],
])('%s is saved as %s', (path, expected) => {
  expect(withExtension(path, '.throughline')).toBe(expected);
});

test('only the extension at the end makes a project', () => {
  expect(isProjectPath('/a/plan.throughline')).toBe(true);
  expect(isProjectPath('/a/plan.throughline/x.txt')).toBe(false);
  expect(isProjectPath('/a/throughline')).toBe(false);
});
