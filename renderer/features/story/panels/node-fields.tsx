import { listOf } from '../../../../shared/model/collection';
import type { StoryNode } from '../../../../shared/model/story';
import { lintTimescale } from '../../../../shared/outcomes/timescale-lint';
import { kindName } from '../../../../shared/story/sentence';
import { useProject } from '../../../store/project-context';
import { useTyping } from '../../../store/use-typing';
import { Checkbox } from '../../../ui/checkbox';
import { NumberField } from '../../../ui/number-field';
import { Select } from '../../../ui/select';
import { TextField } from '../../../ui/text-field';
import { EvidenceChoice } from './evidence-choice';
import styles from './panels.module.css';

const KINDS = ['path', 'driver', 'action', 'service', 'guardrail', 'unintended', 'external'] as const;
const STATUSES = [
  { value: 'draft', label: 'Draft' },
  { value: 'agreed', label: 'Agreed' },
  { value: 'live', label: 'Live' },
  { value: 'closed', label: 'Closed' },
] as const;

/** Who, with whom, by when, at what cost, on what evidence. Missing stays "not known". */
export function NodeFields({ node }: { readonly node: StoryNode }) {
  const typing = useTyping();
  const partners = useProject((project) => project.partners);
  const change = (changes: Partial<Omit<StoryNode, 'id'>>) =>
    typing.dispatch({ type: 'story/change-node', id: node.id, changes });
  const action = node.kind === 'action' || node.kind === 'service';

  return (
    <div className={styles.fields} onBlur={typing.end}>
      <Select
        label="Kind"
        value={node.kind}
        choices={KINDS.map((kind) => ({ value: kind, label: kindName(kind) }))}
        onChange={(kind) => change({ kind })}
      />
      <TextField
        label={action ? 'Who does it' : 'Who is accountable'}
        value={node.owner}
        onChange={(owner) => change({ owner })}
      />
      {partners.order.length > 0 && (
        <fieldset className={styles.ticks}>
          <legend>Partners needed</legend>
          {listOf(partners).map((partner) => (
            <Checkbox
              key={partner.id}
              label={partner.name}
              checked={node.partnerIds.includes(partner.id)}
              onChange={(needed) =>
                change({
                  partnerIds: needed
                    ? [...node.partnerIds, partner.id]
                    : node.partnerIds.filter((id) => id !== partner.id),
                })
              }
            />
          ))}
        </fieldset>
      )}
      {action && <ActionFields node={node} change={change} />}
      {node.kind === 'path' && (
        <Checkbox
          label="The people meant to benefit were asked"
          checked={node.beneficiaryVoice === true}
          onChange={(asked) => change({ beneficiaryVoice: asked })}
        />
      )}
      <TextField
        label="Limited resources it relies on"
        hint="As partners said: rooms, vehicles, money with strings. Separate with semicolons."
        value={(node.restrictedResources ?? []).join('; ')}
        onChange={(text) => change({ restrictedResources: text.split(/;\s?/u) })}
        onBlur={() =>
          change({
            restrictedResources: (node.restrictedResources ?? [])
              .map((each) => each.trim())
              .filter((each) => each !== ''),
          })
        }
      />
      <EvidenceChoice chosen={node.evidenceIds ?? []} onChange={(evidenceIds) => change({ evidenceIds })} />
    </div>
  );
}

interface ActionFieldsProps {
  readonly node: StoryNode;
  readonly change: (changes: Partial<Omit<StoryNode, 'id'>>) => unknown;
}

function ActionFields({ node, change }: ActionFieldsProps) {
  const options = useProject((project) => project.options);
  const when = lintTimescale(node.due);
  // A vague timescale is fine in a draft; the command refuses to agree an action with one.
  const refused = node.due.trim() !== '' && !when.ok ? when.message : undefined;
  const final = node.status === 'agreed' || node.status === 'live';
  const ready = when.ok && node.owner.trim() !== '';
  return (
    <>
      <div className={styles.pair}>
        <TextField
          label="Starts on"
          type="date"
          value={node.startsOn ?? ''}
          onChange={(day) => change({ startsOn: day === '' ? undefined : day })}
        />
        <TextField
          label="By when"
          value={node.due}
          {...(refused === undefined ? {} : final ? { error: refused } : { hint: refused })}
          onChange={(due) => change({ due })}
        />
      </div>
      <div className={styles.pair}>
        <Select
          label="Status"
          value={node.status}
          choices={STATUSES}
          hint={ready ? '' : 'It can be agreed once it has a name and a real date.'}
          onChange={(status) => change({ status })}
        />
        <NumberField
          label="Cost"
          unit="£"
          min={0}
          value={node.cost ?? null}
          onChange={(cost) => change({ cost: cost ?? undefined })}
        />
      </div>
      <Checkbox
        label="Money is agreed"
        checked={node.funded === true}
        onChange={(funded) => change({ funded })}
      />
      <Select
        label="Scored option it carries out"
        value={node.optionId ?? 'none'}
        choices={[
          { value: 'none', label: 'None' },
          ...listOf(options).map((option) => ({
            value: String(option.id),
            label: [option.code, option.title].filter((part) => part !== '').join(' '),
          })),
        ]}
        onChange={(chosen) =>
          change({ optionId: listOf(options).find((option) => option.id === chosen)?.id })
        }
      />
    </>
  );
}
