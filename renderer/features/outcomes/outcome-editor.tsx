import { listOf } from '../../../shared/model/collection';
import type { Command } from '../../../shared/model/commands';
import type { Changes } from '../../../shared/model/commands/command-handler';
import type { Outcome } from '../../../shared/model/story';
import { makeAction, makeIndicator, takeFromLadder } from '../../../shared/story/statement-fixes';
import { StatementHelp } from '../../statements/statement-help';
import { useDispatch, useOrigin, useProject } from '../../store/project-context';
import { useTyping } from '../../store/use-typing';
import { Checkbox } from '../../ui/checkbox';
import { EditorDialog } from '../../ui/editor-dialog';
import { Select } from '../../ui/select';
import { TextArea, TextField } from '../../ui/text-field';
import styles from './outcomes-screen.module.css';

export interface OutcomeEditorProps {
  readonly outcome: Outcome;
  readonly onClose: () => void;
}

/** An outcome's card, with hints on its wording while it is typed. Hints never lock anything. */
export function OutcomeEditor({ outcome, onClose }: OutcomeEditorProps) {
  const project = useProject();
  const dispatch = useDispatch();
  const origin = useOrigin();
  const typing = useTyping();
  const change = (changes: Changes<Outcome, 'id'>) =>
    void typing.dispatch({ type: 'outcome/change', id: outcome.id, changes });
  const run = (command: Command | undefined) => command && dispatch(command);

  return (
    <EditorDialog
      title={outcome.title.trim() === '' ? 'Unnamed outcome' : outcome.title}
      onClose={onClose}
      onLeaveField={typing.end}
    >
      <div className={styles.form}>
        <TextField
          label="Short name"
          hint="For boxes and columns, for example “Ready for school”."
          value={outcome.title}
          onChange={(title) => change({ title })}
        />
        <TextArea
          label="Statement"
          hint="Who is better off, and how? One sentence about people’s lives."
          value={outcome.statement}
          onChange={(statement) => change({ statement })}
        />
        <StatementHelp
          text={outcome.statement}
          onUse={(statement) => change({ statement })}
          onMakeAction={() => run(makeAction(project, origin, outcome.id, outcome.statement))}
          onMakeIndicator={() => run(makeIndicator(origin, outcome.id, outcome.statement))}
          onLadder={(said, actions) =>
            run(takeFromLadder(project, origin, { id: outcome.id, outcome: said, actions }))
          }
        />
        <Kept outcome={outcome} />
        <TextField
          label="Who benefits"
          value={outcome.beneficiaries}
          onChange={(beneficiaries) => change({ beneficiaries })}
        />
        <Checkbox
          label="They were asked about it"
          checked={outcome.beneficiaryVoice === true}
          onChange={(beneficiaryVoice) => change({ beneficiaryVoice })}
        />
        <div className={styles.columns}>
          <TextField label="Reference" value={outcome.code} onChange={(code) => change({ code })} />
          <TextField label="Domain" value={outcome.domain} onChange={(domain) => change({ domain })} />
          <Select
            label="It is"
            value={outcome.class}
            choices={[
              { value: 'primary', label: 'an end in itself' },
              { value: 'intermediate', label: 'a step on the way' },
            ]}
            onChange={(value) => change({ class: value })}
          />
          {outcome.class === 'intermediate' && (
            <Checkbox
              label="It also matters in itself"
              checked={outcome.endInItself === true}
              onChange={(endInItself) => change({ endInItself })}
            />
          )}
          <Select
            label="We want to"
            value={outcome.direction}
            choices={[
              { value: 'improve', label: 'improve it' },
              { value: 'sustain', label: 'keep it as good' },
              { value: 'prevent', label: 'prevent it getting worse' },
            ]}
            onChange={(direction) => change({ direction })}
          />
        </div>
      </div>
    </EditorDialog>
  );
}

/** What the one-press fixes have put beside the statement, so that nothing seems to vanish. */
function Kept({ outcome }: { readonly outcome: Outcome }) {
  const project = useProject();
  const measures = listOf(project.measures).filter((measure) => measure.at.includes(outcome.id));
  const helpers = new Set(
    listOf(project.storyLinks)
      .filter((link) => link.parent === outcome.id)
      .map((link) => link.child),
  );
  const actions = listOf(project.storyNodes).filter((node) => node.kind === 'action' && helpers.has(node.id));
  if (measures.length + actions.length === 0) return null;
  return (
    <dl className={styles.kept}>
      {measures.length > 0 && (
        <div>
          <dt>Indicators</dt>
          <dd>{measures.map((measure) => measure.name).join('; ')}</dd>
        </div>
      )}
      {actions.length > 0 && (
        <div>
          <dt>Actions</dt>
          <dd>{actions.map((action) => action.title).join('; ')}</dd>
        </div>
      )}
    </dl>
  );
}
