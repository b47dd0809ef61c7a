import { expect, test } from 'vitest';
import { createRepeatLimit } from '../../../../electron/main/repeat-limit';

test('three times in a minute and no more, until the minute has passed', () => {
  let now = 0;
  const may = createRepeatLimit({ times: 3, withinMilliseconds: 60_000, now: () => now });
  const answers = [0, 1_000, 2_000, 3_000, 59_999, 60_000, 60_001].map((at) => {
    now = at;
    return may();
  });
  expect(answers).toEqual([true, true, true, false, false, true, false]);
});
