import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures/test";
import { isAction, PlanPage } from "../pages/plan-page";

const SCRIPTS = "**/_next/static/**";

test("what is typed before the palette is there is asked of it, and is nothing to the row", async ({
  as,
}) => {
  const page = await as("lead");
  const { keyboard } = page;
  const plan = new PlanPage(page);
  const palette = page.getByRole("dialog", { name: "Find or do" });
  const asked = palette.getByRole("combobox", { name: "Key, words or a command" });
  const writes: string[] = [];
  page.on("request", (request) => {
    if (isAction(request)) writes.push(request.url());
  });

  await test.step("letters, of which each would be a command", async () => {
    await plan.open();
    await plan.title("0.3").focus();
    const arrive = await hold(page, SCRIPTS);
    await keyboard.press("Control+k");
    await keyboard.type("doneb c");
    await keyboard.press("Backspace");
    await keyboard.press("Backspace");
    await keyboard.press("Backspace");
    await arrive();
    await expect(asked).toBeFocused();
    await expect(asked).toHaveValue("done");
    await keyboard.type(" 0.3");
    await expect(asked).toHaveValue("done 0.3");
    await expect(palette.getByRole("option").first()).toContainText("Claim 0.3 done");
    await keyboard.press("Escape");
    await expect(plan.title("0.3")).toBeFocused();
    expect(writes).toEqual([]);
  });

  await test.step("a key and Enter, before what they find is there", async () => {
    await plan.open();
    await plan.title("0.3").focus();
    const arrive = await hold(page, SCRIPTS);
    const answer = await hold(page, "**/api/search*");
    await keyboard.press("Control+k");
    await keyboard.type("0.4");
    await keyboard.press("Enter");
    await arrive();
    await expect(asked).toHaveValue("0.4");
    await answer();
    await expect(palette).toHaveCount(0);
    await expect(page).toHaveURL(/#task-0\.4$/);

    // The same where the palette is loaded already.
    const later = await hold(page, "**/api/search*");
    await keyboard.press("Control+k");
    await keyboard.type("0.2");
    await keyboard.press("Enter");
    await expect(asked).toHaveValue("0.2");
    await later();
    await expect(page).toHaveURL(/#task-0\.2$/);
    expect(writes).toEqual([]);
  });

  await test.step("nobody is shown what they gave up", async () => {
    await plan.open();
    await plan.title("0.3").focus();
    const arrive = await hold(page, SCRIPTS);
    await keyboard.press("Control+k");
    await keyboard.type("do");
    await keyboard.press("Escape");
    await keyboard.press("j");
    await expect(plan.title("0.3")).not.toBeFocused();
    await arrive();
    await expect(palette).toHaveCount(0);
    expect(writes).toEqual([]);
  });
});

test("what is typed before a form is there is written into its first field", async ({ as }) => {
  const page = await as("lead");
  const { keyboard } = page;
  const plan = new PlanPage(page);
  const dialog = page.getByRole("dialog");
  await plan.open();
  await plan.title("0.3").focus();
  const scripts = await hold(page, SCRIPTS);

  for (const [letter, panel, name] of [
    ["c", "plan-form", "What is to be done"],
    ["e", "plan-form", "What is to be done"],
    ["b", "blocker-form", "What is in the way"],
  ] as const) {
    await test.step(letter, async () => {
      const answer = await hold(page, `**/api/panels/${panel}*`);
      await keyboard.press(letter);
      await expect(dialog).toBeVisible();
      await keyboard.type("Drain the ");
      await answer();
      if (letter === "c") await keyboard.type("pool");
      if (letter === "c") await scripts();
      const field = dialog.getByRole("textbox", { name });
      await expect(field).toBeFocused();
      await keyboard.type("!");
      await expect(field).toHaveValue(letter === "c" ? "Drain the pool!" : /Drain the !/);
      await keyboard.press("Escape");
      await keyboard.press("Escape");
      await expect(dialog).toHaveCount(0);
    });
  }
});

/** Keeps the answers to such requests back until it is called. */
async function hold(page: Page, address: string): Promise<() => Promise<void>> {
  let answer = () => undefined as unknown;
  const asked = new Promise((resolve) => {
    answer = () => resolve(null);
  });
  await page.route(address, async (route) => {
    await asked;
    await route.fallback();
  });
  return async () => {
    answer();
    await page.unroute(address);
  };
}
