import { expect, test } from "../fixtures/test";
import { MetricsPage } from "../pages/metrics-page";
import { RisksPage } from "../pages/risks-page";

const PROJECT = "execution-platform";

test("Ctrl+Z takes back what was done last, through a reload, and nothing before what stays", async ({
  as,
}) => {
  const page = await as("lead");
  const { keyboard } = page;
  const [risks, metrics] = [new RisksPage(page, PROJECT), new MetricsPage(page, PROJECT)];
  await risks.open();
  const row = risks.rows.last();
  const key = ((await row.getAttribute("id")) ?? "").replace("risk-", "");

  await test.step("where nothing was done it says so", async () => {
    await expect(async () => {
      await keyboard.press("Control+z");
      const none = page.getByText("You have done nothing here that can be taken back.");
      await expect(none).toBeVisible({ timeout: 1000 });
    }).toPass();
  });

  await test.step("a metric that was defined after it is what goes", async () => {
    await risks.reviewOn(key, new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10));
    await expect(page.getByText(`Re-assessed ${key}.`)).toBeVisible();
    await metrics.open();
    await expect(async () => {
      if ((await metrics.dialog.count()) === 0) await keyboard.press("c");
      await expect(metrics.field("What is measured")).toBeFocused({ timeout: 1000 });
    }).toPass();
    await metrics.field("What is measured").fill("Undone again");
    await metrics.field("Target").fill("5");
    await keyboard.press("Enter");
    await expect(metrics.row("undone-again")).toBeVisible();
    await page.reload();
    await expect(metrics.row("undone-again")).toBeVisible();
    const back = page.getByText("Taken back: Metric Undone again defined.");
    await expect(async () => {
      if (!(await back.isVisible())) await keyboard.press("Control+z");
      await expect(back).toBeVisible({ timeout: 2000 });
    }).toPass();
    await expect(metrics.row("undone-again")).toHaveCount(0);
  });

  await test.step("what stays says so, and what lies behind it goes by its name alone", async () => {
    await page.goto(`/projects/${PROJECT}/history`);
    await page.getByRole("button", { name: "Take a snapshot" }).click();
    await expect(page.getByText("A snapshot was taken.")).toBeAttached();
    for (const _ of ["once", "twice"]) {
      await keyboard.press("Control+z");
      await expect(
        page.getByText("Took a snapshot. That stays: it cannot be taken back here."),
      ).toBeVisible();
    }
    await page.getByRole("button", { name: `Undo: Re-assessed ${key}` }).click();
    await expect(page.getByText(`Taken back: Re-assessed ${key}.`)).toBeVisible();
  });
});
