import { axe, expect, expectEveryLook, test } from "../fixtures/test";
import { eventsOf, RisksPage, risksOfApi } from "../pages/risks-page";

const PLATFORM = "execution-platform";

test("the matrix is read by keyboard alone: to a risk, into a cell, and back", async ({ as }) => {
  const page = await as("viewer");
  const risks = new RisksPage(page, PLATFORM);
  await risks.open();
  await risks.untilAlive();
  // The worst that there is stands where Tab enters.
  await expect(risks.cell("medium", "critical")).toBeFocused();
  await expect(risks.cell("medium", "critical")).toContainText("Costs run away");
  await page.keyboard.press("ArrowLeft");
  await expect(risks.cell("medium", "high")).toBeFocused();
  await page.keyboard.press("Control+Home");
  await expect(risks.cell("critical", "low")).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(risks.cell("critical", "low")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await expect(risks.cell("high", "medium")).toBeFocused();

  // Two risks: the register is narrowed to them.
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\?cell=high-medium$/);
  await expect(risks.rows).toHaveCount(2);
  await expect(risks.title("provider-drift")).toBeFocused();
  await page.keyboard.press("j");
  await expect(risks.title("scope-creep")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(risks.cell("high", "medium")).toBeFocused();
  await expect(page).not.toHaveURL(/cell=/);
  await expect(risks.rows).toHaveCount(5);

  // One risk: it is opened where it stands.
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowDown");
  await expect(risks.cell("medium", "critical")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(risks.title("cost-runaway")).toBeFocused();
  await expect(risks.title("cost-runaway")).toHaveAttribute("aria-expanded", "true");
  await expect(page).toHaveURL(/#risk-cost-runaway$/);
  await expect(risks.row("cost-runaway")).toContainText(
    "probability medium (2) × impact critical (4) = 8",
  );
  await expect(risks.row("cost-runaway")).toContainText("Amounts are hidden for your role.");
  await page.keyboard.press("Escape");
  await expect(risks.title("cost-runaway")).toHaveAttribute("aria-expanded", "false");
  await page.keyboard.press("Escape");
  await expect(risks.cell("medium", "critical")).toBeFocused();
});

test("the matrix is a table with heads, and stays away while nothing is assessed", async ({
  as,
}) => {
  const page = await as("viewer");
  const platform = new RisksPage(page, PLATFORM);
  await platform.open();
  await expect(platform.grid.getByRole("columnheader")).toHaveText([
    "low impact",
    "medium impact",
    "high impact",
    "critical impact",
  ]);
  await expect(platform.grid.getByRole("rowheader")).toHaveText([
    "critical probability",
    "high probability",
    "medium probability",
    "low probability",
  ]);

  const risks = new RisksPage(page, "vimana");
  await risks.open();
  await expect(page.getByText("None of 4 risks is assessed: without")).toBeVisible();
  await expect(risks.grid).toHaveCount(0);
  await expect(risks.rows.first()).toBeInViewport();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "None of 4 risks is assessed. None has a review date.",
  );
});

test("the register is narrowed by the address, and a link leads to a row", async ({ as }) => {
  const page = await as("viewer");
  const risks = new RisksPage(page, PLATFORM);
  await risks.open("?level=medium");
  await expect(risks.rows).toHaveCount(3);
  const levels = page.getByRole("navigation", { name: "Which levels" });
  await levels.getByRole("link", { name: /^High/ }).click();
  await expect(page).toHaveURL(/\?level=high$/);
  await expect(risks.rows).toHaveCount(1);
  await page
    .getByRole("navigation", { name: "Which reviews" })
    .getByRole("link", { name: /^No review date/ })
    .click();
  await expect(page.getByText("No risk is like that.")).toBeVisible();
  await page.goBack();
  await expect(risks.rows).toHaveCount(1);

  // What the filter hides is shown to whoever is led there.
  await risks.open("?level=high#risk-attrition");
  await expect(risks.title("attrition")).toBeFocused();
  await expect(risks.title("attrition")).toHaveAttribute("aria-expanded", "true");
  await expect(risks.rows).toHaveCount(5);
});

test("a risk is raised, re-assessed so that it moves in the matrix, and reviewed by one key", async ({
  as,
}) => {
  const page = await as("lead");
  const risks = new RisksPage(page, "vimana");
  await risks.open();
  await expect(async () => {
    await page.keyboard.press("c");
    const first = risks.dialog.getByRole("textbox", { name: "What may come" });
    await expect(first).toBeFocused({ timeout: 1000 });
  }).toPass();
  await risks.dialog.getByRole("button", { name: "Raise risk" }).click();
  const title = risks.dialog.getByRole("textbox", { name: "What may come" });
  await expect(title).toHaveAccessibleDescription("Say what may come.");
  await title.fill("The key person leaves");
  await risks.choose("Probability", "low");
  await risks.choose("Impact", "high");
  const says = risks.dialog.getByRole("status");
  await expect(says).toContainText("Level low: probability low (1) × impact high (3) = 3.");
  await risks.dialog.getByRole("textbox", { name: "From" }).fill("10 K");
  await risks.dialog.getByRole("textbox", { name: "To", exact: true }).fill("much");
  await risks.dialog.getByRole("button", { name: "Raise risk" }).click();
  const to = risks.dialog.getByRole("textbox", { name: "To", exact: true });
  await expect(to).toHaveAccessibleDescription(/An amount/);
  await to.fill("50,000");
  await risks.dialog.getByRole("textbox", { name: "Chance in %" }).fill("20");
  await expect(says).toContainText("Expected loss 20 % × $10–50 K = $2–10 K.");
  await axe(page);
  await risks.dialog.getByRole("button", { name: "Raise risk" }).click();
  await expect(risks.dialog).toHaveCount(0);
  await expect(risks.title("R5")).toBeFocused();
  await expect(risks.cell("low", "high")).toContainText("The key person leaves");
  // What is not assessed has a place beside it.
  await expect(risks.cell("unknown", "unknown")).toContainText("and 1 more");

  await page.keyboard.press("e");
  await expect(risks.dialog.getByRole("heading", { name: "Re-assess R5" })).toBeVisible();
  await risks.choose("Probability", "high");
  await risks.choose("Impact", "critical");
  await risks.dialog.getByRole("button", { name: "Save" }).click();
  await expect(risks.dialog).toHaveCount(0);
  await expect(risks.cell("high", "critical")).toContainText("The key person leaves");
  await expect(risks.cell("low", "high")).not.toContainText("The key person leaves");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^1 of 5 risks is critical/);

  await expect(risks.title("R5")).toBeFocused();
  await risks.title("R1").focus();
  await page.keyboard.press("r");
  await expect(page.getByText(/^Reviewed R1, next on /)).toBeAttached();
  await expect(risks.row("R1")).not.toContainText("no review date");
  await expect(risks.title("R1")).toBeFocused();

  const all = await risksOfApi(page, "vimana");
  const [reviewed, raised] = ["R1", "R5"].map((key) => all.find((one) => one.key === key)!);
  expect(reviewed).toMatchObject({ review: "planned", version: 2 });
  expect(raised).toMatchObject({
    probability: "high",
    impact: "critical",
    computedLevel: "critical",
    standing: "critical",
    expectedLoss: { lowMinor: 200_000, highMinor: 1_000_000, currency: "USD" },
    version: 2,
  });
  expect(await eventsOf(page, "vimana", raised!)).toMatchObject([
    {
      action: "risk.reassessed",
      actorName: "Lena Lead",
      before: { probability: "low", impact: "high" },
      after: { probability: "high", impact: "critical" },
    },
    { action: "risk.raised", actorName: "Lena Lead" },
  ]);
  expect(await eventsOf(page, "vimana", reviewed!)).toMatchObject([
    { action: "risk.reviewed", before: { reviewOn: null } },
  ]);
  expect(await risksOfApi(page, "vimana", "?standing=critical")).toHaveLength(1);
});

test("a review that is done leaves the list of those due, and the focus goes on", async ({
  as,
}) => {
  const page = await as("lead");
  const risks = new RisksPage(page, PLATFORM);
  const today = new Date().toISOString().slice(0, 10);
  await risks.open();
  for (const key of ["cost-runaway", "key-unavailable"]) await risks.reviewOn(key, today);
  await risks.open("?review=due");
  await expect(risks.rows).toHaveCount(2);
  await expect(risks.row("cost-runaway")).toContainText("review due today");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/2 reviews are due\.$/);
  await risks.untilAlive();
  await page.keyboard.press("j");
  await expect(risks.title("cost-runaway")).toBeFocused();
  await page.keyboard.press("r");
  await expect(risks.rows).toHaveCount(1);
  await expect(risks.title("key-unavailable")).toBeFocused();

  // Another day than the one proposed.
  await page.keyboard.press("Enter");
  const form = risks.row("key-unavailable").locator("form");
  const day = form.getByLabel(/^Next review/);
  await day.fill("2020-01-01");
  await form.getByRole("button", { name: "Mark reviewed" }).click();
  await expect(risks.row("key-unavailable").getByRole("alert")).toContainText(
    "Not saved. The next review comes after today’s.",
  );
  const later = inDays(300);
  await day.fill("2199-03-02");
  await form.getByRole("button", { name: "Mark reviewed" }).click();
  await expect(risks.row("key-unavailable").getByRole("alert")).toContainText(
    "Not saved. Its next review comes within a year.",
  );
  await day.fill(later);
  await form.getByRole("button", { name: "Mark reviewed" }).click();
  await expect(page.getByText("No risk is like that.")).toBeVisible();
  const [found] = (await risksOfApi(page, PLATFORM)).filter(({ key }) => key === "key-unavailable");
  expect(found).toMatchObject({ reviewOn: later, review: "planned" });
});

