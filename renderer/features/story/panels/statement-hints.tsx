import type { StatementFinding } from '../../../../shared/outcomes/statement-lint';
import { renameBox } from '../../../../shared/story/edit-story';
import { useDispatch, useProject } from '../../../store/project-context';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import styles from '../story-screen.module.css';

export interface StatementHintsProps {
  readonly id: string;
  readonly findings: readonly StatementFinding[];
}

/** Hints on the wording, never a lock, each with a better wording where there is one. */
export function StatementHints({ id, findings }: StatementHintsProps) {
  const project = useProject();
  const dispatch = useDispatch();
  if (findings.length === 0) return null;
  return (
    <Notice tone="info" title="On the wording">
      <ul className={styles.plainList}>
        {findings.map((finding) => {
          const rewrite = finding.rewrite?.split('\n')[0];
          const command = rewrite === undefined ? undefined : renameBox(project, id, rewrite);
          return (
            <li key={finding.kind}>
              <p>{finding.message}</p>
              {command !== undefined && finding.kind !== 'compound' && (
                <Button compact tone="quiet" onClick={() => dispatch(command)}>
                  Change to “{rewrite}”
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
