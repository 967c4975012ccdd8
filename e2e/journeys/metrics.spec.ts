import { axe, expect, expectEveryLook, test } from "../fixtures/test";
import { MetricsApi, MetricsPage } from "../pages/metrics-page";

// No other test looks at the metrics of this one: it begins without any.
const EMPTY = "core-vibe-hq";

test("from an empty page a metric is defined, sampled by keyboard, and gets better", async ({
  as,
}) => {
  const metrics = new MetricsPage(await as("lead"), EMPTY);
  const { page } = metrics;
  const api = new MetricsApi(page.request, EMPTY);
  await metrics.open();
  await expect(page.getByText("No metrics yet.")).toBeVisible();
  await expect(async () => {
    if ((await metrics.dialog.count()) === 0) await page.keyboard.press("c");
    await expect(metrics.field("What is measured")).toBeFocused({ timeout: 1000 });
  }).toPass();
  await page.keyboard.press("Enter");
  await expect(metrics.field("What is measured")).toHaveAccessibleDescription(
    "Say what is measured.",
  );
  await expect(metrics.field("Target")).toHaveAccessibleDescription("Say what is wanted.");
  await metrics.field("What is measured").fill("Test coverage");
  await metrics.field("Unit").fill("%");
  await metrics.field("Target").fill("eighty");
  await page.keyboard.press("Enter");
  await expect(metrics.field("Target")).toHaveAccessibleDescription("One figure, as 99.9.");
  await metrics.field("Target").fill("80 %");
  await metrics.field("Fresh for, in days").fill("7");
  await expect(metrics.dialog.getByRole("status")).toHaveText(
    "Wanted: at least 80 %. Unknown until somebody takes a sample.",
  );
  await page.keyboard.press("Enter");
  await expect(metrics.dialog).toHaveCount(0);
  await expect(metrics.title("test-coverage")).toBeFocused();
  await expect(metrics.row("test-coverage")).toContainText("unknown");

  // What somebody measured the day before yesterday.
  await page.keyboard.press("s");
  await expect(metrics.field(/^Reading/)).toBeFocused();
  await metrics.field(/^Reading/).fill("70");
  await metrics.field("Taken on").fill(inDays(-2));
  await expect(metrics.dialog.getByRole("status")).toHaveText(
    "70 %: not met, wanted at least 80 %.",
  );
  await metrics.dialog.getByRole("button", { name: "Add sample" }).click();
  await expect(metrics.dialog).toHaveCount(0);
  await expect(metrics.row("test-coverage")).toContainText("not met");
  await expect(metrics.row("test-coverage")).not.toContainText("improving");

  await metrics.title("test-coverage").focus();
  await metrics.addByKeyboard("84");
  const row = metrics.row("test-coverage");
  await expect(row).toContainText("84 %");
  await expect(row).toContainText("met");
  await expect(row).toContainText("improving since");
  await expect(row).toContainText("Lena Lead");
  await expect(row.getByRole("img", { name: "2 samples, from 70 % to 84 %" })).toBeVisible();
  await expect(metrics.title("test-coverage")).toBeFocused();
  expect(await api.metric("test-coverage")).toMatchObject({
    standing: "proved",
    trend: { direction: "improving" },
  });

  await page.keyboard.press("Enter");
  await expect(metrics.samples("test-coverage")).toHaveCount(2);
  await expect(page).toHaveURL(/#metric-test-coverage$/);
  await page.reload();
  await expect(metrics.samples("test-coverage")).toHaveCount(2);
  await expect(metrics.samples("test-coverage").first()).toContainText("84 %");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "The metric is proved to meet its target.",
  );
});

