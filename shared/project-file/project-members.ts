import type { Collection } from '../model/collection';
import { type CollectionName, collectionNames } from '../model/collection-names';
import type { Project } from '../model/project';
import { toMemberLines, toRecordLines } from './canonical-json';
import { collectionMember, DECISIONS, LOG, PROJECT, SCORES } from './format';
import { openRefusals } from './open-error';

/** A member's name and text. */
export type TextMember = readonly [name: string, text: string];

type PlainObject = Record<string, unknown>;

/** Unknown fields a newer version put beside a collection's entries; they go into project.json under this key. */
const BESIDE_COLLECTIONS = 'besideCollections';

/** The project as the texts of its members, in file order. */
export function projectMembers(project: Project): TextMember[] {
  const { scores, decisions, log, ...rest } = project;
  const top: PlainObject = { ...rest };
  const beside: PlainObject = {};
  const lists: TextMember[] = [];
  for (const name of collectionNames) {
    const { byId, order, ...unknown } = project[name] as Collection<string, unknown>;
    if (Object.keys(unknown).length > 0) beside[name] = unknown;
    lists.push([collectionMember(name), toRecordLines(order.map((id) => byId[id]))]);
    delete top[name];
  }
  if (Object.keys(beside).length > 0) top[BESIDE_COLLECTIONS] = beside;
  return [
    [PROJECT, toMemberLines(top)],
    ...lists,
    [SCORES, toRecordLines(scoreLines(project, scores))],
    [DECISIONS, toRecordLines(inOrder(decisions, project.options.order).map(([, decision]) => decision))],
    [LOG, toRecordLines(log)],
  ];
}

/** Record entries in the project's order, anything else after it: insertion order is history, not content. */
function inOrder<Value>(
  record: Readonly<Record<string, Value>>,
  order: readonly string[],
): (readonly [string, Value])[] {
  const place = new Map(order.map((id, index) => [id, index]));
  return Object.entries(record).sort(
    ([a], [b]) =>
      (place.get(a) ?? order.length) - (place.get(b) ?? order.length) || (a < b ? -1 : a > b ? 1 : 0),
  );
}

/** `[round, partner, option, criterion, score]` a line; a shorter line keeps a record that is there but empty. */
function scoreLines(project: Project, scores: Project['scores']): unknown[] {
  const orders = [
    project.rounds.order,
    project.partners.order,
    project.options.order,
    project.criteria.order,
  ] as const;
  const lines: unknown[] = [];
  const walk = (record: Readonly<Record<string, unknown>>, depth: number, path: readonly string[]): void => {
    for (const [id, value] of inOrder(record, orders[depth] ?? [])) {
      const here = [...path, id];
      if (depth === orders.length - 1) lines.push([...here, value]);
      else if (isObject(value) && Object.keys(value).length > 0) walk(value, depth + 1, here);
      else lines.push(here);
    }
  };
  walk(scores, 0, []);
  return lines;
}

/**
 * The members' parsed JSON as one plain project, before migration and validation.
 *
 * @param parsed JSON value by member name
 * @throws OpenRefusal when a member has the wrong overall shape
 */
export function joinProject(parsed: ReadonlyMap<string, unknown>): PlainObject {
  const top = parsed.get(PROJECT);
  if (!isObject(top)) throw openRefusals.corrupt(`${PROJECT} is missing or not a record`);
  const { [BESIDE_COLLECTIONS]: beside, ...project } = top;
  for (const name of collectionNames) {
    const member = collectionMember(name);
    if (!parsed.has(member)) continue;
    project[name] = joinCollection(name, listOf(parsed, member), isObject(beside) ? beside[name] : undefined);
  }
  if (parsed.has(SCORES)) project.scores = joinScores(listOf(parsed, SCORES));
  if (parsed.has(DECISIONS)) project.decisions = joinDecisions(listOf(parsed, DECISIONS));
  if (parsed.has(LOG)) project.log = listOf(parsed, LOG);
  return project;
}

function listOf(parsed: ReadonlyMap<string, unknown>, member: string): readonly unknown[] {
  const list = parsed.get(member);
  if (!Array.isArray(list)) throw openRefusals.corrupt(`${member} is not a list`);
  return list as readonly unknown[];
}

function joinCollection(name: CollectionName, records: readonly unknown[], beside: unknown): PlainObject {
  const order = records.map((record, index) => {
    const id = isObject(record) ? record.id : undefined;
    if (!isId(id))
      throw openRefusals.invalidRecords([`${collectionMember(name)} record ${index + 1}: no id`]);
    return id;
  });
  const byId = Object.fromEntries(order.map((id, index) => [id, records[index]]));
  return { ...(isObject(beside) ? beside : {}), byId, order };
}

function joinScores(lines: readonly unknown[]): PlainObject {
  const scores: PlainObject = {};
  for (const [index, line] of lines.entries()) {
    const path: unknown[] = Array.isArray(line) ? line.slice(0, 4) : [];
    if (path.length === 0 || !path.every(isId)) {
      throw openRefusals.invalidRecords([`${SCORES} line ${index + 1}: not a score`]);
    }
    let record = scores;
    for (const id of path.slice(0, 3)) {
      // The path was checked: ids only, so no key here can reach a prototype.
      record = (record[id] ??= {}) as PlainObject;
    }
    if (path.length === 4) record[path[3] as string] = (line as unknown[])[4];
  }
  return scores;
}

function joinDecisions(records: readonly unknown[]): PlainObject {
  return Object.fromEntries(
    records.map((record, index) => {
      const id = isObject(record) ? record.optionId : undefined;
      if (!isId(id)) throw openRefusals.invalidRecords([`${DECISIONS} record ${index + 1}: no option`]);
      return [id, record];
    }),
  );
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z]{3}_[0-9A-Za-z]{4,64}$/.test(value);
}

export function isObject(value: unknown): value is PlainObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
