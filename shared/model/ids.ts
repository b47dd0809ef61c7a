import * as v from 'valibot';

/**
 * Branded ids: `ind_…` cannot be passed where `opt_…` is wanted.
 *
 * Every id is `<prefix>_<letters and digits>`, so that no id can be `__proto__` or `constructor`: records keyed by
 * id are safe even when the file they came from is hostile.
 */
// The brand exists for the compiler only. A name, not a symbol: declarations of the core must be able to write it.
export type Id<Prefix extends string> = string & { readonly __brand: Prefix };

const prefixes = {
  project: 'prj',
  partner: 'par',
  participant: 'per',
  outcome: 'out',
  storyNode: 'sto',
  storyLink: 'lnk',
  measure: 'mea',
  option: 'opt',
  criterion: 'cri',
  weightSet: 'wts',
  round: 'rnd',
  scenario: 'scn',
  sourceFile: 'src',
  mapping: 'map',
  evidence: 'evi',
  action: 'act',
  review: 'rev',
  snapshot: 'snp',
  logEntry: 'log',
  note: 'nte',
  gate: 'gat',
} as const;

export type IdKind = keyof typeof prefixes;
export type IdOf<Kind extends IdKind> = Id<(typeof prefixes)[Kind]>;

export type ProjectId = IdOf<'project'>;
export type PartnerId = IdOf<'partner'>;
export type ParticipantId = IdOf<'participant'>;
export type OutcomeId = IdOf<'outcome'>;
export type StoryNodeId = IdOf<'storyNode'>;
export type StoryLinkId = IdOf<'storyLink'>;
export type MeasureId = IdOf<'measure'>;
export type OptionId = IdOf<'option'>;
export type CriterionId = IdOf<'criterion'>;
export type WeightSetId = IdOf<'weightSet'>;
export type RoundId = IdOf<'round'>;
export type ScenarioId = IdOf<'scenario'>;
export type SourceFileId = IdOf<'sourceFile'>;
export type MappingId = IdOf<'mapping'>;
export type EvidenceId = IdOf<'evidence'>;
export type ActionId = IdOf<'action'>;
export type ReviewId = IdOf<'review'>;
export type SnapshotId = IdOf<'snapshot'>;
export type LogEntryId = IdOf<'logEntry'>;
export type NoteId = IdOf<'note'>;
export type GateId = IdOf<'gate'>;

/** A table is named by the SHA-256 of its content, so the same sheet imported twice is one table. */
export type TableId = Id<'tbl'>;

const tail = '[0-9A-Za-z]{4,64}';

/** The valibot schema of one kind of id, for files, messages and the database. */
export function idSchema<Kind extends IdKind>(kind: Kind) {
  const pattern = new RegExp(`^${prefixes[kind]}_${tail}$`);
  return v.pipe(
    v.string(),
    v.regex(pattern, `not ${prefixes[kind]}_…`),
    // The pattern was just checked; the brand exists only for the compiler.
    v.transform((text) => text as IdOf<Kind>),
  );
}

export const tableIdSchema = v.pipe(
  v.string(),
  v.regex(new RegExp(`^tbl_${tail}$`), 'not tbl_…'),
  v.transform((text) => text as TableId),
);

/** Where new ids come from. The clock and the random source are parameters: tests give counted ids. */
export type IdSource = <Kind extends IdKind>(kind: Kind) => IdOf<Kind>;

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZabcdefghjkmnpqrstvwxyz';

/**
 * Ids that sort by time and never collide in practice: nine characters of time, eleven of chance.
 *
 * @param now milliseconds since 1970
 * @param random a number in [0, 1) at each call
 */
export function createIdSource(now: () => number, random: () => number): IdSource {
  return (kind) => {
    let time = Math.floor(now());
    let text = '';
    for (let place = 0; place < 9; place++) {
      text = alphabet.charAt(time % alphabet.length) + text;
      time = Math.floor(time / alphabet.length);
    }
    for (let place = 0; place < 11; place++) text += alphabet.charAt(Math.floor(random() * alphabet.length));
    return makeId(kind, text);
  };
}

/** Counted ids for tests and for files that must come out byte-equal: `opt_0001`. */
export function createCountedIdSource(start = 1): IdSource {
  let count = start;
  return (kind) => makeId(kind, String(count++).padStart(4, '0'));
}

function makeId<Kind extends IdKind>(kind: Kind, text: string): IdOf<Kind> {
  // The only place where a plain string becomes an id without a schema.
  return `${prefixes[kind]}_${text}` as IdOf<Kind>;
}