test("a wrong value is refused at its field, and nothing is written", async ({ as }) => {
  const metrics = new MetricsPage(await as("lead"), "vimana");
  const { page } = metrics;
  await metrics.open();
  // Once its scripts are there.
  await expect(async () => {
    await page.keyboard.press("j");
    await expect(metrics.title("test-coverage")).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("s");
  const reading = metrics.field(/^Reading/);
  for (const [written, why] of [
    ["", "Say what was read: 89, 60–70 or 2 of 3."],
    ["many", "Not a figure. Write it as 89, 60–70 or 2 of 3."],
    ["99,9", "Write decimals after a point, as 99.9."],
    ["89 ms", "This metric is read in %, not in ms."],
    ["70–60", "The range ends before it begins."],
  ] as const) {
    await reading.fill(written);
    await page.keyboard.press("Enter");
    await expect(reading).toHaveAccessibleDescription(why);
    await expect(reading).toBeFocused();
  }
  await reading.fill("89");
  await metrics.field("Taken on").fill(inDays(1));
  await page.keyboard.press("Enter");
  await expect(metrics.field("Taken on")).toHaveAccessibleDescription("That day is yet to come.");
  await axe(page);
  await page.keyboard.press("Escape");
  await expect(metrics.dialog).toHaveCount(0);
  await expect(metrics.title("test-coverage")).toBeFocused();
  await expect(metrics.row("test-coverage")).toContainText("unknown");
});

test("one's own sample is corrected and taken back, with the trail in sight", async ({ as }) => {
  const metrics = new MetricsPage(await as("lead"), EMPTY);
  const api = new MetricsApi(metrics.page.request, EMPTY);
  await metrics.open("#metric-test-coverage");
  const samples = metrics.samples("test-coverage");
  await samples
    .first()
    .getByRole("button", { name: /^Correct/ })
    .click();
  await expect(metrics.field(/^Reading/)).toHaveValue("84");
  await metrics.field(/^Reading/).fill("48");
  await metrics.dialog.getByRole("button", { name: "Correct sample" }).click();
  await expect(metrics.field("Why it is corrected")).toHaveAccessibleDescription(/Say why/);
  await metrics.field("Why it is corrected").fill("Digits the wrong way round");
  await metrics.dialog.getByRole("button", { name: "Correct sample" }).click();
  await expect(metrics.dialog).toHaveCount(0);
  await expect(samples.first()).toContainText("48 %");
  await expect(samples.first()).toContainText(
    /Corrected by Lena Lead, .*: Digits the wrong way round\. It was 84\s%, measured/,
  );
  await expect(metrics.row("test-coverage")).toContainText("worsening since");

  await samples
    .first()
    .getByRole("button", { name: /^Take back/ })
    .click();
  await metrics.field("Why it does not hold").fill("It was another build");
  await metrics.dialog.getByRole("button", { name: "Take back" }).click();
  await expect(metrics.dialog).toHaveCount(0);
  await expect(samples.first()).toContainText(/Taken back by Lena Lead, .*: It was another build/);
  await expect(metrics.row("test-coverage")).toContainText("70 %");
  expect((await api.events("test-coverage")).map(({ action }) => action)).toEqual([
    "sample.taken-back",
    "sample.corrected",
    "sample.added",
    "sample.added",
    "metric.defined",
  ]);

  // What another took is answered, not changed.
  const admin = new MetricsPage(await as("admin"), EMPTY);
  await admin.open("#metric-test-coverage");
  await expect(admin.samples("test-coverage")).toHaveCount(2);
  await expect(admin.inside("test-coverage").getByRole("button", { name: /^Correct/ })).toHaveCount(
    0,
  );
});

test("two who change a metric: the second sees what stands, and chooses", async ({ as }) => {
  const lena = new MetricsPage(await as("lead"), EMPTY);
  const ada = new MetricsPage(await as("admin"), EMPTY);
  const api = new MetricsApi(lena.page.request, EMPTY);
  for (const one of [lena, ada]) {
    await one.open("#metric-test-coverage");
    await one.inside("test-coverage").getByRole("button", { name: "Edit metric…" }).click();
  }
  await ada.field("Target").fill("90");
  await ada.page.keyboard.press("Enter");
  await expect(ada.dialog).toHaveCount(0);

  await lena.field("Target").fill("65");
  await expect(lena.dialog.getByRole("status")).toHaveText("Wanted: at least 65 %. 70 % meets it.");
  await lena.page.keyboard.press("Enter");
  await expect(lena.dialog.getByRole("alert")).toHaveText(/ was faster and changed it\.$/);
  await expect(lena.dialog.getByRole("row", { name: /^Wanted .*≥ 90\s%.*≥ 65\s%/ })).toBeVisible();
  await axe(lena.page);
  await lena.dialog.getByRole("button", { name: "Save mine over theirs" }).click();
  await expect(lena.dialog).toHaveCount(0);
  await expect(lena.row("test-coverage")).toContainText("≥ 65 %");
  await expect(lena.inside("test-coverage")).toContainText(
    /Changed by Lena Lead, .*: target: ≥ 90\s% → ≥ 65\s%/,
  );

  // A sample that came in meanwhile stands in the way of another target, not of another sample.
  await lena.inside("test-coverage").getByRole("button", { name: "Edit metric…" }).click();
  await ada.title("test-coverage").focus();
  await ada.addByKeyboard("60");
  await lena.field("Target").fill("55");
  await lena.page.keyboard.press("Enter");
  await expect(lena.dialog.getByRole("alert")).toHaveText(/ was faster and added a sample\.$/);
  await expect(lena.dialog.getByRole("status")).toHaveText("Wanted: at least 55 %. 60 % meets it.");
  await lena.dialog.getByRole("button", { name: "Leave what stands" }).click();
  await expect(lena.row("test-coverage")).toContainText("60 %");
  await lena.title("test-coverage").focus();
  await lena.addByKeyboard("66");
  await expect(lena.row("test-coverage")).toContainText("66 %");
  expect((await api.metric("test-coverage")).standing).toBe("proved");
});

test("the address says what is shown, and a mention elsewhere opens its metric", async ({ as }) => {
  const metrics = new MetricsPage(await as("executive"), "visionflow");
  const { page } = metrics;
  await metrics.open();
  const rows = page.locator("[data-row]");
  await expect(rows).toHaveCount(8);
  await page.getByRole("link", { name: /^Unknown/ }).click();
  await expect(page).toHaveURL(/\?state=unknown$/);
  await expect(rows).toHaveCount(1);
  await page.getByRole("link", { name: /^Technical/ }).click();
  await expect(page.getByText("No metric is like that.")).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(rows).toHaveCount(8);

  // A filter does not hide what a link leads to.
  await page.goto("/projects/visionflow/metrics?state=unknown#metric-churn-rate");
  await expect(metrics.title("churn-rate")).toBeFocused();
  await expect(metrics.title("churn-rate")).toBeInViewport();
  await expect(metrics.inside("churn-rate")).toContainText("20–30 %");
  await page.keyboard.press("k");
  await expect(metrics.title("support-tickets")).toBeFocused();
  await page.keyboard.press("j");
  await page.keyboard.press("Escape");
  await expect(metrics.inside("churn-rate")).toHaveCount(0);
  await expect(page).not.toHaveURL(/#/);

  await page.goto("/projects/visionflow");
  await page
    .getByRole("table", { name: "Metrics against their targets" })
    .getByRole("link", { name: "Uptime" })
    .click();
  await expect(metrics.title("uptime")).toHaveAttribute("aria-expanded", "true");
});

test("a viewer reads all of it and finds nothing to write with", async ({ as }) => {
  const metrics = new MetricsPage(await as("viewer"), "execution-platform");
  const { page } = metrics;
  await metrics.open("#metric-providers-validated");
  const inside = metrics.inside("providers-validated");
  await expect(metrics.samples("providers-validated")).toHaveCount(1);
  await expect(inside.getByRole("link", { name: /^must-have, not met/ })).toHaveAttribute(
    "href",
    /go-no-go#criterion-/,
  );
  await expect(page.getByRole("button", { name: /sample|metric…|Define/i })).toHaveCount(0);
  for (const key of ["s", "c", "e"]) await page.keyboard.press(key);
  await expect(metrics.dialog).toHaveCount(0);
  await expect(page.getByRole("list", { name: "Keys" })).not.toContainText("add sample");
});

test("the criterion that rests on a metric follows its sample", async ({ gantry }) => {
  test.setTimeout(180_000);
  const page = await gantry.openAs("lead");
  const metrics = new MetricsPage(page, "execution-platform");
  const api = new MetricsApi(page.request, "execution-platform");
  await metrics.open();
  await metrics.title("providers-validated").focus();
  const use = metrics.row("providers-validated").getByRole("link", { name: /^must-have/ });
  await expect(use).toHaveAccessibleName(/^must-have, not met/);
  const key = criterionOf(await use.getAttribute("href"));
  expect((await api.criterion(key)).state).toBe("unmet");
  await metrics.addByKeyboard("3 of 3");
  await expect(metrics.row("providers-validated")).toContainText("3 of 3");
  await expect(use).toHaveAccessibleName(/^must-have, met/);
  expect((await api.criterion(key)).state).toBe("met");

  await use.click();
  await expect(page).toHaveURL(/go-no-go#criterion-/);
  await expect(page.locator("main li:has(> b)").first()).toHaveText(/1 of 7\s*must-haves is met/);
  const line = page.locator(`[id="criterion-${key}"]`);
  await line.locator("summary").click();
  await expect(line).toContainText("3 of 3, measured by Lena Lead");
  await line.getByRole("link", { name: /^Metric/ }).click();
  await expect(metrics.samples("providers-validated")).toHaveCount(2);
  await page.reload();
  await expect(metrics.samples("providers-validated").first()).toContainText("3 of 3");
  await page.context().close();
});

test("the page, an open metric and its dialogs are accessible and fit", async ({ as }) => {
  const metrics = new MetricsPage(await as("lead"), "execution-platform");
  const { page } = metrics;
  await metrics.open("#metric-providers-validated");
  await expect(metrics.samples("providers-validated")).toHaveCount(1);
  await expectEveryLook(page);
  await page
    .getByRole("button", { name: /^Add sample/ })
    .first()
    .click();
  await metrics.field(/^Reading/).fill("70");
  // One Escape does not throw away what was written.
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog").getByText(/^What you wrote is not saved\./)).toBeVisible();
  await expect(metrics.field(/^Reading/)).toHaveValue("70");
  await expectEveryLook(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await metrics.inside("providers-validated").getByRole("button", { name: "Edit metric…" }).click();
  await expectEveryLook(page);
});

function criterionOf(href: string | null): string {
  return href?.split("#criterion-")[1] ?? "";
}

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
