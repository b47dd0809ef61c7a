import { expect, it } from 'vitest';
import { ignoreStrayDrops } from '../../../../renderer/facilitator/stray-drops';

it('keeps a file dropped anywhere from replacing the page', () => {
  const target = new EventTarget();
  ignoreStrayDrops(target as Window);
  for (const type of ['dragover', 'drop']) {
    const event = new Event(type, { cancelable: true });
    target.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
  }
});
