/** The wall as a facilitator works it, and everything that was ever said on its channel. */
import { expect, type Page } from '@playwright/test';
import type { LaunchedApp } from '../hosts/launched-app';

export async function openWall(app: LaunchedApp): Promise<Page> {
  const wall = await app.openProjector(() =>
    app.facilitator.getByRole('button', { name: 'Projector', exact: true }).click(),
  );
  await expect(control(app.facilitator)).toBeVisible();
  return wall;
}

/** Chooses a view in the bar at the top. */
export async function show(page: Page, view: string) {
  await control(page).click();
  await page.getByRole('menuitemradio', { name: view }).click();
}

/** Every view that can be shown just now. */
export async function viewsOffered(page: Page): Promise<readonly string[]> {
  await control(page).click();
  const views = await page
    .locator('[role="menuitemradio"]:not([aria-disabled="true"]) > span:first-child > span:first-child')
    .allTextContents();
  await page.keyboard.press('Escape');
  return views;
}

function control(page: Page) {
  return page.getByRole('button', { name: /^On the projector/ });
}

/** From now on keeps a copy of every message this window posts on any channel. */
export async function recordChannels(page: Page) {
  await page.evaluate(() => {
    const recorded: string[] = [];
    Object.assign(window, { recorded });
    type Post = (this: BroadcastChannel, message: unknown) => void;
    const post: Post = Reflect.get(BroadcastChannel.prototype, 'postMessage');
    BroadcastChannel.prototype.postMessage = function (this: BroadcastChannel, message: unknown) {
      recorded.push(JSON.stringify(message));
      post.call(this, message);
    };
  });
}

/** What was posted since the last time this was asked. */
export async function recorded(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => (Reflect.get(window, 'recorded') as string[]).splice(0));
}
