import { listOf } from '../../../shared/model/collection';
import type { Changes } from '../../../shared/model/commands/command-handler';
import type { Partner } from '../../../shared/model/frame';
import type { OptionId } from '../../../shared/model/ids';
import type { Project } from '../../../shared/model/project';
import { useTyping } from '../../store/use-typing';
import { Checkbox } from '../../ui/checkbox';
import { EditorDialog } from '../../ui/editor-dialog';
import { NumberField } from '../../ui/number-field';
import { TextArea, TextField } from '../../ui/text-field';
import styles from './frame-screen.module.css';

export interface PartnerEditorProps {
  readonly partner: Partner;
  readonly project: Project;
  readonly onClose: () => void;
}

/** A partner's card: vote, what it wants, what binds it, and declared interests. */
export function PartnerEditor({ partner, project, onClose }: PartnerEditorProps) {
  const typing = useTyping();
  const change = (changes: Changes<Partner, 'id'>) =>
    void typing.dispatch({ type: 'partner/change', id: partner.id, changes });

  function setInterest(optionId: OptionId, reason: string | undefined) {
    const { [optionId]: _before, ...others } = partner.interests;
    change({ interests: reason === undefined ? others : { ...partner.interests, [optionId]: reason } });
  }

  return (
    <EditorDialog wide title={partner.name} onClose={onClose} onLeaveField={typing.end}>
      <div className={styles.stack}>
        <div className={styles.columns}>
          <TextField label="Name" value={partner.name} onChange={(name) => change({ name })} />
          <TextField
            label="Code"
            hint="As on the scoring sheets, for example COUNCIL."
            value={partner.code}
            onChange={(code) => change({ code })}
          />
          <TextField label="Kind of body" value={partner.kind} onChange={(kind) => change({ kind })} />
          <TextField label="Contact" value={partner.contact} onChange={(contact) => change({ contact })} />
        </div>
        <div className={styles.columns}>
          <Checkbox
            label="Has a vote"
            hint="An observer is shown in the list but never counted."
            checked={partner.votes}
            onChange={(votes) => change({ votes })}
          />
          <NumberField
            label="Its vote counts"
            unit="times"
            min={0}
            step={0.5}
            value={partner.voteWeight}
            disabled={!partner.votes}
            onChange={(voteWeight) => voteWeight !== null && change({ voteWeight })}
          />
        </div>
        <TextArea
          label="Its own priorities"
          value={partner.priorities}
          onChange={(priorities) => change({ priorities })}
        />
        <TextArea
          label="Where it can be flexible"
          value={partner.flexibilities}
          onChange={(flexibilities) => change({ flexibilities })}
        />
        <TextArea
          label="What binds it"
          hint="Ring-fenced money, duties in law, agreements already made. Shown beside the options it leads."
          value={partner.restrictions}
          onChange={(restrictions) => change({ restrictions })}
        />
        <section className={styles.section}>
          <h3>Declared interests</h3>
          <p className={styles.muted}>
            The partner does not score an option in which it has an interest; the cells stay grey, never zero.
          </p>
          {listOf(project.options).map((option) => {
            const reason = partner.interests[option.id];
            return (
              <div key={option.id} className={styles.interest}>
                <Checkbox
                  label={`${option.code} ${option.title}`}
                  checked={reason !== undefined}
                  onChange={(checked) => setInterest(option.id, checked ? '' : undefined)}
                />
                {reason !== undefined && (
                  <TextField
                    label={`What interest in ${option.code}?`}
                    value={reason}
                    onChange={(words) => setInterest(option.id, words)}
                  />
                )}
              </div>
            );
          })}
        </section>
      </div>
    </EditorDialog>
  );
}
