import type { Page } from "@playwright/test";
import { formatShortDay } from "@/lib/format/dates";
import { axe, expect, expectFits, test } from "../fixtures/test";

const PATH = "/projects/execution-platform/timeline";

const grid = (page: Page) => page.getByRole("treegrid", { name: /^Timeline/ });
const row = (page: Page, id: string) => grid(page).locator(`[data-row="${id}"]`);
const twin = (page: Page, id: string) => page.locator(`[data-twin="${id}"]`);

async function open(page: Page, search = ""): Promise<void> {
  await page.goto(PATH + search);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

/** Once the page is alive its keys do something. */
async function untilAlive(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press("j");
    await expect(page.locator(":focus")).toHaveAttribute("data-row", /./, { timeout: 500 });
  }).toPass();
  await page.keyboard.press("Home");
}

test("the timeline says how likely each date is, and its table has the figures of the API", async ({
  as,
}) => {
  const page = await as("lead");
  await open(page);
  const now = new Date().toISOString();
  const [schedule, forecast] = await Promise.all(
    ["schedule", "forecast"].map(async (name) => {
      const answer = await page.request.get(`/api/v1/projects/execution-platform/${name}`);
      expect(answer.status()).toBe(200);
      return (await answer.json()) as never;
    }),
  );
  const { finish, hoursPerWeek, phases, criticalPath } = schedule as unknown as {
    finish: { hours: number; on: string };
    hoursPerWeek: number;
    phases: { key: string; earlyFinish: string }[];
    criticalPath: { kind: string; key: string }[];
  };
  const found = forecast as unknown as {
    p50: { on: string };
    p80: { on: string };
    p95: { on: string };
    trials: number;
    assumedSpread: { rows: number };
  };
  expect(finish.hours / hoursPerWeek).toBe(26);

  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    `4 of 5 runs end by ${formatShortDay(found.p80.on, now)}`,
  );
  await page.getByText("What it rests on").click();
  await expect(
    page.getByText(`Half of all runs end by ${formatShortDay(found.p50.on, now)}`),
  ).toBeVisible();
  await expect(
    page.getByText("single figures, so a spread of −10 to +30 % is assumed"),
  ).toBeVisible();
  await expect(page.getByText(/add up to 18 weeks/)).toContainText("20 weeks stated");

  const end = twin(page, "finish").getByRole("cell");
  await expect(end.nth(3)).toHaveText(formatShortDay(finish.on, now));
  for (const [at, { on }] of [found.p50, found.p80, found.p95].entries()) {
    await expect(end.nth(5 + at)).toHaveText(formatShortDay(on, now));
  }
  for (const { key, earlyFinish } of phases) {
    await expect(twin(page, `phase-${key}`)).toContainText(formatShortDay(earlyFinish, now));
  }
  for (const { kind, key } of criticalPath) {
    await expect(row(page, `${kind}-${key}`)).toContainText("critical");
  }
});

test("by keyboard: rows, what is folded, details, and back", async ({ as }) => {
  const page = await as("lead");
  await open(page);
  await untilAlive(page);
  const focused = page.locator(":focus");
  await page.keyboard.press("End");
  await expect(focused).toHaveAttribute("data-row", "finish");
  await page.keyboard.press("Home");
  while ((await focused.getAttribute("data-row")) !== "phase-0") {
    await page.keyboard.press("ArrowDown");
  }
  await expect(focused).toHaveAttribute("aria-expanded", "false");
  await page.keyboard.press("ArrowRight");
  await expect(focused).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("ArrowRight");
  await expect(focused).toHaveAttribute("data-row", "task-0.1");
  await expect(focused).toHaveAttribute("aria-level", "3");
  await page.keyboard.press("ArrowLeft");
  await expect(focused).toHaveAttribute("data-row", "phase-0");
  await page.keyboard.press("ArrowLeft");
  await expect(row(page, "task-0.1")).toHaveCount(0);

  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "phase 0 Foundation" });
  await expect(dialog).toContainText("2 weeks");
  await expect(dialog).toContainText("in 100 % of all runs");
  await expect(dialog.getByRole("link")).toHaveAttribute("href", /\/plan#phase-0$/);
  await axe(page);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(focused).toHaveAttribute("data-row", "phase-0");

  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toContainText("closer");
});

test("what is shown stands in the address", async ({ as }) => {
  const page = await as("lead");
  await open(page);
  await untilAlive(page);
  await page.getByRole("link", { name: "Tasks", exact: true }).click();
  await expect(page).toHaveURL(/view=tasks/);
  await expect(row(page, "task-0.1")).toBeVisible();

  await page.keyboard.press("+");
  await expect(page).toHaveURL(/zoom=\w+/);
  const width = () => grid(page).evaluate((element) => element.scrollWidth);
  const wide = await width();
  await page.getByRole("button", { name: "Further away" }).click();
  await expect(page).not.toHaveURL(/zoom/);
  expect(await width()).toBeLessThan(wide);

  await page.getByRole("button", { name: "Baseline on" }).click();
  await page.getByRole("button", { name: "Forecast on" }).click();
  await expect(page).toHaveURL(/baseline=off.*forecast=off/);
  await expect(grid(page)).not.toContainText(/P80 \d/);

  await page.reload();
  await expect(row(page, "task-0.1")).toBeVisible();
  await expect(page.getByRole("button", { name: "Baseline off" })).toBeVisible();
  await expect(grid(page)).not.toContainText(/P80 \d/);

  await page.getByRole("link", { name: "Table", exact: true }).click();
  await expect(grid(page)).toHaveCount(0);
  await expect(twin(page, "task-4.4")).toBeVisible();
});

test("on a phone the table is all there is, and nothing is wider than it", async ({ as }) => {
  const page = await as("viewer", { width: 390 });
  await open(page);
  await expect(grid(page)).toBeHidden();
  await expect(twin(page, "phase-1")).toContainText("6 weeks");
  await expect(page.getByRole("list", { name: "Dates of the whole" })).toContainText("target");
  await expectFits(page);
  await page.getByRole("link", { name: "Tasks", exact: true }).click();
  await expect(twin(page, "task-1.2")).toBeVisible();
  await expectFits(page);
  await axe(page);
});

test("every example has an honest timeline", async ({ as }) => {
  const page = await as("lead");
  for (const [slug, words] of [
    ["vimana", "the target."],
    ["core-vibe-hq", "at the earliest"],
    ["visionflow", "the target."],
  ] as const) {
    await page.goto(`/projects/${slug}/timeline`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(words);
    await expect(grid(page)).toBeVisible();
  }
  await page.goto("/projects/core-vibe-hq/timeline");
  await page.getByText("What it rests on").click();
  await expect(page.getByText(/3 dependencies name what is not there/)).toBeVisible();
});
