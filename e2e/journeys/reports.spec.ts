import { axe, expect, expectFits, inEveryLook, test } from "../fixtures/test";

test("what a project holds is taken out by keyboard, in the form that is asked for", async ({
  as,
}) => {
  const page = await as("lead");
  await page.goto("/projects/vimana");
  // The keys listen once the page is awake.
  await expect(async () => {
    await page.keyboard.press("g");
    await page.keyboard.press("x");
    await expect(page).toHaveURL(/\/projects\/vimana\/export$/, { timeout: 1000 });
  }).toPass();
  const tasks = page.getByRole("link", { name: "Tasks as CSV" });
  await expect(tasks).toBeVisible();
  const download = page.waitForEvent("download");
  await tasks.focus();
  await page.keyboard.press("Enter");
  expect((await download).suggestedFilename()).toBe("vimana-tasks.csv");
  for (const name of ["Workbook as XLSX", "Status as PDF", "Project document as JSON"]) {
    const href = await page.getByRole("link", { name }).getAttribute("href");
    expect((await page.request.get(href ?? "")).status(), name).toBe(200);
  }
  await inEveryLook(page, async () => {
    await axe(page);
    await expectFits(page);
  });
});

test("a calendar reads by an address that is shown once, until it is revoked", async ({
  as,
  playwright,
}) => {
  const page = await as("viewer");
  await page.goto("/settings/calendar");
  await page.getByRole("button", { name: "Make an address…" }).click();
  await page.getByRole("button", { name: "Make address" }).click();
  const address = await page.getByLabel("Secret").inputValue();
  await inEveryLook(page, () => axe(page));
  await page.getByRole("button", { name: "Done" }).click();
  const stranger = await playwright.request.newContext();
  const calendar = await stranger.get(address);
  expect(calendar.status()).toBe(200);
  expect(await calendar.text()).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*BEGIN:VEVENT/);

  await page.getByRole("button", { name: "Revoke…" }).click();
  await page.getByRole("button", { name: "Revoke address" }).click();
  await expect(page.getByRole("button", { name: "Make an address…" })).toBeVisible();
  expect((await stranger.get(address)).status()).toBe(404);
  await stranger.dispose();
});
