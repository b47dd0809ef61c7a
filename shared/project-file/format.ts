import * as v from 'valibot';
import type { CollectionName } from '../model/collection-names';
import { entity } from '../model/schema';

/**
 * The project file, `<name>.throughline`: a zip of plain JSON and CSV that can be read without the app.
 *
 * ```
 * manifest.json            what this file is, and the SHA-256 of every other member
 * project.json             title, frame, narrative, which weights, round and what-if are shown
 * options.json, …          one member for each collection: a JSON list, one record a line, in the project's order
 * scores.json              one score a line: [round, partner, option, criterion, score]
 * decisions.json, log.json
 * tables/<id>.json, .csv   each imported sheet: where it came from, and its cells
 * ```
 *
 * Member order, key order and timestamps are fixed: the same project gives the same bytes.
 */
export const FORMAT = 'throughline-project';

/** Raised by one whenever an older app would misread the file; each raise brings a step in `migrations/`. */
export const FORMAT_VERSION = 1;

/** The app that writes. Read by people and support only, never to decide anything. */
export const WRITTEN_BY = { name: 'Throughline', version: '0.1.0' } as const;

export const MANIFEST = 'manifest.json';
export const PROJECT = 'project.json';
export const SCORES = 'scores.json';
export const DECISIONS = 'decisions.json';
export const LOG = 'log.json';
export const TABLE_FOLDER = 'tables/';

/** `storyNodes` → `story-nodes.json` */
export function collectionMember(name: CollectionName): string {
  return `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.json`;
}

const memberSchema = entity({
  name: v.pipe(v.string(), v.maxLength(200)),
  bytes: v.pipe(v.number(), v.integer(), v.minValue(0)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

export const manifestSchema = entity({
  format: v.literal(FORMAT),
  formatVersion: v.pipe(v.number(), v.integer(), v.minValue(1)),
  app: entity({ name: v.string(), version: v.string() }),
  title: v.string(),
  /** When the project was last changed (not when it was saved: the same project gives the same bytes). */
  changedAt: v.string(),
  members: v.array(memberSchema),
});
export type Manifest = v.InferOutput<typeof manifestSchema>;

/** What a hostile file may cost. The names are those of the spreadsheet limits. */
export interface ProjectFileLimits {
  readonly fileBytes: number;
  /** One member, unpacked. */
  readonly partBytes: number;
  /** All members, unpacked. */
  readonly unpackedBytes: number;
  readonly parts: number;
}

const MEBIBYTE = 1024 * 1024;

export const defaultProjectFileLimits: ProjectFileLimits = {
  fileBytes: 200 * MEBIBYTE,
  partBytes: 200 * MEBIBYTE,
  unpackedBytes: 500 * MEBIBYTE,
  parts: 5_000,
};
