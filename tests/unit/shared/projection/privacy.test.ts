import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { find, listOf } from '../../../../shared/model/collection';
import type { Anonymity } from '../../../../shared/model/frame';
import type { Project } from '../../../../shared/model/project';
import { projectionOf } from '../../../../shared/projection/project-views';
import type { ProjectionChoice } from '../../../../shared/projection/projection-choice';
import { projectionStateSchema } from '../../../../shared/projection/projection-state';
import { pathWalk } from '../../../../shared/projection/walk';
import { ashmereProject } from '../../../support/ashmere-project';

const levels: readonly Anonymity[] = ['named', 'partner-tagged', 'anonymous'];
const states = ['collecting', 'revealed', 'closed'] as const;

/** Every code, name and id of a partner is a word that stands nowhere else, so that finding it means a leak. */
function secretProject(
  level: Anonymity,
  state: (typeof states)[number],
  through?: (code: string) => boolean,
): Project {
  const { project } = ashmereProject(through);
  const round = find(project.rounds, project.activeRoundId)!;
  const byId = Object.fromEntries(
    listOf(project.partners).map((partner, index) => [
      partner.id,
      { ...partner, code: `CODE-SECRET-${index}`, name: `NAME-SECRET-${index}`, contact: 'CONTACT-SECRET' },
    ]),
  );
  return {
    ...project,
    frame: { ...project.frame, anonymity: level, decisionOwner: 'OWNER-SECRET' },
    partners: { ...project.partners, byId },
    rounds: { ...project.rounds, byId: { ...project.rounds.byId, [round.id]: { ...round, state } } },
  };
}

/** Everything a facilitator can put on the wall: every view, every option, every cell, every criterion. */
function everyChoice(project: Project): readonly ProjectionChoice[] {
  const kinds = [
    'blank',
    'ranking',
    'story',
    'decision',
    'waiting',
    'disagreement',
    'acceptability',
    'line',
  ] as const;
  const criteria = listOf(project.criteria);
  return [
    ...kinds.map((kind) => ({ kind })),
    { kind: 'timer', label: 'Time left', endsAt: 60_000 },
    ...listOf(project.options).flatMap((option): ProjectionChoice[] => [
      { kind: 'option', optionId: option.id },
      ...criteria.map(
        (criterion) => ({ kind: 'reveal', optionId: option.id, criterionId: criterion.id }) as const,
      ),
    ]),
    ...pathWalk(project),
    { kind: 'acceptability', scope: 'any' },
    ...criteria.map((criterion) => ({ kind: 'sweep', criterionId: criterion.id }) as const),
  ];
}

function everyMessage(project: Project) {
  return everyChoice(project).map((choice) => projectionOf(project, choice));
}

const secretsOf = (project: Project) => [
  'SECRET',
  ...listOf(project.partners).map(({ id }) => String(id)),
  ...listOf(project.participants).map(({ id }) => String(id)),
];

function leaks(project: Project): readonly string[] {
  const secrets = secretsOf(project);
  return everyMessage(project).flatMap((state) => {
    const text = JSON.stringify(state);
    return secrets.filter((secret) => text.includes(secret)).map((secret) => `${state.view.kind}: ${secret}`);
  });
}

const cases = levels.flatMap((level) => states.map((state) => ({ level, state })));

describe('what the wall is told', () => {
  it.each(cases)('passes the strict schema in every view: $level, $state', ({ level, state }) => {
    for (const message of everyMessage(secretProject(level, state))) {
      expect(v.safeParse(projectionStateSchema, message).issues).toBeUndefined();
    }
  });

  it.each(levels)('holds no partner before the reveal: %s', (level) => {
    expect(leaks(secretProject(level, 'collecting'))).toEqual([]);
  });

  it.each(levels)('holds no cell and no disagreement before the reveal: %s', (level) => {
    const kinds = new Set(everyMessage(secretProject(level, 'collecting')).map(({ view }) => view.kind));
    expect([...kinds]).not.toContain('reveal');
    expect([...kinds]).not.toContain('disagreement');
  });

  it.each(['partner-tagged', 'anonymous'] as const)(
    'holds no ranking made from the first sheets before the reveal: %s',
    (level) => {
      const kinds = new Set(everyMessage(secretProject(level, 'collecting')).map(({ view }) => view.kind));
      expect([...kinds].sort()).toEqual(['blank', 'decision', 'option', 'story', 'timer', 'waiting']);
    },
  );

  it.each(['revealed', 'closed'] as const)('never holds a partner in an anonymous project: %s', (state) => {
    expect(leaks(secretProject('anonymous', state))).toEqual([]);
  });

  it.each(['named', 'partner-tagged'] as const)(
    'names a partner only in a dot of a revealed cell, by its code: %s',
    (level) => {
      const found = leaks(secretProject(level, 'revealed'));
      expect(found.length).toBeGreaterThan(0);
      expect([...new Set(found)]).toEqual(['reveal: SECRET']);
      const text = JSON.stringify(everyMessage(secretProject(level, 'revealed')));
      expect(text).not.toMatch(/NAME-SECRET|CONTACT-SECRET|OWNER-SECRET/);
    },
  );

  it.each(['partner-tagged', 'anonymous'] as const)(
    'shows no single score, mean or range of a cell with fewer than four scores: %s',
    (level) => {
      const three = new Set(['COUNCIL', 'NHS', 'POLICE']);
      const project = secretProject(level, 'revealed', (code) => three.has(code));
      for (const { view } of everyMessage(project)) {
        if (view.kind === 'reveal') expect(view).toMatchObject({ dots: [], mean: null, range: null });
        if (view.kind === 'disagreement') expect(view.rows).toEqual([]);
      }
      expect(leaks(project)).toEqual([]);
    },
  );

  it('puts the dots of a cell in the order of their values, whoever gave them', () => {
    const views = everyMessage(secretProject('anonymous', 'revealed')).map(({ view }) => view);
    const strips = views.flatMap((view) =>
      view.kind === 'reveal' ? [view.dots.map((dot) => dot.value)] : [],
    );
    expect(strips.length).toBeGreaterThan(0);
    for (const values of strips) expect(values).toEqual([...values].sort((a, b) => a - b));
  });
});
