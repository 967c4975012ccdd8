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

test("a plan is filtered, grouped and changed by the dozen, by keyboard alone", async ({
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
      .locator("li[data-row]")
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
    await keyboard.type("Otto");
    await keyboard.press("Enter");
    await expect(dialog).toHaveCount(0);
    await page.getByRole("combobox", { name: "Group by" }).selectOption("owner");
    await expect(page.getByRole("region", { name: "Otto" }).locator("li[data-row]")).toHaveCount(2);
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

  await test.step("an empty result says so, with the way out", async () => {
    await keyboard.press("/");
    await keyboard.type("no such words");
    await expect(page.getByText("Nothing of the plan is like that.")).toBeVisible();
    await page.getByRole("button", { name: "Clear filters" }).click();
    await expect(page.getByRole("searchbox", { name: "Find by words or key" })).toBeFocused();
    await expect.poll(async () => (await keys()).length).toBeGreaterThan(20);
  });
});
