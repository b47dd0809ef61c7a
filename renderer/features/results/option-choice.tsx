import { memo } from 'react';
import type { OptionId } from '../../../shared/model/ids';
import type { ProjectResults } from '../../../shared/results/project-results';
import { type Choice, Select } from '../../ui/select';
import { shortLabelOf } from './contribution-rows';

export interface OptionChoiceProps {
  readonly label: string;
  readonly results: ProjectResults;
  readonly value: OptionId;
  readonly onChange: (id: OptionId) => void;
}

/**
 * One of the ranked options, in the order of the list of options: where a name stands in it does not move with a weight,
 * and two hundred names that stay are not drawn anew while one is moved.
 */
export function OptionChoice({ label, results, value, onChange }: OptionChoiceProps) {
  const choices = results.options
    .filter((option) => option.rank !== null)
    .map((option) => ({ value: option.option.id, label: shortLabelOf(option) }));
  return <SameChoices label={label} compact value={value} choices={choices} onChange={onChange} />;
}

const SameChoices = memo(
  Select<OptionId>,
  (before, now) =>
    before.value === now.value &&
    before.label === now.label &&
    before.onChange === now.onChange &&
    sameChoices(before.choices, now.choices),
);

function sameChoices(before: readonly Choice<OptionId>[], now: readonly Choice<OptionId>[]): boolean {
  return (
    before.length === now.length &&
    before.every(({ value, label }, index) => value === now[index]!.value && label === now[index]!.label)
  );
}
