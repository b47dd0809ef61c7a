import { useState } from 'react';
import { useProject } from '../../store/project-context';
import { PageHeader } from '../../ui/layout';
import { Tabs } from '../../ui/tabs';
import { DecisionSection } from './decision-section';
import { PartnersSection } from './partners-section';
import { PeopleSection } from './people-section';
import { ReadinessSection } from './readiness-section';
import { RulesSection } from './rules-section';
import { readinessWords } from './readiness-words';
import styles from './frame-screen.module.css';

type Part = 'decision' | 'partners' | 'readiness';

/** What are we deciding, who decides, how? And are we ready to? */
export function FrameScreen() {
  const project = useProject();
  const [part, setPart] = useState<Part>('decision');
  return (
    <>
      <PageHeader title="Frame" question="What are we deciding, who decides, and how?" />
      <Tabs
        label="Frame"
        tabs={[
          { key: 'decision', label: 'The decision' },
          { key: 'partners', label: `Partners and people (${project.partners.order.length})` },
          { key: 'readiness', label: `Readiness (${readinessWords(project.frame.readiness)})` },
        ]}
        selected={part}
        onSelect={setPart}
      >
        <div className={styles.stack}>
          {part === 'decision' && (
            <>
              <DecisionSection project={project} />
              <RulesSection project={project} />
            </>
          )}
          {part === 'partners' && (
            <>
              <PartnersSection project={project} />
              <PeopleSection project={project} />
            </>
          )}
          {part === 'readiness' && <ReadinessSection readiness={project.frame.readiness} />}
        </div>
      </Tabs>
    </>
  );
}
