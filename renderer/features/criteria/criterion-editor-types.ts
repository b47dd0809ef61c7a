import type { Changes } from '../../../shared/model/commands/command-handler';
import type { Criterion } from '../../../shared/model/criteria';

export type ChangeCriterion = (changes: Changes<Criterion, 'id'>) => void;
