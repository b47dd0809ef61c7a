import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Questions } from '../../../../renderer/features/evidence/import/questions';
import type { ImportWizard } from '../../../../renderer/features/evidence/import/use-import-wizard';
import type { Answer, ImportQuestion } from '../../../../shared/evidence/import/import-types';
import { renderScreen } from '../../../support/render-screen';
import { wizardWith } from './wizard-harness';

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

interface Given {
  readonly cell: string;
  readonly answer: Answer['kind'] | { readonly value: string };
  readonly all: boolean;
}

/** The one move the questions make. */
function wizardThatNotes(given: Given[]): ImportWizard {
  return wizardWith({
    answerLike: async ({ cell }, answer, all) => {
      given.push({ cell, answer, all });
      await Promise.resolve();
    },
  });
}

it('answers every cell alike at once, or one cell with what a person types, by keyboard alone', async () => {
  const given: Given[] = [];
  const questions = [question('D7', 6), question('D9', 8)];
  const { user } = renderScreen(
    <Questions questions={questions} count={2} wizard={wizardThatNotes(given)} />,
  );
  screen.getAllByRole('checkbox', { name: 'and all that say the same' })[0]!.focus();
  await user.keyboard(' ');
  screen.getAllByRole('button', { name: 'nil (0)' })[0]!.focus();
  await user.keyboard('{Enter}');
  screen.getByLabelText('What D9 should say').focus();
  await user.keyboard('1200{Enter}');
  expect(given).toEqual([
    { cell: 'D7', answer: 'use', all: true },
    { cell: 'D9', answer: { value: '1200' }, all: false },
  ]);
});

it('leaves out the row of a cell', async () => {
  const given: Given[] = [];
  const { user } = renderScreen(
    <Questions questions={[question('D7', 6)]} count={1} wizard={wizardThatNotes(given)} />,
  );
  await user.click(screen.getByRole('button', { name: 'Leave out row' }));
  expect(given).toEqual([{ cell: 'D7', answer: 'skip-row', all: false }]);
});

it('says how many questions follow those on screen', () => {
  renderScreen(<Questions questions={[question('D7', 6)]} count={31} wizard={wizardThatNotes([])} />);
  expect(screen.getByText('30 more follow as these are answered.')).toBeTruthy();
});
