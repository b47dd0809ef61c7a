import { listOf } from '../../../../shared/model/collection';
import type { StoryLink, StoryNode } from '../../../../shared/model/story';
import { titleOf } from '../../../../shared/story/edit-story';
import { useDispatch, useProject } from '../../../store/project-context';
import { useTyping } from '../../../store/use-typing';
import { IconButton } from '../../../ui/button';
import { NumberField } from '../../../ui/number-field';
import { Select } from '../../../ui/select';
import { TextArea } from '../../../ui/text-field';
import { EvidenceChoice } from './evidence-choice';
import styles from './panels.module.css';

/** Everything the box helps, with what is said of each link. */
export function BoxLinks({ node }: { readonly node: StoryNode }) {
  const project = useProject();
  const links = listOf(project.storyLinks).filter((link) => link.child === node.id);
  return (
    <div className={styles.fields}>
      <h3>What it helps</h3>
      {links.map((link) => (
        <LinkInspector key={link.id} link={link} title={titleOf(project, link.parent)} />
      ))}
      {links.length === 0 && (
        <p className={styles.muted}>Nothing yet. Press L to link it to what it helps.</p>
      )}
    </div>
  );
}

const POLARITIES = [
  { value: 'positive', label: 'More of it helps' },
  { value: 'negative', label: 'More of it harms' },
  { value: 'unknown', label: 'Not known' },
] as const;
const STRENGTHS = [
  { value: 'strong', label: 'Strong (solid line)' },
  { value: 'weak', label: 'Weak (dashed line)' },
] as const;
const TESTED = [
  { value: 'untested', label: 'Not tested yet' },
  { value: 'supported', label: 'Tested: it holds' },
  { value: 'mixed', label: 'Tested: mixed' },
  { value: 'refuted', label: 'Tested: it does not hold' },
] as const;

function LinkInspector({ link, title }: { readonly link: StoryLink; readonly title: string }) {
  const dispatch = useDispatch();
  const typing = useTyping();
  const change = (changes: Partial<Omit<StoryLink, 'id' | 'child' | 'parent' | 'inCircle'>>) =>
    typing.dispatch({ type: 'story/change-link', id: link.id, changes });
  return (
    <fieldset className={styles.linkFields} onBlur={typing.end}>
      <legend className={styles.lineItem}>
        <span>“{title}”</span>
        <IconButton
          icon="close"
          label={`Unlink from “${title}”`}
          compact
          onClick={() => dispatch({ type: 'story/unlink', id: link.id })}
        />
      </legend>
      {link.inCircle === true && (
        <p className={styles.muted}>
          Part of a circle that came in with a file. Unlink one of its links to mend it.
        </p>
      )}
      <TextArea
        label="Why it helps"
        rows={2}
        value={link.rationale}
        onChange={(rationale) => change({ rationale })}
      />
      <div className={styles.pair}>
        <Select
          label="Which way"
          value={link.polarity}
          choices={POLARITIES}
          onChange={(polarity) => change({ polarity })}
        />
        <Select
          label="How strongly"
          value={link.strength}
          choices={STRENGTHS}
          onChange={(strength) => change({ strength })}
        />
      </div>
      <div className={styles.pair}>
        <Select
          label="Tested"
          value={link.tested}
          choices={TESTED}
          onChange={(tested) => change({ tested })}
        />
        <NumberField
          label="Time it takes"
          unit="months"
          min={0}
          value={link.lagMonths ?? null}
          onChange={(lagMonths) => change({ lagMonths: lagMonths ?? undefined })}
        />
      </div>
      <EvidenceChoice chosen={link.evidenceIds} onChange={(evidenceIds) => change({ evidenceIds })} />
    </fieldset>
  );
}
