import { useDeferredValue, useMemo, useState } from 'react';
import { find, listOf } from '../../../shared/model/collection';
import type { EvidenceItem } from '../../../shared/model/evidence';
import type { EvidenceId } from '../../../shared/model/ids';
import { useDispatch, useOrigin, useProject } from '../../store/project-context';
import { Button } from '../../ui/button';
import { DataTable } from '../../ui/data-table';
import { EmptyState, Tag, Toolbar } from '../../ui/layout';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { EvidenceEditor } from './evidence-editor';
import { choicesOf, strengthWords, typeWords } from './evidence-words';
import { matchingEvidence } from './matching-evidence';
import { newEvidence } from './new-evidence';
import styles from './evidence.module.css';

const any = 'any';
const strengthTones = { strong: 'good', moderate: 'info', weak: 'caution', 'not-judged': 'caution' } as const;
/** A page of rows; search narrows the rest. A register of thousands must not become thousands of rows on screen. */
const shownAtOnce = 200;

/** Everything the group relies on: what it is, how strong, and what it speaks for. */
export function EvidenceRegister() {
  const evidence = useProject((project) => project.evidence);
  const dispatch = useDispatch();
  const origin = useOrigin();
  const [words, setWords] = useState('');
  const [type, setType] = useState<EvidenceItem['type'] | typeof any>(any);
  const [strength, setStrength] = useState<EvidenceItem['strength'] | typeof any>(any);
  const [open, setOpen] = useState<EvidenceId>();
  const all = listOf(evidence);
  const searched = useDeferredValue(words);
  const found = useMemo(
    () =>
      matchingEvidence(all, {
        words: searched,
        ...(type === any ? {} : { type }),
        ...(strength === any ? {} : { strength }),
      }),
    [all, searched, type, strength],
  );
  const editing = open === undefined ? undefined : find(evidence, open);

  function add() {
    const item = newEvidence(origin);
    if (dispatch({ type: 'evidence/add', item }).ok) setOpen(item.id);
  }

  const addButton = (
    <Button tone="primary" icon="add" onClick={add}>
      Add evidence
    </Button>
  );
  return (
    <>
      {all.length === 0 ? (
        <EmptyState title="Nothing in the register yet" actions={addButton}>
          Put down what the group relies on: a needs assessment, a study, what residents said. Say how strong
          it is and which options, criteria and outcomes it speaks for; the gaps show where nothing does.
        </EmptyState>
      ) : (
        <div className={styles.stack}>
          <Toolbar label="Find evidence">
            <TextField label="Search" value={words} onChange={setWords} type="search" compact />
            <Select
              label="Type"
              compact
              value={type}
              choices={[{ value: any, label: 'Any type' }, ...choicesOf(typeWords)]}
              onChange={setType}
            />
            <Select
              label="Strength"
              compact
              value={strength}
              choices={[{ value: any, label: 'Any strength' }, ...choicesOf(strengthWords)]}
              onChange={setStrength}
            />
            {addButton}
          </Toolbar>
          <p role="status">
            {found.length} of {all.length} {all.length === 1 ? 'piece' : 'pieces'} of evidence
            {found.length > shownAtOnce && `; the first ${shownAtOnce} are listed`}
          </p>
          <DataTable<EvidenceItem>
            caption="Evidence register"
            hideCaption
            rows={found.slice(0, shownAtOnce)}
            rowKey={(item) => item.id}
            columns={[
              {
                key: 'title',
                header: 'Evidence',
                rowHeader: true,
                cell: (item) => (
                  <Button tone="quiet" compact onClick={() => setOpen(item.id)}>
                    {item.title === '' ? 'Untitled' : item.title}
                  </Button>
                ),
              },
              { key: 'type', header: 'Type', cell: (item) => typeWords[item.type] },
              {
                key: 'strength',
                header: 'Strength',
                cell: (item) => <Tag tone={strengthTones[item.strength]}>{strengthWords[item.strength]}</Tag>,
              },
              { key: 'citation', header: 'Where to find it', cell: (item) => item.citation },
              { key: 'links', header: 'Speaks for', cell: (item) => <SpeaksFor item={item} /> },
            ]}
          />
        </div>
      )}
      {editing && <EvidenceEditor item={editing} onClose={() => setOpen(undefined)} />}
    </>
  );
}

/** The codes of what an item is linked to. */
function SpeaksFor({ item }: { readonly item: EvidenceItem }) {
  const options = useProject((project) => project.options);
  const criteria = useProject((project) => project.criteria);
  const outcomes = useProject((project) => project.outcomes);
  const names = [
    ...item.outcomeIds.flatMap((id) => find(outcomes, id) ?? []).map(({ code, title }) => code || title),
    ...item.optionIds.flatMap((id) => find(options, id) ?? []).map(({ code, title }) => code || title),
    ...item.criterionIds.flatMap((id) => find(criteria, id) ?? []).map(({ code, label }) => code || label),
  ];
  return names.length === 0 ? <Tag tone="caution">nothing yet</Tag> : names.join(', ');
}
