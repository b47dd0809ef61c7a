import * as v from 'valibot';

/**
 * The only data a projector or a participant may ever receive.
 *
 * It is built field by field from the project (never by leaving things out of it) and its schemas are strict: a field
 * that is not named here cannot pass. No person, no partner's score, no note and no contact stands in it.
 */
const text = v.pipe(v.string(), v.maxLength(2_000));
const number = v.pipe(v.number(), v.finite());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A share worked out in floating point may miss 1 by a rounding. */
const share = v.pipe(number, v.minValue(0), v.maxValue(1.000001));
const scale = v.strictObject({ min: number, max: number });

const rankingRowSchema = v.strictObject({
  key: text,
  title: text,
  /** Null when a gap leaves the option without a total. */
  rank: v.nullable(count),
  total: v.nullable(number),
  /** Points of the total from each criterion, in the order of `criteria`; null where nobody scored. */
  contributions: v.array(v.nullable(number)),
});

const storyEntries = {
  nodes: v.array(v.strictObject({ id: text, kind: text, level: count, title: text })),
  links: v.array(v.strictObject({ child: text, parent: text })),
};

const projectionViewSchema = v.variant('kind', [
  /** Nothing but the ground colour: the room looks at each other. */
  v.strictObject({ kind: v.literal('blank') }),
  /** How many have scored, never who. */
  v.strictObject({
    kind: v.literal('waiting'),
    scored: count,
    expected: count,
    /** "6 partners × 16 options × 8 criteria": what the expected number is made of. */
    expectedInWords: text,
  }),
  v.strictObject({
    kind: v.literal('ranking'),
    /** The finding in words. */
    finding: text,
    /** "Weights not yet agreed", the what-if shown, the rule for gaps: what the audience has to know. */
    notes: v.array(text),
    criteria: v.array(v.strictObject({ key: text, code: text, label: text, percent: number })),
    rows: v.array(rankingRowSchema),
  }),
  v.strictObject({ kind: v.literal('story'), ...storyEntries }),
  /** One path of the story, large: the outcomes it leads to in words, and the boxes that lead to it. */
  v.strictObject({ kind: v.literal('path'), title: text, outcomes: v.array(text), ...storyEntries }),
  v.strictObject({
    kind: v.literal('option'),
    title: text,
    summary: text,
    /** "Net cost a year: £145,000", in the order to show. */
    facts: v.array(v.strictObject({ name: text, value: text })),
    /** The outcomes it is meant to help, by name. */
    outcomes: v.array(text),
  }),
  v.strictObject({
    kind: v.literal('decision'),
    groups: v.array(v.strictObject({ heading: text, titles: v.array(text) })),
    undecided: count,
  }),
  /** One cell: dots by value. A name stands in a dot only where the anonymity level allows it. */
  v.strictObject({
    kind: v.literal('reveal'),
    option: text,
    criterion: text,
    /** What the scores answer; empty where the criterion asks nothing. */
    question: text,
    scale,
    /** Null, and no dots, where so few scored that one could be picked out. */
    mean: v.nullable(number),
    range: v.nullable(v.strictObject({ low: number, high: number })),
    dots: v.array(v.strictObject({ value: number, name: v.nullable(text) })),
    /** "1 did not know": how many gave no score, never who. */
    notes: v.array(text),
  }),
  v.strictObject({
    kind: v.literal('disagreement'),
    rows: v.array(
      v.strictObject({
        key: text,
        option: text,
        criterion: text,
        scale,
        low: number,
        high: number,
        mean: number,
        /** Sample standard deviation. */
        deviation: number,
      }),
    ),
    notes: v.array(text),
  }),
  v.strictObject({
    kind: v.literal('line'),
    finding: text,
    rows: v.array(
      v.strictObject({
        key: text,
        title: text,
        rank: v.nullable(count),
        cost: text,
        /** Paid for in order; paid for only when dearer ones before it are passed over; not paid for. */
        place: v.picklist(['above', 'passed-over-to', 'below']),
      }),
    ),
    notes: v.array(text),
  }),
  v.strictObject({
    kind: v.literal('acceptability'),
    finding: text,
    precision: text,
    rows: v.array(
      v.strictObject({ key: text, title: text, first: share, firstInWords: text, topThreeInWords: text }),
    ),
  }),
  v.strictObject({
    kind: v.literal('sweep'),
    finding: text,
    criterion: text,
    /** The criterion's weight now, from 0 to 1. */
    now: share,
    lines: v.array(v.strictObject({ key: text, name: text, points: v.array(v.tuple([number, number])) })),
    /** Where another option takes first place. */
    changes: v.array(v.strictObject({ share, total: number, label: text })),
  }),
  /** Ends at a moment (milliseconds since 1970): a picture sent again, after a blank say, does not begin afresh. */
  v.strictObject({ kind: v.literal('timer'), label: text, endsAt: count }),
]);
export type ProjectionView = v.InferOutput<typeof projectionViewSchema>;
export type ProjectionKind = ProjectionView['kind'];
export type RankingProjection = Extract<ProjectionView, { kind: 'ranking' }>;
export type RevealProjection = Extract<ProjectionView, { kind: 'reveal' }>;
export type DisagreementProjection = Extract<ProjectionView, { kind: 'disagreement' }>;
export type StoryProjection = Extract<ProjectionView, { kind: 'story' }>;
export type PathProjection = Extract<ProjectionView, { kind: 'path' }>;

export const projectionStateSchema = v.strictObject({
  /** The project's name, at the foot of every view. */
  title: text,
  /** Stands over every picture of a rehearsal, so that no made-up score can be taken for a real one. */
  isRehearsal: v.boolean(),
  view: projectionViewSchema,
});
export type ProjectionState = v.InferOutput<typeof projectionStateSchema>;
