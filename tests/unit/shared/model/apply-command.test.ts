import fc from 'fast-check';
import { applyPatches, type Patch } from 'immer';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { applyCommand } from '../../../../shared/model/apply-command';
import { createCountedIdSource } from '../../../../shared/model/ids';
import { invariantViolations } from '../../../../shared/model/invariants';
import { createProject } from '../../../../shared/model/new-project';
import { type Project, projectSchema } from '../../../../shared/model/project';
import { smallProject } from '../../../support/small-project';
import { anyCommand, anyCommandOf, commandTypes } from './command-generators';
import { at } from './generators/fields';

const starts = [
  smallProject(),
  createProject('Blank', { at: '2026-01-01T00:00:00.000Z', newId: createCountedIdSource(500) }),
];

interface Step {
  readonly before: Project;
  readonly after: Project;
  readonly patches: readonly Patch[];
}

/** A run of commands, each made for the project that the ones before left; refused ones change nothing. */
const runs = fc
  .record({
    start: fc.constantFrom(...starts),
    seeds: fc.array(fc.integer(), { minLength: 1, maxLength: 25 }),
  })
  .map(({ start, seeds }) => {
    const steps: Step[] = [];
    let project = start;
    for (const seed of seeds) {
      const [command] = fc.sample(anyCommand(project), { seed, numRuns: 1 });
      const applied = applyCommand(project, command!, { at });
      if (!applied.ok) continue;
      steps.push({ before: project, after: applied.value.project, patches: applied.value.patches });
      project = applied.value.project;
    }
    return { start, steps };
  });

describe('any run of commands', () => {
  it('leaves a project that keeps its schema and its invariants', () => {
    fc.assert(
      fc.property(runs, ({ steps }) => {
        for (const { after } of steps) expect(invariantViolations(after)).toEqual([]);
        const last = steps.at(-1);
        const parsed = v.safeParse(projectSchema, last?.after ?? starts[0]);
        expect(parsed.issues?.map((issue) => v.getDotPath(issue))).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  it('can be replayed from its patches', () => {
    fc.assert(
      fc.property(runs, ({ start, steps }) => {
        const replayed = steps.reduce<Project>(
          (project, { patches }) => applyPatches(project, patches as Patch[]),
          start,
        );
        expect(replayed).toEqual(steps.at(-1)?.after ?? start);
      }),
      { numRuns: 100 },
    );
  });

  it('never changes the project it was given, so that undo is the previous root', () => {
    fc.assert(
      fc.property(runs, ({ start, steps }) => {
        const before = JSON.stringify(start);
        const back = steps.reduceRight<Project>(
          (project, step) => {
            expect(step.after).toBe(project);
            return step.before;
          },
          steps.at(-1)?.after ?? start,
        );
        expect(back).toBe(start);
        expect(JSON.stringify(back)).toBe(before);
      }),
      { numRuns: 100 },
    );
  });
});

describe('every command', () => {
  it.each(commandTypes)('%s is applied or refused with a sentence, never thrown', (type) => {
    const project = smallProject();
    fc.assert(
      fc.property(anyCommandOf(type, project), (command) => {
        const applied = applyCommand(project, command, { at });
        if (applied.ok) expect(applied.value.label).not.toBe('');
        else expect(applied.error.message).toMatch(/^[A-Z“].*\.$/s);
      }),
      { numRuns: 40 },
    );
  });

  it('of a batch is undone when a later one is refused', () => {
    const project = smallProject();
    const applied = applyCommand(
      project,
      {
        type: 'batch',
        label: 'Rename, then fail',
        commands: [
          { type: 'project/rename', title: 'New' },
          { type: 'project/rename', title: '' },
        ],
      },
      { at },
    );
    expect(applied).toEqual({
      ok: false,
      error: { code: 'project/empty-title', message: 'A project needs a name.' },
    });
  });
});
