import type { Option } from '../../../shared/model/options';
import { Button } from '../../ui/button';
import { Toolbar } from '../../ui/layout';

export type ListChoice = 'all' | Option['list'];

export const listWords: Record<Option['list'], string> = {
  longlist: 'Longlist',
  shortlist: 'Shortlist',
  'ruled-out': 'Ruled out',
};

export interface ListFilterProps {
  readonly options: readonly Option[];
  readonly selected: ListChoice;
  readonly onSelect: (choice: ListChoice) => void;
}

/** All options, or one of the three lists, each with its number. */
export function ListFilter({ options, selected, onSelect }: ListFilterProps) {
  const count = (choice: ListChoice) =>
    options.filter((option) => choice === 'all' || option.list === choice).length;
  const choices: readonly { readonly key: ListChoice; readonly label: string }[] = [
    { key: 'all', label: 'All' },
    { key: 'longlist', label: listWords.longlist },
    { key: 'shortlist', label: listWords.shortlist },
    { key: 'ruled-out', label: listWords['ruled-out'] },
  ];
  return (
    <Toolbar label="Show">
      {choices.map(({ key, label }) => (
        <Button key={key} compact tone="quiet" aria-pressed={selected === key} onClick={() => onSelect(key)}>
          {label} {count(key)}
        </Button>
      ))}
    </Toolbar>
  );
}
