import type { RecentProject } from '../../../shared/host/host-bridge';
import { Button, IconButton } from '../../ui/button';
import { dayAndTime } from './day-and-time';
import styles from './start.module.css';

export interface RecentListProps {
  readonly projects: readonly RecentProject[];
  readonly isBusy: boolean;
  readonly onOpen: (token: string) => void;
  readonly onForget: (token: string) => void;
}

/** Files opened or saved lately, newest first. Absent when there are none. */
export function RecentList({ projects, isBusy, onOpen, onForget }: RecentListProps) {
  if (projects.length === 0) return null;
  return (
    <section className={styles.list} aria-labelledby="recent-heading">
      <h2 id="recent-heading">Recent</h2>
      <ul>
        {projects.map((project) => (
          <li key={project.token} className={styles.row}>
            <div className={styles.rowWords}>
              <span className={styles.rowTitle}>{project.name.replace(/\.throughline$/, '')}</span>
              <span className={styles.quiet}>
                {project.place}, opened {dayAndTime(project.openedAt)}
              </span>
            </div>
            <Button
              compact
              disabled={isBusy}
              aria-label={`Open ${project.name}`}
              onClick={() => onOpen(project.token)}
            >
              Open
            </Button>
            <IconButton
              compact
              icon="close"
              label={`Take ${project.name} off this list`}
              onClick={() => onForget(project.token)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
