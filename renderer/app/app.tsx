import { useEffect, useState, useSyncExternalStore } from 'react';
import { StartScreen } from '../features/start';
import { HostProvider } from '../host/host-context';
import { ProjectProvider } from '../store/project-context';
import { AnnouncerProvider } from '../ui/announcer';
import { QuestionDialog } from './question-dialog';
import { type AppServices, ServicesProvider } from './services';
import { Shell } from './shell';
import { Workspace } from './workspace';
import { useStartActions } from './use-start-actions';

/** The start screen, or the one project that is open; and whatever has to be asked on the way. */
export function App({ services }: { readonly services: AppServices }) {
  const [workspace] = useState(() => new Workspace(services));
  const { session, busy, problem, question } = useSyncExternalStore(workspace.subscribe, workspace.getState);
  const start = useStartActions(services, workspace);

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

  const title = useSyncExternalStore(
    session?.store.subscribe ?? subscribeToNothing,
    () => session?.store.getProject().title,
  );
  useEffect(() => {
    services.host.window.setTitle(title === undefined ? 'Throughline' : `${title} – Throughline`);
  }, [services, title]);

  return (
    <ServicesProvider value={services}>
      <HostProvider value={services.host}>
        <AnnouncerProvider>
          {session ? (
            <ProjectProvider key={session.store.getProject().id} store={session.store}>
              <Shell workspace={workspace} session={session} problem={problem} />
            </ProjectProvider>
          ) : (
            <StartScreen {...start} busy={busy} problem={problem} />
          )}
          {question && <QuestionDialog question={question} />}
        </AnnouncerProvider>
      </HostProvider>
    </ServicesProvider>
  );
}

function subscribeToNothing(): () => void {
  return () => undefined;
}
