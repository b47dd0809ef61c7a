import type { OptionId } from '../../../shared/model/ids';
import type { ResultOption } from '../../../shared/results/project-results';
import { Select } from '../../ui/select';
import { shortLabelOf } from './contribution-rows';

export interface OptionChoiceProps {
  readonly label: string;
  readonly options: readonly ResultOption[];
  readonly value: OptionId;
  readonly onChange: (id: OptionId) => void;
}

/** One option out of the ranking, best first. */
export function OptionChoice({ label, options, value, onChange }: OptionChoiceProps) {
  return (
    <Select
      label={label}
      compact
      value={value}
      choices={options.map((option) => ({
        value: option.option.id,
        label: `${option.rank ?? '–'}  ${shortLabelOf(option)}`,
      }))}
      onChange={onChange}
    />
  );
}
