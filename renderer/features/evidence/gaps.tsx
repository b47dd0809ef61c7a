import { useState } from 'react';
import { find } from '../../../shared/model/collection';
import type { EvidenceItem } from '../../../shared/model/evidence';
import { evidenceGaps } from '../../../shared/model/evidence-gaps';
import type { EvidenceId } from '../../../shared/model/ids';
import { useDispatch, useOrigin, useProject } from '../../store/project-context';
import { Button } from '../../ui/button';
import { DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { EvidenceEditor } from './register/evidence-editor';
import styles from './evidence.module.css';
import { newEvidence } from './new-evidence';
import { storyLinkName } from './register/link-words';

interface Gap {
  readonly id: string;
  readonly name: string;
  readonly links: Partial<Pick<EvidenceItem, 'optionIds' | 'criterionIds' | 'outcomeIds' | 'storyLinkIds'>>;
}

/** What nothing in the register speaks for, and a way to fill each gap where it stands. */
export function EvidenceGapsView() {
  const project = useProject();
  const dispatch = useDispatch();
  const origin = useOrigin();
  const [open, setOpen] = useState<EvidenceId>();
  const gaps = evidenceGaps(project);
  const editing = open === undefined ? undefined : find(project.evidence, open);
  const groups: readonly (readonly [string, number, readonly Gap[]])[] = [
    [
      'Outcomes',
      project.outcomes.order.length,
      gaps.outcomes.map(({ id, code, title }) => ({
        id,
        name: `${code} ${title}`,
        links: { outcomeIds: [id] },
      })),
    ],
    [
      'Options',
      project.options.order.length,
      gaps.options.map(({ id, code, title }) => ({
        id,
        name: `${code} ${title}`,
        links: { optionIds: [id] },
      })),
    ],
    [
      'Criteria',
      project.criteria.order.length,
      gaps.criteria.map(({ id, code, label }) => ({
        id,
        name: `${code} ${label}`,
        links: { criterionIds: [id] },
      })),
    ],
    [
      'Steps of the story',
      project.storyLinks.order.length,
      gaps.storyLinks.map((link) => ({
        id: link.id,
        name: storyLinkName(project, link),
        links: { storyLinkIds: [link.id] },
      })),
    ],
  ];

  function fill({ links }: Gap) {
    const item = newEvidence(origin, links);
    if (dispatch({ type: 'evidence/add', item }).ok) setOpen(item.id);
  }

  if (groups.every(([, count]) => count === 0)) {
    return (
      <EmptyState title="Nothing to check yet">
        Once there are outcomes, options, criteria or a story, those without any evidence are listed here.
      </EmptyState>
    );
  }
  return (
    <div className={styles.stack}>
      <p className={styles.teaching}>
        A gap is a question, not a fault: is there evidence nobody has put down, should someone look, or does
        the group rest on its own judgement here? Weak evidence closes a gap and is shown as weak.
      </p>
      {groups
        .filter(([, count]) => count > 0)
        .map(([title, count, missing]) =>
          missing.length === 0 ? (
            <Notice key={title} tone="good" title={`${title}: every one has evidence`} />
          ) : (
            <DataTable<Gap>
              key={title}
              caption={`${title} without evidence: ${missing.length} of ${count}`}
              rows={missing}
              rowKey={(gap) => gap.id}
              columns={[
                { key: 'name', header: title, rowHeader: true, cell: (gap) => gap.name.trim() || 'Untitled' },
                {
                  key: 'add',
                  header: 'Evidence',
                  cell: (gap) => (
                    <Button
                      compact
                      icon="add"
                      aria-label={`Add evidence for ${gap.name.trim() || 'Untitled'}`}
                      onClick={() => fill(gap)}
                    >
                      Add
                    </Button>
                  ),
                },
              ]}
            />
          ),
        )}
      {editing && <EvidenceEditor item={editing} onClose={() => setOpen(undefined)} />}
    </div>
  );
}
