import type { Locator } from "@playwright/test";
import { expect, test } from "../fixtures/test";
import { RisksPage } from "../pages/risks-page";

const PROJECT = "core-vibe-hq";

test("what one person changes stands on the screen of another, and so does its undoing", async ({
  as,
}) => {
  const [page, other] = [await as("lead"), await as("viewer")];
  const [risks, watched] = [new RisksPage(page, PROJECT), new RisksPage(other, PROJECT)];
  await watched.open();
  await other.evaluate(() => Object.assign(window, { neverReloaded: true }));
  await risks.open();
  const key = await keyOf(risks.rows.first());
  const before = await watched.row(key).innerText();

  await risks.reviewOn(key, dayIn(30));
  await expect(page.getByText(`Re-assessed ${key}.`)).toBeVisible();
  await expect(watched.row(key)).not.toHaveText(before, { useInnerText: true });

  await page.keyboard.press("Control+z");
  await expect(page.getByText(`Taken back: Re-assessed ${key}.`)).toBeVisible();
  await expect(watched.row(key)).toHaveText(before, { useInnerText: true });

  await page.keyboard.press("Control+Shift+z");
  await expect(page.getByText(`Made again: Re-assessed ${key}.`)).toBeVisible();
  await expect(watched.row(key)).not.toHaveText(before, { useInnerText: true });
  expect(await other.evaluate(() => "neverReloaded" in window)).toBe(true);

  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(watched.row(key)).toHaveText(before, { useInnerText: true });
});

test("a page that cannot hear says since when, and catches up by itself", async ({ as }) => {
  const [page, other] = [await as("lead"), await as("lead")];
  const [risks, watched] = [new RisksPage(page, PROJECT), new RisksPage(other, PROJECT)];
  await watched.open();
  await risks.open();
  const key = await keyOf(risks.rows.nth(1));
  const before = await watched.row(key).innerText();

  await other.context().setOffline(true);
  await expect(other.getByText(/^Stale since \d\d:\d\d UTC\./)).toBeVisible();
  await risks.reviewOn(key, dayIn(31));
  await other.context().setOffline(false);
  await expect(watched.row(key)).not.toHaveText(before, { useInnerText: true });
  await expect(other.getByText(/^Stale since/)).toHaveCount(0);

  await page.keyboard.press("Control+z");
  await expect(watched.row(key)).toHaveText(before, { useInnerText: true });
});

async function keyOf(row: Locator): Promise<string> {
  return ((await row.getAttribute("id")) ?? "").replace(/^risk-/, "");
}

function dayIn(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
