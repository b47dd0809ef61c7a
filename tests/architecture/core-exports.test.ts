import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as core from '../../shared/index';

/** Outside scripts call these names; taking one away or renaming it is a breaking change and needs a new list. */
const committed = readFileSync(resolve(import.meta.dirname, 'core-exports.txt'), 'utf8')
  .trim()
  .split('\n');

describe('the public core API', () => {
  it('exports every name of the committed list', () => {
    expect(committed.filter((name) => !(name in core))).toEqual([]);
  });

  it('exports nothing that the list does not name', () => {
    expect(Object.keys(core).filter((name) => !committed.includes(name))).toEqual([]);
  });
});
