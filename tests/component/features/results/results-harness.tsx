import { render } from '@testing-library/react';
import { ProjectProvider } from '../../../../renderer/store/project-context';
import { ProjectStore } from '../../../../renderer/store/project-store';
import { AnnouncerProvider } from '../../../../renderer/ui/announcer';
import { ResultsScreen } from '../../../../renderer/features/results';
import { createCountedIdSource } from '../../../../shared/model/ids';
import type { Project } from '../../../../shared/model/project';
import { ashmereProject } from '../../../support/ashmere-project';

/** The Results screen on a real store with the Ashmere project, or another. */
export function renderResults(project: Project = ashmereProject().project): {
  readonly store: ProjectStore;
  readonly unmount: () => void;
} {
  const store = new ProjectStore(project, {
    now: () => '2026-03-24T10:00:00.000Z',
    newId: createCountedIdSource(5000),
  });
  const { unmount } = render(
    <AnnouncerProvider>
      <ProjectProvider store={store}>
        <ResultsScreen />
      </ProjectProvider>
    </AnnouncerProvider>,
  );
  return { store, unmount };
}
