import { liveQuery } from 'dexie';
import { useEffect, useState } from 'react';
import type { RecentProject } from '../../shared/host/host-bridge';
import type { StartScreenProps } from '../features/start';
import type { WorkingCopy } from '../persistence/database';
import { unsavedWorkingCopies } from '../persistence/working-copies';
import type { AppServices } from './services';
import type { Workspace } from './workspace';

/** What the start screen can do, wired to the workspace, and the two lists it shows. */
export function useStartActions(
  services: AppServices,
  workspace: Workspace,
): Omit<StartScreenProps, 'busy' | 'problem' | 'isNaming' | 'onHelp' | 'onDiagnostics'> {
  const [unsaved, setUnsaved] = useState<readonly WorkingCopy[]>([]);
  const [recent, setRecent] = useState<readonly RecentProject[]>([]);
  const [asked, setAsked] = useState(0);

  useEffect(() => {
    const copies = liveQuery(() => unsavedWorkingCopies(services.database));
    const subscription = copies.subscribe({ next: setUnsaved });
    return () => subscription.unsubscribe();
  }, [services]);

  useEffect(() => {
    let isCurrent = true;
    const refresh = () =>
      void services.host.files.recentProjects().then((list) => {
        if (isCurrent) setRecent(list);
      });
    refresh();
    const stop = workspace.subscribe(refresh);
    return () => {
      isCurrent = false;
      stop();
    };
  }, [services, workspace, asked]);

  return {
    version: services.host.app.version,
    recent,
    unsaved,
    onNaming: (isNaming) => workspace.setNaming(isNaming),
    onNew: (title, template) => void workspace.startNew(title, template),
    onOpen: () => void workspace.openWithPicker(),
    onOpenRecent: (token) => void workspace.openRecent(token),
    onForgetRecent: (token) =>
      void services.host.files.forgetRecent(token).then(() => setAsked((count) => count + 1)),
    onOpenSample: () => void workspace.openSample(),
    onContinue: (projectId) => void workspace.continueCopy(projectId),
    onDiscard: (projectId) => void workspace.discardCopy(projectId),
    onDismissProblem: () => workspace.dismissProblem(),
  };
}
