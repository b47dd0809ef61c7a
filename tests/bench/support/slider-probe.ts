import type { Page } from '@playwright/test';

/** What one weight being moved cost, as the page's own clocks have it. */
export interface SliderTimes {
  /** From the move of the pointer to the end of the frame that shows it, for each move. */
  readonly dragged: readonly number[];
  /** From the key to the picture on the screen (Event Timing, to 8 ms; those under 16 ms count as 16), for each press. */
  readonly pressed: readonly number[];
  /** Every task over 50 ms meanwhile. */
  readonly longTasks: readonly number[];
}

interface Probe {
  dragged: number[];
  pressed: number[];
  longTasks: number[];
}

/** Event Timing reports nothing shorter. */
const shortest = 16;

/**
 * Drags the first weight back and forth and steps it by key, with pauses in which the analysis begins again and goes on
 * beside the next moves.
 *
 * @param moves pointer moves in all
 * @param presses key presses in all
 */
export async function moveSlider(
  page: Page,
  { moves, presses }: { readonly moves: number; readonly presses: number },
): Promise<SliderTimes> {
  const slider = page.getByRole('region', { name: 'Weights' }).getByRole('slider').first();
  await slider.scrollIntoViewIfNeeded();
  await page.evaluate(startProbe);
  await drag(page, moves);
  await slider.focus();
  for (let press = 0; press < presses; press += 1) {
    await page.keyboard.press(press % 20 < 10 ? 'ArrowRight' : 'ArrowLeft');
    if (press % 10 === 9) await page.waitForTimeout(400);
  }
  await page.waitForTimeout(500);
  const probe = await page.evaluate(() => (globalThis as unknown as { sliderProbe: Probe }).sliderProbe);
  const unreported = Array.from({ length: Math.max(0, presses - probe.pressed.length) }, () => shortest);
  return { ...probe, pressed: [...probe.pressed, ...unreported] };
}

async function drag(page: Page, moves: number): Promise<void> {
  const slider = page.getByRole('region', { name: 'Weights' }).getByRole('slider').first();
  const box = (await slider.boundingBox())!;
  const value = Number(await slider.inputValue()) / 100;
  const y = box.y + box.height / 2;
  const at = (share: number) => box.x + 8 + share * (box.width - 16);
  await page.mouse.move(at(value), y);
  await page.mouse.down();
  for (let move = 0; move < moves; move += 1) {
    await page.mouse.move(at(0.1 + 0.35 * (1 - Math.cos(move / 6))), y);
    if (move % 15 === 14) await page.waitForTimeout(400);
  }
  await page.mouse.up();
}

/** Runs in the page. */
function startProbe(): void {
  const probe: Probe = { dragged: [], pressed: [], longTasks: [] };
  Object.assign(globalThis, { sliderProbe: probe });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) probe.longTasks.push(duration);
  }).observe({ type: 'longtask' });
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === 'keydown') probe.pressed.push(duration);
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  let moved = 0;
  addEventListener('pointermove', ({ timeStamp }) => (moved = timeStamp), { capture: true });
  addEventListener(
    'input',
    () => {
      const from = moved;
      if (from === 0) return;
      moved = 0;
      // The task after the next frame's own work: by then it has been laid out and painted.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => probe.dragged.push(performance.now() - from);
        port2.postMessage(null);
      });
    },
    { capture: true },
  );
}
