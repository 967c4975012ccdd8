import { expect, test } from "../fixtures/test";

test("G and a letter lead from page to page, and are letters where one writes", async ({ as }) => {
  const page = await as("viewer");
  const { keyboard } = page;
  await page.goto("/projects/vimana");
  await expect(async () => {
    await keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(page.getByRole("dialog").getByText("Blockers", { exact: true })).toBeVisible();
  await keyboard.press("Escape");

  await keyboard.press("g");
  await keyboard.press("b");
  await expect(page).toHaveURL(/\/projects\/vimana\/blockers$/);
  await keyboard.press("g");
  await keyboard.press("h");
  await expect(page).toHaveURL(/\/$/);
  const search = page.getByRole("searchbox");
  await search.focus();
  await keyboard.type("gh");
  await expect(search).toHaveValue("gh");
});
