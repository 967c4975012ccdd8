import { isAction, PlanApi, PlanPage } from "../pages/plan-page";
import { axe, expect, expectEveryLook, test } from "../fixtures/test";

test("a lead claims an exit criterion of phase 0 by keyboard alone, and it stays", async ({
  as,
}) => {
  const page = await as("lead");
  const plan = new PlanPage(page);
  const api = new PlanApi(page.request);
  const before = await api.item("exit-0-6");
  await plan.open();
  await plan.expectState("exit-0-6", "to do");

  await plan.walkTo("exit-0-6");
  await page.keyboard.press("d");

  await plan.expectState("exit-0-6", "claimed");
  expect(await plan.hasFocus("exit-0-6")).toBe(true);
  await plan.untilSaved("exit-0-6");
  await expect(plan.phase("0").getByText(/1 claimed/)).toBeVisible();
  // Said once: where it can be taken back.
  await expect(page.getByRole("status").filter({ hasText: "Claimed: " })).toHaveCount(1);

  await page.reload();
  await plan.expectState("exit-0-6", "claimed");
  await expect(plan.phase("0").getByText("phase 1 stays locked")).toBeVisible();
  expect((await api.gate("0")).result).not.toBe("pass");

  const [event] = await api.events(before);
  expect(event).toMatchObject({
    actorName: "Lena Lead",
    action: "claim.made",
    before: { claim: null, version: before.version },
    after: { claim: { by: "Lena Lead" }, version: before.version + 1 },
  });
});

test("one press ticks, another unticks, and the focus stays where it was", async ({ as }) => {
  const page = await as("lead");
  const plan = new PlanPage(page);
  await plan.open();

  await plan.glyph("ready-2").click();
  await plan.expectState("ready-2", "claimed");
  await expect(plan.glyph("ready-2")).toBeFocused();
  await plan.untilSaved("ready-2");
  // A press right after another is one that came double, so it may take a second one.
  await expect(async () => {
    await plan.glyph("ready-2").click();
    await expect(plan.title("ready-2")).toHaveAccessibleName(/, to do$/, { timeout: 200 });
  }).toPass();
  await expect(plan.glyph("ready-2")).toBeFocused();
  await plan.untilSaved("ready-2");

  const claims = await new PlanApi(page.request).claims("ready-2");
  expect(claims).toMatchObject([
    { by: { name: "Lena Lead" }, withdrawal: { by: { name: "Lena Lead" } } },
  ]);
});

test("a press that comes double ticks, and does not untick", async ({ as }) => {
  const page = await as("lead");
  const plan = new PlanPage(page);
  await plan.open();
  await plan.glyph("ready-17").dblclick();
  await plan.untilSaved("ready-17");
  await plan.expectState("ready-17", "claimed");
  await expect(plan.row("ready-17")).toContainText("you, now");
  const claims = await new PlanApi(page.request).claims("ready-17");
  expect(claims).toMatchObject([{ withdrawal: null }]);
});

test("what is claimed after it failed says so, and that the failure stands", async ({ as }) => {
  const page = await as("lead");
  const plan = new PlanPage(page);
  await plan.open();
  await plan.walkTo("exit-0-2");
  await page.keyboard.press("d");
  await plan.expectState("exit-0-2", "refuted");
  await expect(plan.row("exit-0-2")).toContainText(/claimed again \d\d:\d\d, failure stands/);
  await plan.untilSaved("exit-0-2");
  await page.keyboard.press("d");
  await expect(plan.notice("exit-0-2")).toContainText(/^You claimed it at \d\d:\d\d\./);
  await page.keyboard.press("j");
  await expect(plan.notice("exit-0-2")).toHaveCount(0);
});

test("what is claimed opens what waits for it as said only", async ({ as }) => {
  const page = await as("lead");
  const plan = new PlanPage(page);
  await plan.open();
  await plan.walkTo("0.5");
  await page.keyboard.press("Enter");
  const claim = plan.row("0.5").getByRole("button", { name: "Claim done" });
  await expect(claim).not.toHaveClass(/bg-ink/);

  await plan.title("0.2").focus();
  await page.keyboard.press("d");
  await plan.untilSaved("0.2");
  await expect(plan.row("0.4")).toContainText("0.2 claimed, no proof");
  await page.keyboard.press("w");
  await plan.untilSaved("0.2");
  await expect(plan.row("0.4")).not.toContainText("no proof");
});

test("what stands open is still open after a reload, and a link opens what it leads to", async ({
  as,
}) => {
  const page = await as("lead");
  const plan = new PlanPage(page);
  await plan.open();
  await plan.title("1.2").click();
  await expect(page).toHaveURL(/open=task-1\.2/);
  await page.reload();
  await expect(plan.title("1.2")).toHaveAttribute("aria-expanded", "true");
  await expect(plan.row("1.2").getByRole("list", { name: "Checks" })).toBeVisible();

  await page.goto("/projects/vimana/plan#item-exit-3-1");
  await expect(plan.title("exit-3-1")).toHaveAttribute("aria-expanded", "true");
  await expect.poll(() => plan.hasFocus("exit-3-1")).toBe(true);
  await page.keyboard.press("]");
  await expect(page.getByRole("button", { name: /^Phase 4, / })).toBeFocused();
  await page.keyboard.press("[");
  await expect(page.getByRole("button", { name: /^Phase 3, / })).toBeFocused();
});

