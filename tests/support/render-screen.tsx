import { render, type RenderResult } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { FileWriter } from '../../renderer/host/file-writer';
import { HostProvider } from '../../renderer/host/host-context';
import { packTables } from '../../renderer/store/packed-table';
import { ProjectProvider } from '../../renderer/store/project-context';
import { ProjectorProvider } from '../../renderer/store/projector-context';
import { ProjectorController } from '../../renderer/store/projector-controller';
import { ProjectStore } from '../../renderer/store/project-store';
import { AnnouncerProvider } from '../../renderer/ui/announcer';
import type { HostBridge } from '../../shared/host/host-bridge';
import { createCountedIdSource, type TableId } from '../../shared/model/ids';
import { createProject } from '../../shared/model/new-project';
import type { Project } from '../../shared/model/project';
import type { Table } from '../../shared/model/table';
import { memoryFiles, memoryHost } from './memory-host';

export interface RenderedScreen extends RenderResult {
  readonly store: ProjectStore;
  /** Closed until a test opens it. */
  readonly projector: ProjectorController;
  readonly user: UserEvent;
}

/** A screen over a real store, as the shell shows it; ids start at 5000 so that they never meet a fixture's. */
export function renderScreen(
  screen: ReactNode,
  project: Project = blankProject(),
  tables: ReadonlyMap<TableId, Table> = new Map(),
  host: HostBridge = memoryHost(memoryFiles()).host,
): RenderedScreen {
  const store = new ProjectStore(project, {
    now: () => '2026-03-24T10:00:00.000Z',
    newId: createCountedIdSource(5000),
    tables: packTables(tables),
  });
  const projector = new ProjectorController({
    store,
    projector: host.projector,
    openPort: () => ({ post: () => undefined, onMessage: () => () => undefined, close: () => undefined }),
    ticker: { now: () => 0, every: () => () => undefined },
    newChannelId: () => '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed',
    nextFrame: (callback) => callback(),
  });
  const user = userEvent.setup();
  const rendered = render(
    <HostProvider value={host}>
      <AnnouncerProvider>
        <FileWriter>
          <ProjectProvider store={store}>
            <ProjectorProvider value={projector}>{screen}</ProjectorProvider>
          </ProjectProvider>
        </FileWriter>
      </AnnouncerProvider>
    </HostProvider>,
  );
  return { ...rendered, store, user, projector };
}

export function blankProject(): Project {
  return createProject('Where to begin', {
    at: '2026-03-24T09:00:00.000Z',
    newId: createCountedIdSource(9000),
  });
}
