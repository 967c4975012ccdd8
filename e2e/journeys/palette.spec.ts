import { expect, expectEveryLook, test } from "../fixtures/test";
import { PlanPage } from "../pages/plan-page";

test("a row is found by its key or its words, and the focus goes to it", async ({ as }) => {
  const page = await as("viewer");
  const palette = page.getByRole("dialog", { name: "Find or do" });
  const asked = palette.getByRole("combobox", { name: "Key, words or a command" });
  const { keyboard } = page;

  await page.goto("/projects/vimana");
  await page.getByRole("button", { name: /^Find/ }).click();
  await expect(asked).toBeFocused();
  await expectEveryLook(page);
  await keyboard.type("gateway");
  await expect(palette.getByRole("option").first()).toContainText("Execution Platform");
  await expectEveryLook(page);
  await asked.fill("0.2");
  await expect(palette.getByRole("option", { name: /^0\.2 / }).first()).toBeVisible();
  await keyboard.press("Enter");
  await expect(palette).toHaveCount(0);
  await expect(page).toHaveURL(/\/projects\/vimana\/plan.*#task-0\.2$/);
  await expect(page.locator("[id='task-0.2']").getByRole("button").first()).toBeVisible();

  // On the page where it stands it is aimed at without loading anything.
  await expect(async () => {
    await keyboard.press("Control+k");
    await expect(asked).toBeFocused({ timeout: 1000 });
  }).toPass();
  await keyboard.type("0.3");
  await expect(palette.getByRole("option", { name: /^0\.3 / }).first()).toBeVisible();
  await keyboard.press("Enter");
  await expect(page).toHaveURL(/#task-0\.3$/);

  await keyboard.press("Control+k");
  await keyboard.type("no such thing");
  await expect(palette.getByText("Nothing has “no such thing”")).toBeVisible();

  // A person leads to what they own, in the project where that stands.
  await asked.fill("engineering manager");
  const person = palette.getByRole("group", { name: "People" }).getByRole("option");
  await expect(person.first()).toHaveText(/^Engineering Manager\s*owns 1 row · Execution Platform/);
  await keyboard.press("Enter");
  await expect(palette).toHaveCount(0);
  await expect(page).toHaveURL(
    /\/execution-platform\/plan\?owner=Engineering\+Manager&group=state$/,
  );
  await expect(page.locator("[data-row]")).toHaveCount(1);
});

test("what a page offers can be done from it, and keys of one letter can be switched off", async ({
  as,
}) => {
  const page = await as("lead");
  const palette = page.getByRole("dialog", { name: "Find or do" });
  const { keyboard } = page;
  const choose = async (words: string) => {
    // A page listens once its scripts have come.
    await expect(async () => {
      await keyboard.press("Control+k");
      await expect(palette.getByRole("combobox")).toBeFocused({ timeout: 1000 });
    }).toPass();
    await keyboard.type(words);
    await expect(palette.getByRole("option").first()).toBeVisible();
    await keyboard.press("Enter");
    await expect(palette).toHaveCount(0);
  };

  await page.goto("/projects/vimana/blockers");
  await expect(page.getByRole("button", { name: "Raise blocker" })).toBeVisible();
  await choose("raise");
  await expect(page.getByRole("dialog", { name: "Raise a blocker" })).toBeVisible();
  await keyboard.press("Escape");

  await choose("single keys off");
  await expect(page.getByText("Keys of one letter are switched off.")).toBeVisible();
  await keyboard.press("c");
  await keyboard.press("g");
  await keyboard.press("r");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page).toHaveURL(/\/blockers$/);
  await choose("all keys");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await keyboard.press("Escape");

  await choose("single keys on");
  await keyboard.press("g");
  await keyboard.press("r");
  await expect(page).toHaveURL(/\/risks$/);

  // What has no tab is a place all the same.
  await choose("archive");
  await expect(page).toHaveURL(/\/archive$/);
  await expect(page.getByRole("region", { name: "Archive" })).toBeVisible();
  await keyboard.press("g");
  await keyboard.press("r");
  await expect(page).toHaveURL(/\/risks$/);
  await keyboard.press("g");
  await keyboard.press("a");
  await expect(page).toHaveURL(/\/archive$/);
});

test("whoever owns nothing is found, and what is asked for in other words", async ({ as }) => {
  const page = await as("lead");
  const plan = new PlanPage(page);
  const palette = page.getByRole("dialog", { name: "Find or do" });
  const asked = palette.getByRole("combobox");
  await plan.open();
  await plan.title("0.3").focus();
  await page.keyboard.press("Control+k");
  await expect(asked).toBeFocused();
  for (const [words, found] of [
    ["duplicate", "Duplicate 0.3"],
    ["estimate", "Estimate 0.3, and plan its days…"],
    ["depends", "Edit 0.3…"],
    ["new project", "New project…"],
    ["sign out", "Sign out"],
    ["ada ad", "Ada Admin"],
    ["new blocker", "Raise a blocker of 0.3…"],
    ["board", "Plan as a board"],
  ] as const) {
    await asked.fill(words);
    await expect(palette.getByRole("option").first(), words).toContainText(found);
  }
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/projects\/vimana\/plan\?view=board$/);

  // From where nobody stands, and what is typed on is written into its form.
  await page.goto("/projects/vimana/risks");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("new blocker");
  await page.keyboard.press("Enter");
  const form = page.getByRole("dialog", { name: "Raise a blocker" });
  await expect(form).toBeVisible();
  await expect(form.getByRole("textbox", { name: "What is in the way" })).toBeFocused();
});