test("a difference tells whose figure is whose, and where each comes from", async ({ as }) => {
  const page = await as("viewer");
  const plan = new PlanPage(page);
  await plan.open();
  const mark = plan.phase("0").getByRole("button", { name: /effort of phase 0/ });
  await mark.focus();
  await page.keyboard.press("Enter");
  await expect(mark).toHaveAttribute("aria-expanded", "true");
  await expect(page.locator(":popover-open")).toContainText("estimates of 5 tasks");
  await axe(page);
  await page.keyboard.press("Escape");
  await expect(mark).toHaveAttribute("aria-expanded", "false");
  await expect(mark).toBeFocused();
});

test("a row opens in place and closes again, and the keys are told", async ({ as }) => {
  const page = await as("lead");
  const plan = new PlanPage(page);
  await plan.open();
  await plan.walkTo("0.3");
  await page.keyboard.press("Enter");
  await expect(plan.row("0.3").getByText("pytest tests/ --collect-only").last()).toBeVisible();
  await expect(plan.row("0.3").getByRole("button", { name: "Claim done" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(plan.row("0.3").getByRole("button", { name: "Claim done" })).toHaveCount(0);
  expect(await plan.hasFocus("0.3")).toBe(true);

  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  expect(await plan.hasFocus("0.3")).toBe(true);
});

test("an open row and a refusal are accessible and fit", async ({ as }) => {
  const page = await as("lead");
  const plan = new PlanPage(page);
  await plan.open();
  await plan.title("0.4").click();
  await page.keyboard.press("w");
  await expect(plan.notice("0.4")).toBeVisible();
  await plan.title("exit-0-3").click();
  await expectEveryLook(page);
});

test("quick changes of several rows do not get into each other's way", async ({ as }) => {
  const page = await as("lead");
  const plan = new PlanPage(page);
  await plan.open();
  await plan.walkTo("ready-6");
  for (const key of ["d", "j", "d", "j", "d", "j", "d"]) await page.keyboard.press(key);

  const keys = ["ready-6", "ready-7", "ready-8", "ready-9"];
  for (const key of keys.slice(1)) await plan.expectState(key, "claimed");
  // Evidence has refuted this one, and a claim does not outweigh evidence.
  await plan.expectState("ready-6", "refuted");
  for (const key of keys) await plan.untilSaved(key);
  await expect(plan.notice("ready-6")).toHaveCount(0);

  await page.reload();
  for (const key of keys.slice(1)) await plan.expectState(key, "claimed");
  const api = new PlanApi(page.request);
  for (const key of keys) expect(await api.claims(key), key).toHaveLength(1);
});

test("a viewer finds nothing to claim with, and the action called directly is refused", async ({
  as,
}) => {
  const lead = await as("lead");
  const leads = new PlanPage(lead);
  await leads.open();
  const asked = lead.waitForRequest(isAction);
  await lead.route("**/*", (route) =>
    isAction(route.request()) ? route.abort() : route.fallback(),
  );
  await leads.glyph("exit-0-4").click();
  const request = await asked;
  await expect(leads.notice("exit-0-4")).toBeVisible();

  const viewer = await as("viewer");
  const viewers = new PlanPage(viewer);
  await viewers.open();
  await expect(viewers.glyph("exit-0-4")).toHaveCount(0);
  await viewers.title("exit-0-4").focus();
  await viewer.keyboard.press("d");
  await expect(viewers.notice("exit-0-4")).toHaveText("You may look, not change.");
  await viewers.title("exit-0-4").click();
  await expect(viewers.row("exit-0-4").getByText("no evidence")).toBeVisible();
  // It opens, also whole, and that is all.
  await expect(viewers.row("exit-0-4").getByRole("button")).toHaveText([
    /^The server prints its help/,
    /^All of it, with comments/,
  ]);
  await expect(viewer.getByRole("list", { name: "Keys" })).not.toContainText("claim");
  await viewer.keyboard.press("d");
  await viewers.expectState("exit-0-4", "to do");

  const replay = {
    headers: { origin: new URL(request.url()).origin, "content-type": "application/json" },
    data: request.postDataBuffer() ?? "",
  };
  const refused = await viewer.request.post(request.url(), replay);
  expect(await refused.text()).toContain('"reason":"forbidden"');
  const api = new PlanApi(lead.request);
  expect(await api.claims("exit-0-4")).toEqual([]);

  // The very same call is a claim when a lead makes it: it was the role that was refused.
  const allowed = await lead.request.post(request.url(), replay);
  expect(await allowed.text()).toContain('"ok":true');
  expect(await api.claims("exit-0-4")).toHaveLength(1);
});
