import { useState } from 'react';
import { listOf } from '../../../../shared/model/collection';
import type { EvidenceItem } from '../../../../shared/model/evidence';
import { useDispatch, useProject } from '../../../store/project-context';
import { useTyping } from '../../../store/use-typing';
import { Checkbox } from '../../../ui/checkbox';
import { EditorDialog } from '../../../ui/editor-dialog';
import { Select } from '../../../ui/select';
import { TextArea, TextField } from '../../../ui/text-field';
import { choicesOf, strengthWords, typeWords } from '../evidence-words';
import styles from '../evidence.module.css';
import { storyLinkName } from './link-words';

type Changes = Partial<Omit<EvidenceItem, 'id'>>;

/** One piece of evidence. Every change is written as it is made; Undo takes it back. */
export function EvidenceEditor({
  item,
  onClose,
}: {
  readonly item: EvidenceItem;
  readonly onClose: () => void;
}) {
  const dispatch = useDispatch();
  const typing = useTyping();
  const project = useProject();
  const { options, criteria, outcomes, sourceFiles, storyLinks } = project;
  const change = (changes: Changes) => dispatch({ type: 'evidence/change', id: item.id, changes });
  const type = (changes: Changes) => typing.dispatch({ type: 'evidence/change', id: item.id, changes });
  const none = 'none';
  return (
    <EditorDialog
      title={item.title === '' ? 'New evidence' : item.title}
      wide
      onClose={onClose}
      onLeaveField={typing.end}
      onRemove={() => {
        if (dispatch({ type: 'evidence/remove', id: item.id }).ok) onClose();
      }}
    >
      <div className={styles.stack}>
        <TextField label="What it says" value={item.title} onChange={(title) => type({ title })} />
        <div className={styles.pair}>
          <Select
            label="Type"
            value={item.type}
            choices={choicesOf(typeWords)}
            onChange={(value) => change({ type: value })}
          />
          <Select
            label="Strength"
            value={item.strength}
            choices={choicesOf(strengthWords)}
            onChange={(strength) => change({ strength })}
          />
        </div>
        <TextField
          label="Why this strong"
          hint="In words: how many were asked, how alike the places are, how old it is."
          value={item.strengthNote}
          onChange={(strengthNote) => type({ strengthNote })}
        />
        <TextArea
          label="Where to find it"
          hint="Author, year, title, page or web address."
          value={item.citation}
          onChange={(citation) => type({ citation })}
        />
        {sourceFiles.order.length > 0 && (
          <Select
            label="Imported file it stands in"
            value={item.sourceFileId ?? none}
            choices={[
              { value: none, label: 'None' },
              ...listOf(sourceFiles).map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(value) =>
              change({ sourceFileId: listOf(sourceFiles).find(({ id }) => id === value)?.id })
            }
          />
        )}
        <Links
          legend="Outcomes it speaks for"
          all={listOf(outcomes).map(({ id, code, title }) => ({ id, name: `${code} ${title}` }))}
          chosen={item.outcomeIds}
          onChange={(outcomeIds) => change({ outcomeIds })}
        />
        <Links
          legend="Options it speaks for"
          all={listOf(options).map(({ id, code, title }) => ({ id, name: `${code} ${title}` }))}
          chosen={item.optionIds}
          onChange={(optionIds) => change({ optionIds })}
        />
        <Links
          legend="Criteria it speaks for"
          all={listOf(criteria).map(({ id, code, label }) => ({ id, name: `${code} ${label}` }))}
          chosen={item.criterionIds}
          onChange={(criterionIds) => change({ criterionIds })}
        />
        <Links
          legend="Steps of the story it supports"
          all={listOf(storyLinks).map((link) => ({ id: link.id, name: storyLinkName(project, link) }))}
          chosen={item.storyLinkIds}
          onChange={(storyLinkIds) => change({ storyLinkIds })}
        />
      </div>
    </EditorDialog>
  );
}

interface LinksProps<Id extends string> {
  readonly legend: string;
  readonly all: readonly { readonly id: Id; readonly name: string }[];
  readonly chosen: readonly Id[];
  readonly onChange: (chosen: Id[]) => void;
}

/** More than this and a person needs to search. */
const fewEnough = 12;

function Links<Id extends string>({ legend, all, chosen, onChange }: LinksProps<Id>) {
  const [words, setWords] = useState('');
  if (all.length === 0) return null;
  const wanted = words.trim().toLowerCase();
  // What is chosen stays in view, whatever is searched for.
  const shown = all.filter(({ id, name }) => chosen.includes(id) || name.toLowerCase().includes(wanted));
  return (
    <fieldset className={styles.links}>
      <legend>
        {legend}
        {chosen.length > 0 && ` (${chosen.length})`}
      </legend>
      {all.length > fewEnough && (
        <TextField
          label={`Search: ${legend.toLowerCase()}`}
          hideLabel
          compact
          type="search"
          placeholder={`Search ${all.length}`}
          value={words}
          onChange={setWords}
        />
      )}
      <div className={styles.linkChoices}>
        {shown.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name.trim() || 'Untitled'}
            checked={chosen.includes(id)}
            onChange={(on) => onChange(on ? [...chosen, id] : chosen.filter((other) => other !== id))}
          />
        ))}
        {shown.length === 0 && <p>None with these words.</p>}
      </div>
    </fieldset>
  );
}