test("of two who re-assess the same risk the second sees both versions, and loses nothing", async ({
  as,
}) => {
  const admin = await as("admin");
  const lead = await as("lead");
  const first = new RisksPage(admin, PLATFORM);
  const second = new RisksPage(lead, PLATFORM);
  for (const risks of [first, second]) {
    await risks.open("#risk-attrition");
    await risks.row("attrition").getByRole("button", { name: "Re-assess…" }).click();
    await expect(risks.dialog.getByRole("textbox", { name: "What may come" })).toBeFocused();
  }
  await first.choose("Impact", "critical");
  await first.dialog.getByRole("combobox", { name: "Owner" }).fill("Ada");
  await first.dialog.getByRole("button", { name: "Save" }).click();
  await expect(first.dialog).toHaveCount(0);

  await second.choose("Impact", "medium");
  await second.dialog.getByRole("textbox", { name: "Mitigation" }).fill("Pair on everything");
  await second.dialog.getByRole("button", { name: "Save" }).click();
  await expect(second.dialog.getByRole("alert")).toHaveText(
    "Ada Admin was faster. Nothing of yours is written.",
  );
  await expect(
    second.dialog.getByRole("row", { name: /^Impact .*critical.*Keep theirs.*medium.*Use mine/ }),
  ).toBeVisible();
  await axe(lead);
  await second.dialog.getByRole("button", { name: "Keep theirs" }).click();
  await second.dialog.getByRole("button", { name: "Save" }).click();
  await expect(second.dialog).toHaveCount(0);
  const [risk] = (await risksOfApi(lead, PLATFORM)).filter(({ key }) => key === "attrition");
  expect(risk).toMatchObject({
    impact: "critical",
    owner: "Ada",
    mitigation: "Pair on everything",
    version: 3,
  });
});

