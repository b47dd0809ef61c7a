import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Papa from 'papaparse';

const fixtures = resolve(import.meta.dirname, '../fixtures');

export function readFixtureText(path: string): string {
  return readFileSync(resolve(fixtures, path), 'utf8');
}

/** A tidy fixture table as records of text. */
export function readFixtureCsv(path: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(readFixtureText(path), { header: true, skipEmptyLines: true })
    .data;
}

export function readFixtureJson(path: string): unknown {
  return JSON.parse(readFixtureText(path));
}
