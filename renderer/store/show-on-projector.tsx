import { choiceInWords } from '../../shared/projection/offered-views';
import type { ProjectionChoice } from '../../shared/projection/projection-choice';
import { useAnnouncer } from '../ui/announcer';
import { Button } from '../ui/button';
import { useProjectStore } from './project-context';
import { useOpenProjector } from './projector-context';

/** Puts this very thing on the wall. Only there while a projector is open. */
export function ShowOnProjector({ choice }: { readonly choice: ProjectionChoice }) {
  const projector = useOpenProjector();
  const store = useProjectStore();
  const { say } = useAnnouncer();
  if (!projector) return null;
  const words = choiceInWords(store.getProject(), choice);
  return (
    <Button
      compact
      tone="quiet"
      icon="screen"
      aria-label={`Show ${words} on the projector`}
      onClick={() => {
        projector.show(choice);
        say(`The projector shows: ${words}`);
      }}
    >
      Show on the projector
    </Button>
  );
}
