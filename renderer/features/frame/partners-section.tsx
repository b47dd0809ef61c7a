import { useState } from 'react';
import { find, listOf } from '../../../shared/model/collection';
import type { PartnerId } from '../../../shared/model/ids';
import { newPartner } from '../../../shared/model/new-entities';
import type { Project } from '../../../shared/model/project';
import { useDispatch, useOrigin } from '../../store/project-context';
import { Button, IconButton } from '../../ui/button';
import { Tag } from '../../ui/layout';
import styles from './frame-screen.module.css';
import { PartnerEditor } from './partner-editor';

/** The bodies round the table: who votes, what binds them, where they have an interest. */
export function PartnersSection({ project }: { readonly project: Project }) {
  const dispatch = useDispatch();
  const origin = useOrigin();
  const [editing, setEditing] = useState<PartnerId>();
  const partners = listOf(project.partners);
  const edited = editing && find(project.partners, editing);

  function add() {
    const partner = newPartner(origin, { name: 'New partner', code: `P${partners.length + 1}` });
    if (dispatch({ type: 'partner/add', partner }).ok) setEditing(partner.id);
  }

  return (
    <section className={styles.section} aria-labelledby="frame-partners">
      <div className={styles.head}>
        <h2 id="frame-partners">Partners</h2>
        <Button icon="add" onClick={add}>
          Add partner
        </Button>
      </div>
      {partners.length === 0 ? (
        <p className={styles.muted}>
          The bodies that score and weigh, one vote each unless you say otherwise. An observer is a partner
          without a vote.
        </p>
      ) : (
        <ul className={styles.list}>
          {partners.map((partner) => {
            const interests = Object.keys(partner.interests).length;
            return (
              <li key={partner.id} className={styles.item}>
                <div>
                  <strong>{partner.name}</strong> <span className={styles.muted}>{partner.code}</span>
                  <p className={styles.muted}>
                    {[partner.kind, partner.contact].filter((part) => part !== '').join(' · ')}
                  </p>
                </div>
                <span className={styles.tags}>
                  {partner.votes ? (
                    <Tag tone="info">
                      {partner.voteWeight === 1 ? 'one vote' : `vote counts ${partner.voteWeight} times`}
                    </Tag>
                  ) : (
                    <Tag>observer</Tag>
                  )}
                  {interests > 0 && (
                    <Tag tone="caution">
                      {interests === 1 ? '1 declared interest' : `${interests} declared interests`}
                    </Tag>
                  )}
                  {partner.restrictions.trim() !== '' && <Tag>restrictions</Tag>}
                </span>
                <span className={styles.actions}>
                  <IconButton
                    compact
                    icon="edit"
                    label={`Edit ${partner.name}`}
                    onClick={() => setEditing(partner.id)}
                  />
                  <IconButton
                    compact
                    icon="bin"
                    label={`Remove ${partner.name}, with its scores and weights`}
                    onClick={() => dispatch({ type: 'partner/remove', id: partner.id })}
                  />
                </span>
              </li>
            );
          })}
        </ul>
      )}
      {edited && <PartnerEditor partner={edited} project={project} onClose={() => setEditing(undefined)} />}
    </section>
  );
}
