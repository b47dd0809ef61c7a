import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Papa from 'papaparse';

const fixtures = resolve(import.meta.dirname, '../fixtures');

/** A tidy fixture table as records of text. */
export function readFixtureCsv(path: string): Record<string, string>[] {
  const text = readFileSync(resolve(fixtures, path), 'utf8');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

export function readFixtureJson(path: string): unknown {
  return JSON.parse(readFileSync(resolve(fixtures, path), 'utf8'));
}
