import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Papa from 'papaparse';
import { applyCommand } from '../../shared/model/apply-command';
import type { SingleCommand } from '../../shared/model/commands';
import { createCountedIdSource } from '../../shared/model/ids';
import { createProject } from '../../shared/model/new-project';
import type { LogEntry } from '../../shared/model/decisions';
import type { Project } from '../../shared/model/project';

const fixtures = resolve(import.meta.dirname, '../../tests/fixtures/ashmere');

export type Row = Readonly<Record<string, string>>;

export function readTidy(name: string): Row[] {
  const text = readFileSync(resolve(fixtures, 'clean', name), 'utf8');
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

export function readBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(resolve(fixtures, name)));
}

/** The project as it grows by commands, with counted ids and given times: the same bytes whenever it is built. */
export class SampleBuilder {
  project: Project;
  readonly newId = createCountedIdSource();
  private readonly log: LogEntry[] = [];

  constructor(
    title: string,
    public at: string,
  ) {
    this.project = createProject(title, { at, newId: this.newId });
  }

  stamp() {
    return { createdAt: this.at, changedAt: this.at };
  }

  run(command: SingleCommand): void {
    const applied = applyCommand(this.project, command, { at: this.at });
    if (!applied.ok) throw new Error(`${command.type}: ${applied.error.message}`);
    this.project = applied.value.project;
    this.log.push({ at: this.at, label: applied.value.label, command: command.type });
  }

  finished(): Project {
    return { ...this.project, log: this.log };
  }
}
