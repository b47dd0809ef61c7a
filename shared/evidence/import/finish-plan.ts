import type { SingleCommand } from '../../model/commands';
import type { ImportPlan, RowStatus } from './import-types';
import type { TableReader } from './table-reader';

export function finishPlan(reader: TableReader, commands: readonly SingleCommand[]): ImportPlan {
  const rows = reader.rows.toSorted((a, b) => a.row - b.row);
  const count = (status: RowStatus) => rows.filter((row) => row.status === status).length;
  return {
    rows,
    questions: reader.questions,
    counts: {
      add: count('add'),
      change: count('change'),
      same: count('same'),
      skip: count('skip'),
      refuse: count('refuse'),
    },
    notes: reader.notes,
    commands,
  };
}
