import { createContext, type ReactNode, use, useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Command } from '../../shared/model/commands';
import type { Refusal } from '../../shared/model/commands/command-handler';
import type { TableId } from '../../shared/model/ids';
import type { Origin } from '../../shared/model/new-project';
import type { Project } from '../../shared/model/project';
import type { Result } from '../../shared/result';
import { useAnnouncer } from '../ui/announcer';
import type { DispatchOptions, ProjectStore } from './project-store';
import type { PackedTable } from './packed-table';

const StoreContext = createContext<ProjectStore | null>(null);

export interface ProjectProviderProps {
  readonly store: ProjectStore;
  readonly children: ReactNode;
}

/** Everything below sees this one open project. Use `key={project.id}` above it, so screens start afresh. */
export function ProjectProvider({ store, children }: ProjectProviderProps) {
  return <StoreContext value={store}>{children}</StoreContext>;
}

export function useProjectStore(): ProjectStore {
  const store = use(StoreContext);
  if (!store) throw new Error('useProjectStore needs a ProjectProvider above it');
  return store;
}

/**
 * The part of the project the selector picks; the component renders again only when that part is another value
 * (`Object.is`), so select entities and collections, and derive lists with `listOf`, which keeps their identity.
 */
export function useProject(): Project;
export function useProject<Selected>(selector: (project: Project) => Selected): Selected;
export function useProject(selector: (project: Project) => unknown = (project) => project): unknown {
  const store = useProjectStore();
  return useSyncExternalStore(store.subscribe, () => selector(store.getProject()));
}

export type Dispatch = (command: Command, options?: DispatchOptions) => Result<{ label: string }, Refusal>;

/** Gives a command to the store. A refusal is shown and read out, and returned for callers that want to stay. */
export function useDispatch(): Dispatch {
  const store = useProjectStore();
  const { show } = useAnnouncer();
  return useCallback(
    (command, options) => {
      const result = store.dispatch(command, options);
      if (!result.ok) show('caution', result.error.message);
      return result;
    },
    [store, show],
  );
}

/** For handlers that create entities: `at` is the time of asking, not of the last render. */
export function useOrigin(): Origin {
  const store = useProjectStore();
  return useMemo(
    () => ({
      get at() {
        return store.origin().at;
      },
      newId: store.origin().newId,
    }),
    [store],
  );
}

/** The imported tables by id, which live outside the project. */
export function useTables(): ReadonlyMap<TableId, PackedTable> {
  const store = useProjectStore();
  return useSyncExternalStore(store.subscribe, store.getTables);
}
