import { listOf } from '../../../shared/model/collection';
import type { Option } from '../../../shared/model/options';
import type { Project } from '../../../shared/model/project';
import { useTyping } from '../../store/use-typing';
import { Checkbox } from '../../ui/checkbox';
import { EditorDialog } from '../../ui/editor-dialog';
import { Select } from '../../ui/select';
import { TextArea, TextField } from '../../ui/text-field';
import { DependencyFields } from './dependency-fields';
import { FigureField } from './figure-field';
import { ListStatus } from './list-status';
import { MeasuredFigures } from './measured-figures';
import { type ChangeOption, typeChoices } from './option-types';
import styles from './options-screen.module.css';
import { Section } from './section';

export interface OptionEditorProps {
  readonly option: Option;
  readonly project: Project;
  readonly onClose: () => void;
}

/** An option's card. Every change is kept as it is made; each field is one step to undo. */
export function OptionEditor({ option, project, onClose }: OptionEditorProps) {
  const typing = useTyping();
  const change: ChangeOption = (changes) =>
    void typing.dispatch({ type: 'option/change', id: option.id, changes });
  const partners = listOf(project.partners);
  const outcomes = listOf(project.outcomes);

  return (
    <EditorDialog
      wide
      title={option.title.trim() === '' ? 'Untitled option' : option.title}
      onClose={onClose}
      onLeaveField={typing.end}
    >
      <div className={styles.screen}>
        <TextField label="Title" value={option.title} onChange={(title) => change({ title })} />
        <TextArea label="Summary" value={option.summary} onChange={(summary) => change({ summary })} />
        <div className={styles.columns}>
          <TextField label="Reference" value={option.code} onChange={(code) => change({ code })} />
          <Select
            label="Kind"
            value={option.type}
            choices={typeChoices}
            onChange={(type) => change({ type })}
          />
          <Select
            label="Lead partner"
            value={option.leadPartnerId ?? 'none'}
            choices={[
              { value: 'none', label: option.lead === '' ? 'None yet' : `${option.lead} (as written)` },
              ...partners.map((partner) => ({ value: partner.id, label: partner.name })),
            ]}
            onChange={(value) => change({ leadPartnerId: value === 'none' ? undefined : value })}
          />
          <TextField
            label="Earliest start"
            value={option.earliestStart}
            onChange={(earliestStart) => change({ earliestStart })}
          />
          <TextField
            label="Strength of evidence"
            value={option.evidenceGrade}
            onChange={(evidenceGrade) => change({ evidenceGrade })}
          />
          <TextField label="Status" value={option.status} onChange={(status) => change({ status })} />
        </div>
        <Checkbox
          label="A duty in law (statutory)"
          checked={option.statutory}
          onChange={(statutory) => change({ statutory })}
        />
        <Section title="Money, £ a year">
          <div className={styles.columns}>
            {(['gross', 'saving', 'net', 'oneOff'] as const).map((key) => (
              <FigureField
                key={key}
                label={costLabels[key]}
                unit="£"
                figure={option.costs[key]}
                onChange={(figure) => {
                  const { [key]: _before, ...others } = option.costs;
                  change({ costs: figure ? { ...others, [key]: figure } : others });
                }}
              />
            ))}
          </div>
        </Section>
        <Section title="Reach">
          <div className={styles.columns}>
            <FigureField
              label="How many it reaches"
              figure={option.reach?.figure}
              onChange={(figure) =>
                change({ reach: figure ? { figure, unit: option.reach?.unit ?? '' } : undefined })
              }
            />
            <TextField
              label="Of what"
              hint="Children, homes, visits: units are always shown."
              value={option.reach?.unit ?? ''}
              disabled={!option.reach}
              onChange={(unit) => option.reach && change({ reach: { ...option.reach, unit } })}
            />
          </div>
        </Section>
        <MeasuredFigures option={option} project={project} onChange={change} />
        {outcomes.length > 0 && (
          <Section title="Outcomes it serves">
            <div className={styles.outcomes}>
              {outcomes.map((outcome) => (
                <Checkbox
                  key={outcome.id}
                  label={outcome.title}
                  checked={option.outcomeIds.includes(outcome.id)}
                  onChange={(checked) =>
                    change({
                      outcomeIds: checked
                        ? [...option.outcomeIds, outcome.id]
                        : option.outcomeIds.filter((id) => id !== outcome.id),
                    })
                  }
                />
              ))}
            </div>
          </Section>
        )}
        <Section title="What it depends on">
          <DependencyFields option={option} project={project} onChange={change} />
        </Section>
        <Section title="Longlist, shortlist or ruled out">
          <ListStatus option={option} />
        </Section>
      </div>
    </EditorDialog>
  );
}

const costLabels = {
  gross: 'Gross cost',
  saving: 'Income or saving',
  net: 'Net cost',
  oneOff: 'One-off cost',
} as const;
