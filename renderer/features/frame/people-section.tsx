import { listOf } from '../../../shared/model/collection';
import type { Changes } from '../../../shared/model/commands/command-handler';
import type { Participant } from '../../../shared/model/frame';
import { newParticipant } from '../../../shared/model/new-entities';
import type { Project } from '../../../shared/model/project';
import { useDispatch, useOrigin } from '../../store/project-context';
import { useTyping } from '../../store/use-typing';
import { Button, IconButton } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import styles from './frame-screen.module.css';

const roleChoices: readonly { readonly value: Participant['role']; readonly label: string }[] = [
  { value: 'chair', label: 'Chair' },
  { value: 'facilitator', label: 'Facilitator' },
  { value: 'analyst', label: 'Analyst' },
  { value: 'partner-lead', label: 'Partner lead' },
  { value: 'observer', label: 'Observer' },
];

/** Who will be in the room. Those marked present are written into the record of each decision. */
export function PeopleSection({ project }: { readonly project: Project }) {
  const dispatch = useDispatch();
  const origin = useOrigin();
  const typing = useTyping();
  const people = listOf(project.participants);
  const change = (id: Participant['id'], changes: Changes<Participant, 'id'>) =>
    void typing.dispatch({ type: 'participant/change', id, changes });

  return (
    <section className={styles.section} aria-labelledby="frame-people" onBlur={typing.end}>
      <div className={styles.head}>
        <h2 id="frame-people">People</h2>
        <Button
          icon="add"
          onClick={() => dispatch({ type: 'participant/add', participant: newParticipant(origin) })}
        >
          Add person
        </Button>
      </div>
      {people.length === 0 && (
        <p className={styles.muted}>
          Names are optional. Those marked present are kept with each decision, as a record of who took it.
        </p>
      )}
      {people.length > 0 && <p className={styles.muted}>{rolesInWords(people)}</p>}
      <ul className={styles.list}>
        {people.map((person, index) => {
          const name = person.name === '' ? `person ${index + 1}` : person.name;
          return (
            <li key={person.id} className={styles.person}>
              <TextField
                label={`Name of ${name}`}
                hideLabel
                compact
                placeholder="Name"
                value={person.name}
                onChange={(value) => change(person.id, { name: value })}
              />
              <Select
                label={`Role of ${name}`}
                hideLabel
                compact
                value={person.role}
                choices={roleChoices}
                onChange={(role) => change(person.id, { role })}
              />
              <Select
                label={`Partner of ${name}`}
                hideLabel
                compact
                value={person.partnerId ?? 'none'}
                choices={[
                  { value: 'none', label: 'No partner' },
                  ...listOf(project.partners).map((partner) => ({ value: partner.id, label: partner.name })),
                ]}
                onChange={(value) => change(person.id, { partnerId: value === 'none' ? undefined : value })}
              />
              <Checkbox
                label="Present"
                checked={person.present}
                onChange={(present) => change(person.id, { present })}
              />
              <IconButton
                compact
                icon="bin"
                label={`Remove ${name}`}
                onClick={() => dispatch({ type: 'participant/remove', id: person.id })}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const manyWords: Record<Participant['role'], string> = {
  chair: 'chairs',
  facilitator: 'facilitators',
  analyst: 'analysts',
  'partner-lead': 'partner leads',
  observer: 'observers',
};

/** "1 chair, 1 facilitator, 5 partner leads; 6 present": the roles in the order of the list, those filled only. */
function rolesInWords(people: readonly Participant[]): string {
  const counts = roleChoices.flatMap(({ value, label }) => {
    const count = people.filter(({ role }) => role === value).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? label.toLowerCase() : manyWords[value]}`];
  });
  const missing = people.some(({ role }) => role === 'chair' || role === 'facilitator')
    ? ''
    : '. Nobody chairs or facilitates yet';
  return `${counts.join(', ')}; ${people.filter(({ present }) => present).length} present${missing}`;
}
