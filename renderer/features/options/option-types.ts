import type { Changes } from '../../../shared/model/commands/command-handler';
import type { Option } from '../../../shared/model/options';
import type { Choice } from '../../ui/select';

export const typeChoices: readonly Choice<Option['type']>[] = [
  { value: 'option', label: 'Something new, or more of something' },
  { value: 'existing-activity', label: 'Something we do now and could do less of' },
  { value: 'do-nothing', label: 'Do nothing new: carry on as now' },
  { value: 'do-minimum', label: 'Do the minimum' },
];

/** A change of any field but the list: that goes by its own command, which asks for reasons. */
export type ChangeOption = (changes: Changes<Option, 'id' | 'list' | 'listReason'>) => void;

/** Doing nothing and doing the minimum: what every other option is compared with. */
export const isBaseline = (type: Option['type']): boolean => type === 'do-nothing' || type === 'do-minimum';
