import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { lintStatement, type StatementFinding } from '../../../../shared/outcomes/statement-lint';

const rows = (name: string) =>
  Papa.parse<Record<string, string>>(
    readFileSync(resolve(import.meta.dirname, '../../../fixtures/statements', name), 'utf8').trimEnd(),
    { header: true },
  ).data.map((row) => ({ statement: row.statement ?? '', label: row.label ?? '' }));

/** FNV-1a; one statement in three is set aside, by its words alone, so that nobody can choose which. */
const setAside = (text: string): boolean => {
  let hash = 0x811c9dc5;
  for (const character of text.toLowerCase()) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  return (hash >>> 0) % 3 === 0;
};

const kinds = (text: string): string[] => lintStatement(text).map((finding) => finding.kind);
const errors = (findings: readonly StatementFinding[]) =>
  findings.filter((finding) => finding.severity === 'error');

/** Shares of good statements without an error and of faults that are named, with what went wrong. */
function judge(labelled: readonly { statement: string; label: string }[]) {
  const good = labelled.filter((row) => row.label === 'good');
  const faulty = labelled.filter((row) => row.label !== 'good');
  const refused = good.filter((row) => errors(lintStatement(row.statement)).length > 0);
  const missed = faulty.filter((row) => !kinds(row.statement).includes(row.label));
  return {
    good: good.length,
    faulty: faulty.length,
    passed: 1 - refused.length / good.length,
    named: 1 - missed.length / faulty.length,
    refused: refused.map((row) => row.statement),
  };
}

describe('lintStatement on the seeds’ own words', () => {
  const labelled = rows('labelled.csv');

  it('is tried on at least 80 statements, 30 of them good', () => {
    const all = judge(labelled);
    expect(all.good + all.faulty).toBeGreaterThanOrEqual(80);
    expect(all.good).toBeGreaterThanOrEqual(30);
  });

  it('finds no error in anything the seeds call good', () => {
    expect(judge(labelled).refused).toEqual([]);
  });

  it.each([
    ['the working set', labelled.filter((row) => !setAside(row.statement))],
    ['the third set aside', labelled.filter((row) => setAside(row.statement))],
  ])('passes at least 90%% of the good and names at least 85%% of the faults in %s', (_, set) => {
    const { passed, named, good, faulty } = judge(set);
    expect(good).toBeGreaterThan(10);
    expect(faulty).toBeGreaterThan(15);
    expect(passed).toBeGreaterThanOrEqual(0.9);
    expect(named).toBeGreaterThanOrEqual(0.85);
  });
});

describe('lintStatement on other people’s statements', () => {
  it.each(['further.csv', 'workshop.csv'])(
    'passes at least 90%% of the good and names at least 85%% of the faults of %s',
    (name) => {
      const { passed, named } = judge(rows(name));
      expect(passed).toBeGreaterThanOrEqual(0.9);
      expect(named).toBeGreaterThanOrEqual(0.85);
    },
  );

  it('has nothing to say against nine in ten of the good ones but a question', () => {
    const good = [...rows('further.csv'), ...rows('workshop.csv')].filter((row) => row.label === 'good');
    const doubted = good.filter((row) =>
      lintStatement(row.statement).some((finding) => finding.severity !== 'hint'),
    );
    expect(doubted.length / good.length).toBeLessThan(0.1);
  });
});

describe('lintStatement', () => {
  it('asks “safe from what?” and offers the slot', () => {
    const [finding] = lintStatement('Lily is safe.');
    expect(finding).toMatchObject({
      kind: 'vague',
      severity: 'warning',
      rewrite: 'Lily is safe from [what?]',
    });
    expect(finding?.message).toContain('Safe from what?');
    expect(kinds('Lily is safe from bullying')).toEqual([]);
  });

  it('points at the words it means', () => {
    const text = 'This year, sessions were delivered in every ward';
    const span = lintStatement(text)[0]?.span;
    expect(text.slice(...span!)).toBe('delivered');
  });

  it('lets an activity stand that goes on to tell the change', () => {
    expect(kinds('Young people who attended the course have found work')).toEqual([]);
    expect(kinds('Young people attended the course')).toContain('output');
  });

  it('offers the outcome behind a helping verb', () => {
    expect(lintStatement('Ensure that all children are safe at home')[0]).toMatchObject({
      kind: 'output',
      severity: 'warning',
      rewrite: 'All children are safe at home',
    });
  });

  it('allows less and fewer inside a positive change', () => {
    expect(kinds('Older people feel less lonely')).toEqual([]);
    expect(kinds('Less loneliness')).toContain('negative');
  });

  it('names both guides where they differ on satisfaction, as a hint', () => {
    const [finding] = lintStatement('Families are satisfied with services');
    expect(finding).toMatchObject({ kind: 'output', severity: 'hint' });
    expect(finding?.message).toMatch(/not about how satisfied.*another guide allows/u);
  });

  it('asks who an otherwise good result is for', () => {
    expect(lintStatement('Improved literacy skills')).toMatchObject([
      { kind: 'no-beneficiary', severity: 'hint', rewrite: '[Who?] improved literacy skills' },
    ]);
  });

  it('splits two outcomes in one sentence, only as a hint', () => {
    expect(lintStatement('Children are healthy and parents are in work')).toMatchObject([
      { kind: 'compound', severity: 'hint', rewrite: 'Children are healthy\nParents are in work' },
    ]);
  });

  it('reads the result behind its date and its opening words', () => {
    expect(
      kinds('Our aim is that by March 2028, 80% of five-year-olds reach a good level of development'),
    ).toEqual([]);
  });

  it('answers any text, in order of weight, with spans inside the text', () => {
    const order = ['empty', 'output', 'negative', 'vague', 'no-beneficiary', 'compound'];
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const findings = lintStatement(text);
        const places = findings.map((finding) => order.indexOf(finding.kind));
        expect(places).toEqual([...places].sort((a, b) => a - b));
        for (const { span, message, kind, severity } of findings) {
          expect(message).not.toBe('');
          if (kind === 'compound') expect(severity).toBe('hint');
          if (span === undefined) continue;
          expect(span[0]).toBeGreaterThanOrEqual(0);
          expect(span[1]).toBeGreaterThanOrEqual(span[0]);
          expect(span[1]).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
