import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Questions } from '../../../../renderer/features/evidence/import/questions';
import type { ImportWizard } from '../../../../renderer/features/evidence/import/use-import-wizard';
import { initialState } from '../../../../renderer/features/evidence/import/wizard-state';
import type { Answer, ImportQuestion } from '../../../../shared/evidence/import/import-types';
import { renderScreen } from '../../../support/render-screen';

const question = (cell: string, row: number): ImportQuestion => ({
  code: 'missing-dash',
  sheet: 'Costs',
  cell,
  row,
  column: 3,
  raw: '–',
  message: 'A dash.',
  suggestion: { label: 'nil (0)', value: 0 },
  blocking: true,
});

/** The moves the questions may make; the others belong to steps that are not on screen here. */
function wizardThatNotes(given: ReadonlyMap<string, Answer | undefined>[]): ImportWizard {
  const never = () => {
    throw new Error('not a move of the questions');
  };
  return {
    state: initialState,
    answer: async (answers) => {
      given.push(answers);
      await Promise.resolve();
    },
    open: never,
    chooseSheet: never,
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
    preview: never,
  };
}

it('answers every cell alike at once, or one cell with what a person types, by keyboard alone', async () => {
  const given: ReadonlyMap<string, Answer | undefined>[] = [];
  const questions = [question('D7', 6), question('D9', 8)];
  const { user } = renderScreen(<Questions questions={questions} wizard={wizardThatNotes(given)} />);
  screen.getAllByRole('checkbox', { name: 'Apply to all 2 alike' })[0]!.focus();
  await user.keyboard(' ');
  screen.getAllByRole('button', { name: 'nil (0)' })[0]!.focus();
  await user.keyboard('{Enter}');
  expect([...given[0]!]).toEqual([
    ['D7', { kind: 'use', value: 0 }],
    ['D9', { kind: 'use', value: 0 }],
  ]);
  screen.getByLabelText('What D9 should say').focus();
  await user.keyboard('1200{Enter}');
  expect([...given[1]!]).toEqual([['D9', { kind: 'use', value: '1200' }]]);
});

it('leaves out the row of a cell', async () => {
  const given: ReadonlyMap<string, Answer | undefined>[] = [];
  const { user } = renderScreen(
    <Questions questions={[question('D7', 6)]} wizard={wizardThatNotes(given)} />,
  );
  await user.click(screen.getByRole('button', { name: 'Leave out row' }));
  expect([...given[0]!.keys()]).toEqual(['row 7']);
});
