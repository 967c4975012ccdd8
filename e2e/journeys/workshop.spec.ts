import type { Locator, Page } from "@playwright/test";
import { expect, expectEveryLook, test } from "../fixtures/test";
import { PlanPage } from "../pages/plan-page";

/** A copy of its own: nobody else changes it meanwhile. */
const SLUG = "workshop";
const COPY = {
  slug: SLUG,
  name: "Workshop",
  summary: "A plan to work on.",
  owner: null,
  sponsor: null,
  startOn: null,
  targetOn: null,
  currency: "USD",
  membersOnly: false,
  from: { kind: "copy", slug: "vimana" },
};

test("a plan is filtered, kept as a view, changed by the dozen, and moved on a board", async ({
  as,
  baseURL,
}) => {
  const page = await as("lead");
  await page.request.post("/api/actions/projects.create", {
    headers: { origin: baseURL ?? "" },
    data: COPY,
  });
  const plan = new PlanPage(page, SLUG);
  await plan.open();
  const { keyboard } = page;
  const keys = () =>
    page
      .locator("[data-row]")
      .evaluateAll((rows) => rows.map((row) => row.getAttribute("data-key")));
  const bar = page.getByRole("group", { name: "Change what is selected" });
  const dialog = page.getByRole("dialog");

  await test.step("what is typed is found, and stands in the address", async () => {
    await keyboard.press("/");
    await expect(page.getByRole("searchbox", { name: "Find by words or key" })).toBeFocused();
    await keyboard.type("repair imports");
    await expect.poll(keys).toContain("1.3");
    expect(await keys()).not.toContain("0.4");
    // The gate speaks of all of its criteria.
    await expect(plan.phase("0")).toContainText("6 criteria, none checked");
    await page.getByRole("combobox", { name: "Group by" }).selectOption("priority");
    await expect(page).toHaveURL(/q=repair\+imports&group=priority/);
    await page.reload();
    await expect(page.getByRole("region", { name: "P0" })).toContainText("Repair the imports");
  });

  await test.step("rows are selected and get an owner; one undo takes all of it back", async () => {
    await plan.title("0.1").focus();
    await keyboard.press("x");
    await keyboard.press("Shift+ArrowDown");
    await keyboard.press("Shift+ArrowDown");
    await expect(bar).toContainText("3 selected");
    await keyboard.press("Shift+ArrowUp");
    await expect(bar).toContainText("2 selected");
    await expectEveryLook(page);
    await keyboard.press("e");
    await expect(dialog.getByRole("combobox", { name: "Owner" })).toBeFocused();
    await keyboard.press("Enter");
    await expect(dialog).toContainText("Nothing is chosen.");
    await expect(dialog.getByRole("combobox", { name: "Owner" })).toBeFocused();
    await keyboard.type("Otto");
    await keyboard.press("Enter");
    await expect(dialog).toHaveCount(0);
    await page.getByRole("combobox", { name: "Group by" }).selectOption("owner");
    await expect(page.getByRole("region", { name: "Otto" }).locator("[data-row]")).toHaveCount(2);
    await expect(page.getByText("Set the owner of 2 rows to Otto.").first()).toBeVisible();
    await plan.title("0.1").focus();
    await keyboard.press("Control+z");
    await expect(page.getByRole("region", { name: "Otto" })).toHaveCount(0);
  });

  await test.step("what is refused for some is named, and the others are done", async () => {
    await keyboard.press("Control+a");
    await keyboard.press("s");
    await expect(bar).toContainText("stayed as they were");
    await expect(bar).toContainText("Phase 1 is locked by gate 0.");
    await plan.expectState("0.1", "in progress");
    await plan.title("0.1").focus();
    await keyboard.press("d");
    await expect(bar).toContainText("This goes row by row.");
    await keyboard.press("Control+z");
    await plan.expectState("0.1", "to do");
    await keyboard.press("Escape");
    await expect(bar).not.toContainText("selected");
  });

  await test.step("one fact of one row is set where it stands, and undone", async () => {
    await page.goto(`/projects/${SLUG}/plan?columns=owner,due`);
    const owner = page.getByRole("button", { name: "Owner of 0.2, change" });
    await owner.click();
    await expect(dialog.getByRole("heading", { name: /^Change 0\.2 / })).toBeVisible();
    await expect(dialog.getByRole("combobox", { name: "Owner" })).toBeFocused();
    await keyboard.type("Otto");
    await keyboard.press("Enter");
    await expect(dialog).toHaveCount(0);
    await expect(owner).toContainText("Otto");
    await plan.title("0.2").focus();
    await keyboard.press("Control+z");
    await expect(owner).not.toContainText("Otto");
    await plan.open();
  });

  await test.step("an empty result says so, with the way out", async () => {
    await keyboard.press("/");
    await keyboard.type("no such words");
    await expect(page.getByText("Nothing of the plan is like that.")).toBeVisible();
    await page.getByRole("button", { name: "Clear filters" }).click();
    await expect(page.getByRole("searchbox", { name: "Find by words or key" })).toBeFocused();
    await expect.poll(async () => (await keys()).length).toBeGreaterThan(20);
  });

  await test.step("a view is kept under a name, and is there again", async () => {
    await page.getByRole("combobox", { name: "Group by" }).selectOption("state");
    await page.getByRole("link", { name: "Board" }).click();
    await page.getByRole("button", { name: "Keep this view…" }).click();
    await keyboard.type("By state");
    await keyboard.press("Enter");
    await expect(page.getByRole("link", { name: "By state" })).toHaveAttribute("aria-current");
    await expect(page.getByRole("link", { name: "By state" })).toBeFocused();
    await expect(page).toHaveURL(/view=board/);
  });

  await test.step("a filter takes several, by the keyboard, and is named after them", async () => {
    await page.getByRole("link", { name: "Everything" }).click();
    await page.getByText("Filter", { exact: true }).click();
    await page.locator("summary").filter({ hasText: "Phase" }).focus();
    await keyboard.press("Enter");
    for (const name of ["Tab", "Space", "Tab", "Space", "Escape"]) await keyboard.press(name);
    const phases = page.locator("summary").filter({ hasText: /^Phase: 0 .+, 1 / });
    await expect(phases).toBeFocused();
    await expect(page).toHaveURL(/phase=0&phase=1/);
    await expect(plan.phase("1")).toBeVisible();
    await expect(plan.phase("2")).toHaveCount(0);
    // By the mouse on the word of a value, and closed by a press elsewhere.
    await page
      .locator("summary")
      .filter({ hasText: /^State/ })
      .click();
    const states = page.getByRole("group", { name: "State", exact: true });
    await states.getByText("to do", { exact: true }).click();
    await expect(states.getByRole("checkbox", { name: "to do" })).toBeChecked();
    await expect(page).toHaveURL(/state=to\+do/);
    await page.getByRole("heading", { level: 1 }).click();
    await expect(states).toBeHidden();
    await page.getByRole("link", { name: "By state" }).click();
  });

  const column = (name: string) => page.getByRole("region", { name });
  const inColumn = (name: string) => column(name).locator("[data-row]");

  await test.step("a card is dragged to another column, and springs back where that cannot be", async () => {
    await drag(page, "0.2", column("in progress"));
    await expect(inColumn("in progress")).toHaveCount(1);
    await expect(plan.title("0.2")).toBeFocused();
    await drag(page, "0.3", column("verified"), { by: "[data-stop]" });
    expect(await page.evaluate(() => document.getSelection()?.toString())).toBe("");
    await expect(plan.title("0.3")).toHaveAttribute("aria-expanded", "false");
    await expect(plan.notice("0.3")).toHaveText(
      "Not moved. Nobody sets verified by hand: evidence does.",
    );
    await expectEveryLook(page);
  });

  await test.step("the same is chosen from a list, and columns are crossed by arrows", async () => {
    await plan.title("0.2").focus();
    await keyboard.press("m");
    await dialog.getByRole("combobox", { name: "To which state" }).selectOption("to do");
    await keyboard.press("Enter");
    await dialog.getByRole("button", { name: "Move", exact: true }).click();
    await expect(inColumn("in progress")).toHaveCount(0);
    await page.getByRole("combobox", { name: "Group by" }).selectOption("phase");
    await expect(column("1 Foundation hardening")).toBeVisible();
    await plan.title("0.2").focus();
    await keyboard.press("ArrowRight");
    await expect(plan.title("1.2")).toBeFocused();
  });

  await test.step("on the list a row is dragged to another place", async () => {
    await page.getByRole("link", { name: "Everything" }).click();
    await drag(page, "0.1", plan.row("0.3"));
    const tasks = page.getByRole("list", { name: "Tasks of phase 0" }).locator("[data-row]");
    await expect(tasks.nth(2)).toHaveAttribute("data-key", "0.1");
    await expect(plan.title("0.1")).toBeFocused();
    await page.keyboard.press("Control+z");
    await expect(tasks.nth(0)).toHaveAttribute("data-key", "0.1");
  });

  await test.step("one of several that are selected takes the others along, dragged or by M", async () => {
    const tasks = page.getByRole("list", { name: "Tasks of phase 0" }).locator("[data-row]");
    const first = () =>
      tasks.evaluateAll((rows) => rows.slice(0, 4).map((row) => row.getAttribute("data-key")));
    for (const key of ["0.1", "0.2"]) {
      await plan.title(key).focus();
      await keyboard.press("x");
    }
    await drag(page, "0.2", plan.row("0.4"), { says: "2 rows" });
    await expect.poll(first).toEqual(["0.3", "0.4", "0.1", "0.2"]);
    await expect(page.getByText("Moved 2 rows to another place.").first()).toBeVisible();
    await expect(plan.title("0.2")).toBeFocused();
    await keyboard.press("m");
    await expect(page.getByRole("dialog", { name: "Move 2 rows to" })).toBeVisible();
    await dialog.getByRole("combobox", { name: "Place" }).selectOption("first");
    await dialog.getByRole("button", { name: "Move", exact: true }).click();
    await expect.poll(first).toEqual(["0.1", "0.2", "0.3", "0.4"]);
    await plan.title("0.1").focus();
    await keyboard.press("Control+z");
    await expect.poll(first).toEqual(["0.3", "0.4", "0.1", "0.2"]);
    await keyboard.press("Control+z");
    await expect.poll(first).toEqual(["0.1", "0.2", "0.3", "0.4"]);
  });

  await test.step("beside the plan the next row is shown by J, and its keys do what they do on the plan", async () => {
    const beside = (key: string) => page.getByRole("dialog", { name: new RegExp(`${key}$`) });
    await plan.title("0.1").focus();
    await keyboard.press("Space");
    await expect(beside("0.1")).toBeVisible();
    await keyboard.press("j");
    await expect(page).toHaveURL(/item=task-0\.2/);
    await expect(beside("0.2")).toBeVisible();
    await keyboard.press("Space");
    await expect(dialog).toHaveCount(0);
    await expect(plan.title("0.2")).toBeFocused();
    await keyboard.press("Space");
    await expect(beside("0.2")).toBeVisible();
    await keyboard.press("e");
    await expect(dialog.getByRole("combobox", { name: "Owner" })).toBeVisible();
    await keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
  });

  await test.step("the palette offers first what can be done to the row", async () => {
    await plan.title("0.2").focus();
    await keyboard.press("Control+k");
    await expect(dialog.getByRole("option").first()).toContainText("Claim 0.2 done");
    await keyboard.type("start 0.2");
    await keyboard.press("Enter");
    await plan.expectState("0.2", "in progress");
  });
});

interface Dragged {
  /** What of the row is taken: its handle, or of a card any part. */
  by?: string;
  says?: string;
}

/** Takes a row and puts it down over something, as a mouse does. */
async function drag(
  page: Page,
  key: string,
  target: Locator,
  { by = "[data-drag]", says }: Dragged = {},
): Promise<void> {
  const row = page.locator(`[data-row][data-key="${key}"]`);
  await row.hover();
  const handle = await boxOf(row.locator(by));
  await page.mouse.move(handle.x + 4, handle.y + 8);
  await page.mouse.down();
  await page.mouse.move(handle.x + 24, handle.y + 24, { steps: 3 });
  const box = await boxOf(target);
  await page.mouse.move(box.x + 60, box.y + Math.min(box.height - 4, 120), { steps: 4 });
  if (says !== undefined) await expect(page.locator(".plan-ghost")).toContainText(says);
  await page.mouse.up();
}

async function boxOf(target: Locator) {
  const box = await target.boundingBox();
  if (!box) throw new Error("It is not on the screen.");
  return box;
}
