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

/** The projector while it is open; undefined where there is none, so that a screen can stand without one. */
export function useOpenProjector(): ProjectorController | undefined {
  const projector = use(ProjectorContext);
  const isOpen = useSyncExternalStore(projector?.subscribe ?? subscribeToNothing, () => projector?.isOpen);
  return isOpen === true && projector ? projector : undefined;
}

function subscribeToNothing(): () => void {
  return () => undefined;
}
