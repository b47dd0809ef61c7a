import { render, type RenderResult } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { ProjectProvider } from '../../renderer/store/project-context';
import { ProjectStore } from '../../renderer/store/project-store';
import { AnnouncerProvider } from '../../renderer/ui/announcer';
import { createCountedIdSource, type TableId } from '../../shared/model/ids';
import { createProject } from '../../shared/model/new-project';
import type { Project } from '../../shared/model/project';
import type { Table } from '../../shared/model/table';

export interface RenderedScreen extends RenderResult {
  readonly store: ProjectStore;
  readonly user: UserEvent;
}

/** A screen over a real store, as the shell shows it; ids start at 5000 so that they never meet a fixture's. */
export function renderScreen(
  screen: ReactNode,
  project: Project = blankProject(),
  tables: ReadonlyMap<TableId, Table> = new Map(),
): RenderedScreen {
  const store = new ProjectStore(project, {
    now: () => '2026-03-24T10:00:00.000Z',
    newId: createCountedIdSource(5000),
    tables,
  });
  const user = userEvent.setup();
  const rendered = render(
    <AnnouncerProvider>
      <ProjectProvider store={store}>{screen}</ProjectProvider>
    </AnnouncerProvider>,
  );
  return { ...rendered, store, user };
}

export function blankProject(): Project {
  return createProject('Where to begin', {
    at: '2026-03-24T09:00:00.000Z',
    newId: createCountedIdSource(9000),
  });
}
