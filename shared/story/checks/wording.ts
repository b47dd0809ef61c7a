import { lintStatement } from '../../outcomes/statement-lint';
import type { StoryNode } from '../graph';
import { named, type StoryCheck, type StoryRule } from './check';

/** L1: an empty box is no statement; outcomes are read by the statement checks, as hints. */
export const statementsSaySomething: StoryRule = ({ index }) =>
  [...index.nodes.values()].flatMap((node): StoryCheck[] => {
    const findings = lintStatement(node.statement ?? node.title);
    const empty = findings.some((finding) => finding.kind === 'empty');
    if (empty) {
      return [
        {
          id: 'L1',
          severity: 'error' as const,
          nodes: [node.id],
          message: `This ${node.kind} says nothing yet. Say what will be noticeably different, and for whom.`,
        },
      ];
    }
    if (node.kind !== 'outcome') return [];
    return findings.map((finding) => ({
      id: 'L1',
      severity: 'hint' as const,
      nodes: [node.id],
      message: `${named(node)}: ${finding.message}`,
    }));
  });

/** L10: an aim says for whom, by how much and by when. */
export const aimsAreSpecific: StoryRule = ({ ofKind }) =>
  ofKind('outcome').flatMap((node) => {
    const text = node.statement ?? node.title;
    const forWhom =
      (node.beneficiaries?.length ?? 0) > 0 ||
      !lintStatement(text).some((finding) => finding.kind === 'no-beneficiary' || finding.kind === 'empty');
    const amount =
      node.measures?.some((measure) => measure.target?.value !== undefined) === true ||
      /\d\s?%|\bby\s+\d/u.test(text);
    const date =
      node.measures?.some((measure) => (measure.target?.due ?? '') !== '') === true ||
      /\b(?:19|20|21)\d\d\b/u.test(text);
    const missing = [
      forWhom ? undefined : 'for whom',
      amount ? undefined : 'by how much',
      date ? undefined : 'by when',
    ].filter((part) => part !== undefined);
    if (missing.length === 0) return [];
    return [
      {
        id: 'L10',
        severity: 'hint' as const,
        nodes: [node.id],
        message: `${named(node)} does not say ${missing.join(', ')}. An aim says what, by how much, for whom and by when.`,
      },
    ];
  });

const MEASURE_WORDING =
  /^(?:the\s+)?(?:number|no\.|percentage|per\s?cent|%|proportion|rate|share|average)\s+of\b|,\s*(?:%|number|rate|per\s)/iu;

/** L15: an indicator typed as a step. */
export const stepsAreNotMeasures: StoryRule = ({ ofKind }) =>
  ofKind('outcome', 'path', 'driver')
    .filter((node) => MEASURE_WORDING.test(node.title))
    .map((node) => ({
      id: 'L15',
      severity: 'hint' as const,
      nodes: [node.id],
      message: `${named(node)} reads like a measure. Indicators “indicate or signal that we’re on track”; they are not steps. Put it on the box it measures.`,
    }));

const ACTIVITY_WORDING =
  /^(improving|increasing|reducing|strengthening|enhancing|developing|building|raising|supporting|helping|promoting|encouraging|delivering|providing|creating|ensuring)\b/iu;

/** L16: a driver worded as activity: "Increasing …" is work, "Increased …" is what it makes. */
export const driversAreResults: StoryRule = ({ ofKind }) =>
  ofKind('path', 'driver').flatMap((node) => {
    const verb = ACTIVITY_WORDING.exec(node.title)?.[1];
    if (verb === undefined) return [];
    const done = verb.replace(/ing$/iu, 'ed');
    return [
      {
        id: 'L16',
        severity: 'hint' as const,
        nodes: [node.id],
        message: `${named(node)} is worded as something we do. Say what it will be like when it has happened: not “${verb} …” but “${done} …”.`,
      },
    ];
  });

/** L17: the same thing written twice, which may be one shared driver. */
export const nothingIsWrittenTwice: StoryRule = ({ index }) => {
  const nodes = [...index.nodes.values()].map((node) => ({ node, words: wordSet(node) }));
  const checks = [];
  for (const [at, one] of nodes.entries()) {
    for (const other of nodes.slice(at + 1)) {
      if (one.node.kind === 'outcome' || other.node.kind === 'outcome' || !alike(one.words, other.words))
        continue;
      checks.push({
        id: 'L17',
        severity: 'hint' as const,
        nodes: [one.node.id, other.node.id],
        message: `${named(one.node)} and ${named(other.node)} look like the same thing. If they are, merge them into one driver that serves both.`,
      });
    }
  }
  return checks;
};

const SMALL_WORDS = new Set(
  'a an the of for to in on at and or with by from their our more is are'.split(' '),
);

function wordSet(node: StoryNode): Set<string> {
  const words = node.title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words.filter((word) => !SMALL_WORDS.has(word)).map((word) => word.replace(/(?:ies|s|ing|ed|y)$/u, '')),
  );
}

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 || b.size === 0 || Math.min(a.size, b.size) * 4 < Math.max(a.size, b.size) * 3)
    return false;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared / (a.size + b.size - shared) >= 0.75;
}
