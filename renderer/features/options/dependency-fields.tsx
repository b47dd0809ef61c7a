import { find, listOf } from '../../../shared/model/collection';
import type { OptionId } from '../../../shared/model/ids';
import type { Option } from '../../../shared/model/options';
import type { Project } from '../../../shared/model/project';
import { IconButton } from '../../ui/button';
import { Select } from '../../ui/select';
import type { ChangeOption } from './option-types';
import styles from './options-screen.module.css';

export interface DependencyFieldsProps {
  readonly option: Option;
  readonly project: Project;
  readonly onChange: ChangeOption;
}

/** What the option needs, and what cannot go ahead with it. An exclusion noted on the other option is shown here too. */
export function DependencyFields({ option, project, onChange }: DependencyFieldsProps) {
  const elsewhere = listOf(project.options).filter((other) => other.excludes?.includes(option.id));
  return (
    <div className={styles.columns}>
      <OptionLinks
        label="It needs"
        hint="Goes ahead only together with these."
        ids={option.requires ?? []}
        option={option}
        project={project}
        onChange={(requires) => onChange({ requires })}
      />
      <div>
        <OptionLinks
          label="It cannot go with"
          hint="One or the other, not both."
          ids={option.excludes ?? []}
          option={option}
          project={project}
          onChange={(excludes) => onChange({ excludes })}
        />
        {elsewhere.length > 0 && (
          <p className={styles.hint}>
            Noted on the other option: {elsewhere.map((other) => other.code || other.title).join(', ')}
          </p>
        )}
      </div>
    </div>
  );
}

interface OptionLinksProps {
  readonly label: string;
  readonly hint: string;
  readonly ids: readonly OptionId[];
  readonly option: Option;
  readonly project: Project;
  readonly onChange: (ids: OptionId[]) => void;
}

function OptionLinks({ label, hint, ids, option, project, onChange }: OptionLinksProps) {
  const free = listOf(project.options).filter(({ id }) => id !== option.id && !ids.includes(id));
  return (
    <div className={styles.links}>
      <Select<OptionId | ''>
        label={label}
        hint={hint}
        value=""
        choices={[
          { value: '', label: ids.length === 0 ? 'Nothing' : 'Add another…' },
          ...free.map(({ id, code, title }) => ({ value: id, label: `${code} ${title.split(':')[0]}` })),
        ]}
        onChange={(value) => {
          const chosen = free.find(({ id }) => id === value);
          if (chosen) onChange([...ids, chosen.id]);
        }}
      />
      {ids.length > 0 && (
        <ul className={styles.linked} aria-label={label}>
          {ids.map((id) => {
            const other = find(project.options, id);
            const name = `${other?.code ?? ''} ${other?.title.split(':')[0] ?? ''}`.trim();
            return (
              <li key={id}>
                {name}
                <IconButton
                  compact
                  icon="close"
                  label={`Take ${name} away`}
                  onClick={() => onChange(ids.filter((each) => each !== id))}
                />
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
