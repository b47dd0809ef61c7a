/** A wizard with only the moves a test needs; the others belong to steps that are not on screen. */
import type { ImportWizard } from '../../../../renderer/features/evidence/import/use-import-wizard';
import { initialState } from '../../../../renderer/features/evidence/import/wizard-state';

export function wizardWith(moves: Partial<ImportWizard>): ImportWizard {
  const never = () => {
    throw new Error('not a move of this step');
  };
  return {
    state: initialState,
    answerLike: never,
    answer: never,
    open: never,
    chooseSheet: never,
    chooseTable: never,
    correct: never,
    useFound: never,
    setIncludeHidden: never,
    suggest: never,
    map: never,
    setPartner: never,
    namePartner: never,
    check: never,
    go: never,
    cancel: never,
    commit: never,
    problems: never,
    pages: { preview: never, looks: never, rows: never },
    ...moves,
  };
}
