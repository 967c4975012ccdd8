import { expect, test } from "../fixtures/test";
import { isAction, PlanApi, PlanPage } from "../pages/plan-page";

test("ticks are written side by side, and closing the page right after loses none", async ({
  as,
}) => {
  const page = await as("lead");
  const plan = new PlanPage(page);
  const keys = ["ready-11", "ready-12", "ready-13", "ready-14"];
  await plan.open();
  await plan.walkTo("ready-11");
  for (const key of ["d", "j", "d", "j", "d", "j", "d"]) await page.keyboard.press(key);
  await page.close();

  const other = await as("lead");
  const api = new PlanApi(other.request);
  const byLena = async (key: string) =>
    (await api.claims(key)).filter(({ by }) => by.name === "Lena Lead").length;
  for (const key of keys) await expect.poll(() => byLena(key), { message: key }).toBe(1);
});

test("an answer that is lost is looked for, and found is not asked for again", async ({ as }) => {
  const page = await as("lead");
  const plan = new PlanPage(page);
  const api = new PlanApi(page.request);
  await plan.open();
  await page.route("**/api/actions/**", async (route) => {
    await route.fetch();
    await route.abort();
  });
  await plan.glyph("ready-4").click();
  await plan.untilSaved("ready-4");
  await plan.expectState("ready-4", "claimed");
  await expect(plan.notice("ready-4")).toHaveCount(0);
  expect(await api.claims("ready-4")).toHaveLength(1);
});

test("a request that hangs ends in time, and trying again writes it once", async ({ as }) => {
  const page = await as("lead");
  const plan = new PlanPage(page);
  const api = new PlanApi(page.request);
  await plan.open();
  let isHanging = true;
  await page.route("**/*", async (route) => {
    if (!isHanging || !isAction(route.request())) await route.fallback();
  });
  await plan.walkTo("exit-0-3");
  await page.keyboard.press("d");
  await expect(plan.row("exit-0-3")).toContainText("saving …");

  // Nobody leaves what is not saved without being asked.
  const asked = page.waitForEvent("dialog");
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();

  await expect(plan.notice("exit-0-3")).toContainText("Not saved: the server did not answer.", {
    timeout: 15_000,
  });
  await expect(plan.row("exit-0-3")).not.toContainText("claimed again");
  isHanging = false;
  await plan.notice("exit-0-3").getByRole("button", { name: "Try again" }).click();
  await expect(plan.row("exit-0-3")).toContainText(/claimed again \d\d:\d\d, failure stands/);
  await plan.untilSaved("exit-0-3");
  await expect(plan.notice("exit-0-3")).toHaveCount(0);
  expect(await api.claims("exit-0-3")).toHaveLength(1);
});
