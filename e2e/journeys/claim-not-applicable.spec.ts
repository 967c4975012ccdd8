import { axe, expect, test } from "../fixtures/test";
import { PlanApi, PlanPage } from "../pages/plan-page";

test("not applicable needs a reason, by keyboard, and can be taken back", async ({ as }) => {
  const page = await as("lead");
  const plan = new PlanPage(page);
  const api = new PlanApi(page.request);
  const before = await api.item("ready-24");
  await plan.open();
  await plan.walkTo("ready-24");

  await page.keyboard.press("n");
  const dialog = page.getByRole("dialog", { name: "Not applicable" });
  const reason = dialog.getByRole("textbox", { name: "Reason" });
  await expect(reason).toBeFocused();
  await reason.press("j");
  await page.keyboard.press("Control+Enter");
  await expect(reason).toHaveAccessibleDescription(/Say why, in three letters or more/);
  await expect(reason).toBeFocused();
  await axe(page);

  await reason.fill("Secrets come from the platform");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await plan.expectState("ready-24", "not applicable");
  await plan.untilSaved("ready-24");
  expect(await plan.hasFocus("ready-24")).toBe(true);

  await page.reload();
  await plan.expectState("ready-24", "not applicable");
  await plan.title("ready-24").click();
  await expect(
    plan
      .row("ready-24")
      .getByText("Not applicable, says Lena Lead: Secrets come from the platform"),
  ).toBeVisible();

  await page.keyboard.press("n");
  await plan.expectState("ready-24", "to do");
  await plan.untilSaved("ready-24");
  await expect(plan.row("ready-24").getByRole("button", { name: "Not applicable…" })).toBeVisible();
  const events = await api.events(before);
  expect(events.map(({ action }) => action)).toEqual([
    "applicability.restored",
    "applicability.removed",
  ]);
});

test("leaving the dialog changes nothing", async ({ as }) => {
  const page = await as("lead");
  const plan = new PlanPage(page);
  await plan.open();
  await plan.title("ready-23").click();
  await plan.row("ready-23").getByRole("button", { name: "Not applicable…" }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(plan.row("ready-23").getByRole("button", { name: "Not applicable…" })).toBeFocused();
  await plan.expectState("ready-23", "to do");
});
