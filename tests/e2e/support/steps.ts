/** The moves every journey makes, named as a person would. */
import { expect, type Page } from '@playwright/test';

export async function startProject(
  page: Page,
  title: string,
  template: 'six questions' | 'blank' = 'six questions',
) {
  await page.getByRole('button', { name: /^New project/ }).click();
  await page.getByRole('textbox', { name: 'What is being decided?' }).fill(title);
  if (template === 'blank') await page.getByRole('radio', { name: /^Blank/ }).check();
  await page.getByRole('button', { name: 'Start the project' }).click();
  await expect(page.getByRole('banner')).toContainText(title);
}

/** The finished example, as a copy. */
export async function openSample(page: Page) {
  await page.getByRole('button', { name: /finished example/i }).click();
  await expect(page.getByRole('navigation').first()).toBeVisible();
}

/** Goes to a screen by the rail. */
export async function goTo(page: Page, screen: string) {
  await page
    .getByRole('navigation')
    .first()
    .getByRole('link', { name: new RegExp(`${screen}$`) })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: screen })).toBeVisible();
}

/** Waits until the journal has everything: what is acknowledged may never be lost. */
export async function acknowledged(page: Page) {
  await expect(page.locator('[data-acknowledged]')).toHaveAttribute('data-acknowledged', 'true');
}

export async function chooseFromProjectMenu(page: Page, item: RegExp) {
  await page.getByRole('button', { name: 'Project', exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

export async function addOption(page: Page, title: string) {
  await goTo(page, 'Options');
  await page.getByRole('button', { name: 'Add option', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Title' }).fill(title);
  await dialog.getByRole('button', { name: 'Add option' }).click();
  await expect(page.getByRole('button', { name: title, exact: true })).toBeVisible();
}
