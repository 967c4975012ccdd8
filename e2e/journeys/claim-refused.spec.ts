import { ACCOUNTS, examplePassword } from "../fixtures/accounts";
import { expect, test } from "../fixtures/test";
import { isAction, PlanApi, PlanPage } from "../pages/plan-page";

test("a network that is cut is told at the row, and what was asked for goes once it is back", async ({
  as,
}) => {
  const page = await as("lead");
  const plan = new PlanPage(page);
  const api = new PlanApi(page.request);
  await plan.open();
  await plan.walkTo("ready-22");
  await page.context().setOffline(true);
  await page.keyboard.press("d");

  await expect(plan.notice("ready-22")).toContainText("Not sent: there is no connection.");
  await plan.expectState("ready-22", "to do");
  expect(await plan.hasFocus("ready-22")).toBe(true);
  // It is not thrown away under these words: Escape leaves it, and taking back lets go of it.
  await page.keyboard.press("Escape");
  await expect(plan.notice("ready-22").getByRole("button", { name: "Do not send" })).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(plan.notice("ready-22")).toContainText("Taken back before it was sent");
  await page.keyboard.press("d");
  await expect(plan.notice("ready-22")).toContainText("Not sent: there is no connection.");
  await page.keyboard.press("j");
  await page.keyboard.press("k");
  await page.context().setOffline(false);
  await plan.expectState("ready-22", "claimed");
  await plan.untilSaved("ready-22");
  await expect(plan.notice("ready-22")).toHaveCount(0);
  expect(await plan.hasFocus("ready-22")).toBe(true);
  expect(await api.claims("ready-22")).toHaveLength(1);

  // So does a form, unless more was written in it since.
  await page.keyboard.press("e");
  const dialog = page.getByRole("dialog");
  const owner = dialog.getByRole("combobox", { name: "Owner" });
  await owner.fill("Ada");
  await page.context().setOffline(true);
  await owner.press("Control+Enter");
  await expect(dialog.getByRole("alert")).toContainText("is sent by itself once there is a conn");
  await owner.fill("Ada L");
  await page.context().setOffline(false);
  await expect(dialog.getByRole("alert")).toContainText("You have written more since");
  await page.context().setOffline(true);
  await owner.press("Control+Enter");
  await expect(dialog.getByRole("alert")).toContainText("is sent by itself once there is a conn");
  await page.context().setOffline(false);
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText("Changed checklist line ready-22.")).toBeVisible();
});

test("while it is under way it looks done already, and other rows stay free", async ({ as }) => {
  const page = await as("lead");
  const plan = new PlanPage(page);
  await plan.open();
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/*", async (route) => {
    if (isAction(route.request())) await held;
    await route.fallback();
  });

  await plan.glyph("ready-18").click();
  await plan.expectState("ready-18", "claimed");
  await expect(plan.glyph("ready-18")).toHaveAttribute("aria-busy", "true");
  await expect(plan.row("ready-18")).toContainText("saving …");
  // A second press while the first is under way is none.
  await plan.glyph("ready-18").click();
  await plan.glyph("ready-19").click();
  await plan.expectState("ready-19", "claimed");
  release();

  await plan.untilSaved("ready-18");
  await plan.untilSaved("ready-19");
  await page.reload();
  await plan.expectState("ready-18", "claimed");
  await plan.expectState("ready-19", "claimed");
});

test("a claim that cannot be made says why, until the next thing is done there", async ({ as }) => {
  const page = await as("lead");
  const plan = new PlanPage(page);
  await plan.open();
  await plan.walkTo("ready-10");
  await page.keyboard.press("w");
  await expect(plan.notice("ready-10")).toContainText("Nothing to withdraw. No claim stands here.");
  await page.keyboard.press("j");
  await expect(plan.notice("ready-10")).toHaveCount(0);
  await page.keyboard.press("k");
  await page.keyboard.press("w");
  await page.keyboard.press("d");
  await plan.expectState("ready-10", "claimed");
  await expect(plan.notice("ready-10")).toHaveCount(0);
  await plan.untilSaved("ready-10");
  await page.keyboard.press("d");
  await expect(plan.notice("ready-10")).toContainText("You claimed it at");
  await page.keyboard.press("Escape");
  await expect(plan.notice("ready-10")).toHaveCount(0);
  expect(await plan.hasFocus("ready-10")).toBe(true);
});

test("a session that has ended is begun again beside the page, and nothing that is written is lost", async ({
  as,
}) => {
  const page = await as("lead");
  const plan = new PlanPage(page);
  await plan.open();
  await plan.walkTo("ready-3");
  await page.keyboard.press("e");
  const dialog = page.getByRole("dialog");
  const note = dialog.getByRole("textbox", { name: "Note" });
  await note.fill("Written before the session ended");
  await page.context().clearCookies();
  await note.press("Control+Enter");
  const told = dialog.getByRole("alert");
  await expect(told).toContainText("Your session has ended");
  await expect(note).toHaveValue("Written before the session ended");
  const door = page.context().waitForEvent("page");
  await told.getByRole("link", { name: "Sign in again" }).click();
  const beside = await door;
  // What is sent before the page has come alive signs nobody in.
  await expect(async () => {
    await beside.getByLabel("E-mail").fill(ACCOUNTS.lead);
    await beside.getByLabel("Password").fill(examplePassword());
    await beside.getByRole("button", { name: "Sign in" }).click();
    await expect(beside).toHaveURL(/\/projects\/vimana\/plan/);
  }).toPass();
  await beside.close();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(page.getByText("Taken back: Changed checklist line ready-3")).toBeVisible();

  // The same of a row that is ticked, and of what is read.
  await page.context().clearCookies();
  await plan.glyph("ready-3").click();
  await expect(plan.notice("ready-3").getByRole("link", { name: "Sign in again" })).toHaveAttribute(
    "href",
    /^\/sign-in\?next=%2Fprojects%2Fvimana%2Fplan/,
  );
  await plan.expectState("ready-3", "to do");
  await page.keyboard.press("Escape");
  await page.keyboard.press("e");
  await expect(dialog.getByRole("link", { name: "Sign in again" })).toBeVisible();
});
