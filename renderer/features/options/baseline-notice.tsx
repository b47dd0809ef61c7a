import type { Option } from '../../../shared/model/options';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';

export interface BaselineNoticeProps {
  readonly options: readonly Option[];
  readonly onAdd: (type: 'do-nothing' | 'do-minimum') => void;
}

/** Doing nothing and doing the minimum are part of every public appraisal; says which is missing. */
export function BaselineNotice({ options, onAdd }: BaselineNoticeProps) {
  const lacks = (type: Option['type']) =>
    !options.some((option) => option.type === type && option.list !== 'ruled-out');
  const nothing = lacks('do-nothing');
  const minimum = lacks('do-minimum');
  if (!nothing && !minimum) return null;
  const missing = [...(nothing ? ['doing nothing new'] : []), ...(minimum ? ['doing the minimum'] : [])];
  return (
    <Notice
      title={`There is no option for ${missing.join(' or for ')}`}
      actions={
        <>
          {nothing && (
            <Button compact onClick={() => onAdd('do-nothing')}>
              Add do nothing
            </Button>
          )}
          {minimum && (
            <Button compact onClick={() => onAdd('do-minimum')}>
              Add do minimum
            </Button>
          )}
        </>
      }
    >
      Public appraisal compares every option with both, so that the gain of acting can be seen.
    </Notice>
  );
}
