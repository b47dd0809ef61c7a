import type { ReactNode } from 'react';
import { clockTime } from '../persistence/save-state';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import type { OpenQuestion } from './questions';

/** The workspace's question in words. Escape gives the safe answer. */
export function QuestionDialog({ question }: { readonly question: OpenQuestion }) {
  const { title, body, actions } = wording(question);
  return (
    <Dialog title={title} onClose={() => question.answer('cancel')} actions={actions}>
      {body}
    </Dialog>
  );
}

interface Wording {
  readonly title: string;
  readonly body: ReactNode;
  readonly actions: ReactNode;
}

function wording(question: OpenQuestion): Wording {
  switch (question.kind) {
    case 'recover':
      return recoverWording(question);
    case 'conflict':
      return {
        title: 'The file has changed',
        body: (
          <p>
            “{question.facts.name}” was changed by someone or something else after you opened it. Nothing has
            been written. Your own work is kept on this computer until you choose.
          </p>
        ),
        actions: (
          <>
            <Button onClick={() => question.answer('reload')}>Open their version, drop mine</Button>
            <Button tone="danger" onClick={() => question.answer('overwrite')}>
              Write mine over it
            </Button>
            <Button tone="primary" onClick={() => question.answer('save-as')}>
              Save mine as another file…
            </Button>
          </>
        ),
      };
    case 'inUse':
      return {
        title: 'This project is open in another window',
        body: (
          <p>
            Only one window may change a project, so that no work is lost. “{question.facts.title}” is open in
            another tab or window. Go back to it there, or take it over here; the other window then closes the
            project.
          </p>
        ),
        actions: (
          <>
            <Button onClick={() => question.answer('cancel')}>Leave it there</Button>
            <Button tone="primary" onClick={() => question.answer('take-over')}>
              Take it over here
            </Button>
          </>
        ),
      };
    case 'leave':
      return {
        title: 'Save before you leave?',
        body: (
          <p>
            “{question.facts.title}” has changes that are in no file. If you leave without saving they stay on
            this computer, and the start screen offers them again.
          </p>
        ),
        actions: (
          <>
            <Button onClick={() => question.answer('cancel')}>Stay</Button>
            <Button onClick={() => question.answer('leave')}>Leave without saving</Button>
            <Button tone="primary" onClick={() => question.answer('save')}>
              Save
            </Button>
          </>
        ),
      };
    case 'takenOver':
      return {
        title: 'Another window has taken this project over',
        body: (
          <p>
            “{question.facts.title}” is now open in another tab or window. What you did here up to that moment
            went with it.
          </p>
        ),
        actions: (
          <Button tone="primary" onClick={() => question.answer('cancel')}>
            Go to the start
          </Button>
        ),
      };
  }
}

function recoverWording({ facts, answer }: Extract<OpenQuestion, { kind: 'recover' }>): Wording {
  const changes = facts.changes === 1 ? '1 change' : `${facts.changes} changes`;
  const time = clockTime(facts.lastAt);
  return {
    title: `Recover ${changes} from ${time}?`,
    body: (
      <>
        <p>
          “{facts.title}” was worked on after it was last saved. {changes} up to {time}{' '}
          {facts.changes === 1 ? 'is' : 'are'} kept on this computer.
        </p>
        {facts.damagedAfter !== undefined && (
          <p>
            The record is damaged after {clockTime(facts.damagedAfter)}: everything up to there can be brought
            back, nothing later.
          </p>
        )}
        {facts.fileChanged && (
          <p>
            The file itself has changed since, so the recovered work opens as a copy beside it. Both are kept.
          </p>
        )}
      </>
    ),
    actions: (
      <>
        <Button onClick={() => answer('cancel')}>Not now</Button>
        {facts.hasFile && (
          <Button tone="danger" onClick={() => answer('open-file')}>
            Open the file, drop the changes
          </Button>
        )}
        <Button tone="primary" onClick={() => answer('recover')}>
          {facts.fileChanged ? 'Recover as a copy' : 'Recover'}
        </Button>
      </>
    ),
  };
}
