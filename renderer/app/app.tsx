import { useEffect, useState, useSyncExternalStore } from 'react';
import { FileWriter } from '../host/file-writer';
import { rehearsalHost } from '../host/rehearsal-host';
import { HostProvider } from '../host/host-context';
import { ProjectProvider } from '../store/project-context';
import { AnnouncerProvider } from '../ui/announcer';
import { QuestionDialog } from './question-dialog';
import { type AppServices, ServicesProvider } from './services';
import { Shell } from './shell';
import { StartDesk } from './start-desk';
import { Workspace } from './workspace';

/** The start screen, or the one project that is open; and whatever has to be asked on the way. */
export function App({ services }: { readonly services: AppServices }) {
  const [workspace] = useState(() => new Workspace(services));
  const state = useSyncExternalStore(workspace.subscribe, workspace.getState);
  const { session, problem, question, rehearsal } = state;
  const store = rehearsal ?? session?.store;

  useEffect(() => {
    const { host } = services;
    const stops = [
      host.files.onOpenRequested((file) => void workspace.openGiven(file)),
      host.window.onCloseRequested(() => {
        void workspace.mayClose().then((may) => may && host.window.confirmClose());
      }),
    ];
    return () => stops.forEach((stop) => stop());
  }, [services, workspace]);

  const title = useSyncExternalStore(store?.subscribe ?? subscribeToNothing, () => store?.getProject().title);
  useEffect(() => {
    services.host.window.setTitle(title === undefined ? 'Throughline' : `${title} – Throughline`);
  }, [services, title]);

  return (
    <ServicesProvider value={services}>
      <HostProvider value={rehearsal ? rehearsalHost(services.host) : services.host}>
        <AnnouncerProvider>
          <FileWriter>
            {session ? (
              <ProjectProvider key={store?.getProject().id} store={store ?? session.store}>
                <Shell workspace={workspace} session={session} problem={problem} rehearsal={rehearsal} />
              </ProjectProvider>
            ) : (
              <StartDesk services={services} workspace={workspace} state={state} />
            )}
            {question && <QuestionDialog question={question} />}
          </FileWriter>
        </AnnouncerProvider>
      </HostProvider>
    </ServicesProvider>
  );
}

function subscribeToNothing(): () => void {
  return () => undefined;
}
