import { describe, expect, it } from 'vitest';
import { failureOf } from '../../../../renderer/host/browser-files';
import { alternativeName, fileNameFor } from '../../../../renderer/host/file-names';

describe('failureOf', () => {
  const failures = [
    ['AbortError', 'cancelled', /^Cancelled/],
    ['NotFoundError', 'not-found', /no longer where it was/],
    ['NotAllowedError', 'no-permission', /was not allowed to use “ranking.xlsx”/],
    ['NoModificationAllowedError', 'locked', /open in Excel.*“ranking \(2\).xlsx”/],
    ['QuotaExceededError', 'disk-full', /no room left on the disk/],
    ['UnknownError', 'failed', /could not be used/],
  ] as const;

  it.each(failures)('gives a %s its own sentence', (name, code, sentence) => {
    const failure = failureOf(new DOMException('', name), 'ranking.xlsx');
    expect(failure.code).toBe(code);
    expect(failure.message).toMatch(sentence);
  });

  it('gives no two failures the same sentence', () => {
    const sentences = failures.map(([name]) => failureOf(new DOMException('', name), 'a.xlsx').message);
    expect(new Set(sentences).size).toBe(failures.length);
  });
});

describe('file names', () => {
  it('leaves out what a file system refuses', () => {
    expect(fileNameFor('Early years: “what works?” 1/2', 'xlsx')).toBe('Early years “what works ” 1 2.xlsx');
    expect(fileNameFor('../../etc', 'xlsx')).toBe('etc.xlsx');
    expect(fileNameFor('   ', 'throughline')).toBe('Project.throughline');
  });

  it('counts up when a name is taken', () => {
    expect(alternativeName('ranking.xlsx')).toBe('ranking (2).xlsx');
    expect(alternativeName('ranking (2).xlsx')).toBe('ranking (3).xlsx');
  });
});
