import { Fragment } from 'react';
import { Button } from '../ui/button';
import { DataTable } from '../ui/data-table';
import { Dialog } from '../ui/dialog';
import styles from './command-palette.module.css';
import { screenKeys } from './screen-keys';
import type { ShellCommand } from './shell-command';

export interface HelpDialogProps {
  readonly commands: readonly ShellCommand[];
  readonly onClose: () => void;
}

/** How the work runs, where it is kept, and every key. */
export function HelpDialog({ commands, onClose }: HelpDialogProps) {
  return (
    <Dialog
      title="Help"
      wide
      onClose={onClose}
      actions={
        <Button tone="primary" onClick={onClose}>
          Close
        </Button>
      }
    >
      <h3>How the work runs</h3>
      <p>
        The steps on the left follow the work from top to bottom: frame the decision, say what difference you
        want, bring in evidence and options, agree criteria and weights, score, look at what comes out, draw
        the story, and decide. Each step can be used alone, and everything can be undone.
      </p>
      <h3>Where your work is</h3>
      <p>
        Every change is kept on this computer within a quarter of a second. Once you have saved to a file, the
        file is brought up to date by itself when you pause. After a crash the start screen offers what was
        not in a file. Nothing leaves this computer unless you send it.
      </p>
      <h3>The projector</h3>
      <p>
        While the projector is open and you are not typing: H holds the picture or lets it follow, B blanks
        the wall, Page Down and Page Up go on and back. The projector’s own window knows B and the page keys
        too. Outside a what-if the picture is held by itself: choose a view again to bring it up to date.
      </p>
      <h3>Keys everywhere</h3>
      <DataTable
        withTools={false}
        caption="Keyboard shortcuts; on a Mac use Command for Ctrl"
        hideCaption
        rows={commands.filter((command) => command.shortcut !== undefined)}
        rowKey={(command) => command.key}
        columns={[
          { key: 'what', header: 'What it does', rowHeader: true, cell: (command) => command.label },
          {
            key: 'keys',
            header: 'Keys',
            cell: (command) => <kbd className={styles.key}>{command.shortcut}</kbd>,
          },
        ]}
      />
      {screenKeys.map(({ screen, keys }) => (
        <Fragment key={screen}>
          <h3>Keys on {screen}</h3>
          <DataTable
            withTools={false}
            caption={`Keys on ${screen}`}
            hideCaption
            rows={keys}
            rowKey={([pressed]) => pressed}
            columns={[
              { key: 'what', header: 'What it does', rowHeader: true, cell: ([, what]) => what },
              {
                key: 'keys',
                header: 'Keys',
                cell: ([pressed]) => <kbd className={styles.key}>{pressed}</kbd>,
              },
            ]}
          />
        </Fragment>
      ))}
    </Dialog>
  );
}
