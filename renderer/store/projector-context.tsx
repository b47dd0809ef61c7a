import { createContext, use, useSyncExternalStore } from 'react';
import type { ProjectorController, ProjectorState } from './projector-controller';

const ProjectorContext = createContext<ProjectorController | null>(null);

export const ProjectorProvider = ProjectorContext;

/** The projector of the open project: `open`, `close`, `show`, `hold`. */
export function useProjector(): ProjectorController {
  const projector = use(ProjectorContext);
  if (!projector) throw new Error('useProjector needs a ProjectorProvider above it');
  return projector;
}

/** Whether the projector is there and what it shows. */
export function useProjectorState(): ProjectorState {
  const projector = useProjector();
  return useSyncExternalStore(projector.subscribe, projector.getState);
}
