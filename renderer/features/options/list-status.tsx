import { useState } from 'react';
import type { Option } from '../../../shared/model/options';
import { useDispatch } from '../../store/project-context';
import { Button } from '../../ui/button';
import { RadioGroup } from '../../ui/checkbox';
import { TextField } from '../../ui/text-field';
import { listWords } from './list-filter';

const choices = (['longlist', 'shortlist', 'ruled-out'] as const).map((value) => ({
  value,
  label: listWords[value],
}));

/** Where the option stands. Ruling out asks for the reason first, and keeps it. */
export function ListStatus({ option }: { readonly option: Option }) {
  const dispatch = useDispatch();
  const [wanted, setWanted] = useState(option.list);
  const [reason, setReason] = useState(option.listReason);
  const [tried, setTried] = useState(false);
  const ruledOut = wanted === 'ruled-out';

  function choose(list: Option['list']) {
    setWanted(list);
    if (list !== 'ruled-out' && list !== option.list) {
      dispatch({ type: 'option/set-list', id: option.id, list, reason: '' });
    }
  }

  function ruleOut() {
    setTried(true);
    if (reason.trim() === '') return;
    dispatch({ type: 'option/set-list', id: option.id, list: 'ruled-out', reason: reason.trim() });
  }

  return (
    <>
      <RadioGroup legend="It is on the" value={wanted} choices={choices} onChange={choose} />
      {ruledOut && (
        <>
          <TextField
            label="Why it is ruled out"
            hint="Kept with the option and shown beside the ranking."
            value={reason}
            onChange={setReason}
            error={tried && reason.trim() === '' ? 'Say why: every ruling-out keeps its reason.' : undefined}
          />
          {(option.list !== 'ruled-out' || option.listReason !== reason.trim()) && (
            <div>
              <Button onClick={ruleOut}>
                {option.list === 'ruled-out' ? 'Keep this reason' : 'Rule it out'}
              </Button>
            </div>
          )}
        </>
      )}
    </>
  );
}
