import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORMAT_VERSION } from '../../../../../shared/project-file/format';
import { assertNoGaps, migrate, migrations } from '../../../../../shared/project-file/migrations';
import { openProject } from '../../../../../shared/project-file/open';
import { smallProject } from '../../../../support/small-project';

const fixtures = resolve(import.meta.dirname, '../../../../fixtures/project-files');

describe('migrations', () => {
  it('count up by one to the version this app writes', () => {
    expect(() => assertNoGaps(migrations)).not.toThrow();
    expect(migrations.at(-1)?.version).toBe(FORMAT_VERSION);
  });

  it('refuse a chain with a gap', () => {
    const step = (version: number) => ({ version, summary: '', up: (data: { project: object }) => data });
    expect(() => assertNoGaps([step(1), step(3)] as never)).toThrow(RangeError);
  });

  it('run only the steps after the version of the data, in order', () => {
    const note = (version: number) => ({
      version,
      summary: '',
      up: ({ project }: { readonly project: Readonly<Record<string, unknown>> }) => ({
        project: { ...project, path: `${String(project.path)}${version}` },
      }),
    });
    const steps = [note(1), note(2), note(3)];
    expect(migrate({ project: { path: '' } }, 1, steps).project.path).toBe('23');
    expect(migrate({ project: { path: '' } }, 3, steps).project.path).toBe('');
  });

  it('each keep a file of their version', () => {
    const kept = readdirSync(fixtures).sort();
    expect(kept).toEqual(migrations.map(({ version }) => `version-${version}.throughline`));
  });
});

describe('step 1, the first version', () => {
  it('leaves the data as they are', () => {
    const data = { project: { title: 'Any' } };
    expect(migrate(data, 0)).toEqual(data);
  });

  it('is opened from the file kept of it', () => {
    const opened = openProject(readFileSync(resolve(fixtures, 'version-1.throughline')));
    expect(opened.ok && opened.value.project).toEqual(smallProject());
    expect(opened.ok && opened.value.tables.size).toBe(1);
  });
});