test("a viewer reads all of it and finds nothing to change it with", async ({ as }) => {
  const page = await as("viewer");
  const risks = new RisksPage(page, "core-vibe-hq");
  const before = await risksOfApi(page, "core-vibe-hq");
  await risks.open("#risk-R1");
  await expect(risks.title("R1")).toBeFocused();
  await expect(risks.row("R1")).toContainText("stated as high, and nothing to compute it from");
  await expect(page.getByRole("button", { name: /Raise|Re-assess|Mark reviewed/ })).toHaveCount(0);
  await expect(page.getByRole("list", { name: "Keys" })).not.toContainText("reviewed");
  for (const key of ["r", "e", "c"]) await page.keyboard.press(key);
  await expect(risks.dialog).toHaveCount(0);
  const after = await risksOfApi(page, "core-vibe-hq");
  expect(after).toEqual(before);
  expect(after[0]).toMatchObject({ key: "R1", computedLevel: null, standing: "high" });
});

test("the keys are told", async ({ as }) => {
  const page = await as("lead");
  const risks = new RisksPage(page, PLATFORM);
  await risks.open();
  await risks.untilAlive();
  await page.keyboard.press("?");
  await expect(risks.dialog.getByText("create a risk: raise what may come")).toBeVisible();
});

test("the page, an open risk and its form are accessible and fit", async ({ as }) => {
  const page = await as("lead");
  const risks = new RisksPage(page, "core-vibe-hq");
  await risks.open("#risk-R3");
  await expect(risks.title("R3")).toHaveAttribute("aria-expanded", "true");
  await expectEveryLook(page);
  await risks.row("R3").getByRole("button", { name: "Re-assess…" }).click();
  await expect(risks.dialog.getByRole("status")).toBeVisible();
  await expectEveryLook(page);
});

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
