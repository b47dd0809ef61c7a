import { lazy, Suspense, useCallback, useState } from 'react';
import { find, listOf } from '../../../../shared/model/collection';
import type { EvidenceItem } from '../../../../shared/model/evidence';
import type { EvidenceId } from '../../../../shared/model/ids';
import { useDispatch, useOrigin, useProject } from '../../../store/project-context';
import { Button } from '../../../ui/button';
import { EmptyState, Toolbar } from '../../../ui/layout';
import { Select } from '../../../ui/select';
import { TextField } from '../../../ui/text-field';
import { choicesOf, strengthWords, typeWords } from '../evidence-words';
import styles from '../evidence.module.css';
import { newEvidence } from '../new-evidence';
import { EvidenceEditor } from './evidence-editor';
import { linkWords } from './link-words';
import { RegisterTable } from './register-table';
import type { LinkFilter } from './matching-evidence';
import { useMatchingEvidence } from './use-matching-evidence';

// The grid is large; it loads when the register is looked at, not when the app starts.
const RegisterGrid = lazy(() =>
  import('./register-grid').then((module) => ({ default: module.RegisterGrid })),
);

/** A plain table reads better, to the eye and aloud, as long as it is short enough to read. */
const readAtOnce = 200;

const any = 'any';
const linkChoices: readonly { readonly value: LinkFilter; readonly label: string }[] = [
  { value: 'any', label: 'Anything or nothing' },
  { value: 'outcome', label: 'An outcome' },
  { value: 'option', label: 'An option' },
  { value: 'criterion', label: 'A criterion' },
  { value: 'story', label: 'A step of the story' },
  { value: 'nothing', label: 'Nothing yet' },
];

/** Everything the group relies on: what it is, how strong, and what it speaks for. */
export function EvidenceRegister() {
  const evidence = useProject((project) => project.evidence);
  const dispatch = useDispatch();
  const origin = useOrigin();
  const [words, setWords] = useState('');
  const [type, setType] = useState<EvidenceItem['type'] | typeof any>(any);
  const [strength, setStrength] = useState<EvidenceItem['strength'] | typeof any>(any);
  const [links, setLinks] = useState<LinkFilter>('any');
  const [open, setOpen] = useState<EvidenceId>();
  const all = listOf(evidence);
  const { items, searching } = useMatchingEvidence(all, {
    words,
    links,
    ...(type === any ? {} : { type }),
    ...(strength === any ? {} : { strength }),
  });
  const speaksFor = useSpeaksFor();
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
          it is and which options, criteria, outcomes and steps of the story it speaks for; the gaps show
          where nothing does.
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
            <Select label="Speaks for" compact value={links} choices={linkChoices} onChange={setLinks} />
            <span className={styles.push}>{addButton}</span>
          </Toolbar>
          <p role="status">
            {searching
              ? 'Searching…'
              : `${items.length.toLocaleString('en-GB')} of ${all.length.toLocaleString('en-GB')} ${all.length === 1 ? 'piece' : 'pieces'} of evidence`}
          </p>
          {items.length <= readAtOnce ? (
            <RegisterTable items={items} speaksFor={speaksFor} onOpen={setOpen} />
          ) : (
            <Suspense fallback={<p role="status">Opening the register…</p>}>
              <RegisterGrid items={items} speaksFor={speaksFor} onOpen={setOpen} />
            </Suspense>
          )}
        </div>
      )}
      {editing && <EvidenceEditor item={editing} onClose={() => setOpen(undefined)} />}
    </>
  );
}

/** The same function until something it names has changed. */
function useSpeaksFor(): (item: EvidenceItem) => string {
  const options = useProject((project) => project.options);
  const criteria = useProject((project) => project.criteria);
  const outcomes = useProject((project) => project.outcomes);
  const storyNodes = useProject((project) => project.storyNodes);
  const storyLinks = useProject((project) => project.storyLinks);
  return useCallback(
    (item) =>
      linkWords({ options, criteria, outcomes, storyNodes, storyLinks }, item).join(', ') || 'nothing yet',
    [options, criteria, outcomes, storyNodes, storyLinks],
  );
}
