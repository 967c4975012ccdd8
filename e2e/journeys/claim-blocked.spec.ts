import { axe, expect, expectEveryLook, test } from "../fixtures/test";
import { PlanApi, PlanPage } from "../pages/plan-page";

const SLUG = "core-vibe-hq";

test("a task that waits is refused by keyboard with what is open, and nothing is claimed", async ({
  as,
}) => {
  const page = await as("lead");
  const plan = new PlanPage(page, SLUG);
  const api = new PlanApi(page.request, SLUG);
  const before = await api.task("17");
  await plan.open();
  await plan.walkTo("17");
  await page.keyboard.press("d");

  const notice = plan.notice("17");
  await expect(notice).toContainText("Not claimed. Open: 1, 13 (defined nowhere).");
  await plan.expectState("17", "blocked");
  expect(await plan.hasFocus("17")).toBe(true);
  await axe(page);
  expect(await api.task("17")).toMatchObject({ version: before.version });
  expect(await api.events(before)).toEqual([]);

  await page.keyboard.press("Tab");
  await expect(notice.getByRole("link", { name: "1" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect.poll(() => plan.hasFocus("1")).toBe(true);
  await expect(notice).toBeVisible();

  await plan.title("17").focus();
  await page.keyboard.press("Escape");
  await expect(notice).toHaveCount(0);
  expect(await plan.hasFocus("17")).toBe(true);
});

test("claimed anyway with a reason, by keyboard, the reason stays in sight", async ({ as }) => {
  const page = await as("lead");
  const plan = new PlanPage(page, SLUG);
  const api = new PlanApi(page.request, SLUG);
  await plan.open();
  await plan.walkTo("18");
  await page.keyboard.press("d");
  const notice = plan.notice("18");
  await expect(notice.getByRole("button", { name: "Claim anyway…" })).toBeVisible();

  await page.keyboard.press("d");
  const dialog = page.getByRole("dialog", { name: "Claim anyway" });
  const reason = dialog.getByRole("textbox", { name: "Reason" });
  await expect(reason).toBeFocused();
  await expect(reason).toHaveAccessibleDescription(/Open before it: 1, 4, 17\./);
  await page.keyboard.type("c");
  await page.keyboard.press("Control+Enter");
  await expect(reason).toHaveAccessibleDescription(/Say why, in three letters or more/);
  await axe(page);
  await reason.fill("The image is built elsewhere");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toHaveCount(0);

  const told =
    /claimed by you (now|\d\d:\d\d) although 1, 4, 17 were open: The image is built elsewhere/;
  await plan.expectState("18", "claimed");
  await expect(plan.row("18")).toContainText(told);
  await expect(notice).toHaveCount(0);
  await plan.untilSaved("18");
  expect(await plan.hasFocus("18")).toBe(true);

  await page.reload();
  await plan.expectState("18", "claimed");
  await expect(plan.row("18")).toContainText(told);
  await plan.title("18").click();
  await expect(plan.row("18").getByText(/^claimed, Lena Lead/)).toBeVisible();
  await axe(page);

  await page.goto(`/projects/${SLUG}/evidence`);
  const ledger = page.getByRole("region", { name: "Claims", exact: true });
  const inFull = "Claimed although 1, 4, 17 were open: The image is built elsewhere";
  await expect(ledger.getByText(inFull)).toBeVisible();
  const open = ["1", "4", "17"].map((key) => ({ kind: "task", key, missing: false }));
  const override = { reason: "The image is built elsewhere", open };
  expect(await api.claims("18", "task")).toMatchObject([{ by: { name: "Lena Lead" }, override }]);
  const [event] = await api.events(await api.task("18"));
  expect(event).toMatchObject({ action: "claim.made", after: { claim: { override } } });
});

test("a task of a locked phase is refused by its gate, and can be left as it is", async ({
  as,
}) => {
  const page = await as("lead");
  const plan = new PlanPage(page);
  const api = new PlanApi(page.request);
  await page.goto("/projects/vimana/plan#task-2.2");
  await expect.poll(() => plan.hasFocus("2.2")).toBe(true);
  // At the very foot of the screen, where what it answers has no room.
  await plan.row("2.2").evaluate((row) => row.scrollIntoView({ block: "end" }));
  await plan.glyph("2.2").click();
  const notice = plan.notice("2.2");
  const keys = await page.getByRole("list", { name: "Keys" }).boundingBox();
  await expect
    .poll(async () => {
      const box = await notice.boundingBox();
      return box === null || keys === null ? false : box.y + box.height <= keys.y;
    })
    .toBe(true);
  await expect(notice).toContainText(
    "Not claimed. Open: 2.1, phase 1; phase 2 is locked by gate 0.",
  );
  await expect(notice.getByRole("link", { name: "gate 0" })).toHaveAttribute("href", "#gate-0");

  await notice.getByRole("button", { name: "Claim anyway…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Leave as it is" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await notice.getByRole("button", { name: "Dismiss" }).click();
  await expect(notice).toHaveCount(0);
  expect(await api.claims("2.2", "task")).toEqual([]);
});

test("a refusal with its list is accessible and fits", async ({ as }) => {
  const page = await as("lead");
  const plan = new PlanPage(page);
  await page.goto("/projects/vimana/plan#task-2.6");
  await expect.poll(() => plan.hasFocus("2.6")).toBe(true);
  await page.keyboard.press("d");
  await expect(plan.notice("2.6")).toContainText("phase 2 is locked by gate 0");
  await expectEveryLook(page);
});
