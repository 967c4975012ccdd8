import { axe, expect, expectEveryLook, test } from "../fixtures/test";
import { isAction, PlanPage } from "../pages/plan-page";

const SLUG = "core-vibe-hq";
const KEY = "1";

test("a row is read beside the plan and talked about, and others hear of it", async ({ as }) => {
  const page = await as("lead");
  const plan = new PlanPage(page, SLUG);
  const panel = page.getByRole("dialog", { name: `Task ${KEY}` });
  const box = panel.getByRole("textbox", { name: "Comment" });
  const other = await as("viewer");
  const watched = other.getByRole("dialog", { name: `Task ${KEY}` });
  await other.goto(`/projects/${SLUG}/plan?item=task-${KEY}`);
  await expect(watched.getByText("Nobody has said anything yet.")).toBeVisible();
  await expect(watched.getByRole("textbox")).toHaveCount(0);

  await test.step("Space opens it, the address says so, and a reload keeps what is written", async () => {
    await plan.open();
    await plan.walkTo(KEY);
    await page.keyboard.press("Space");
    await expect(panel.getByRole("region", { name: "Claim and evidence" })).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`[?]item=task-${KEY}$`));
    await expect(panel).toContainText("Holds up");
    expect(await panel.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
    // Longer than the screen it is read on in by arrows; J and K are for the next row.
    const size = page.viewportSize() ?? { width: 1440, height: 900 };
    await page.setViewportSize({ ...size, height: 360 });
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => panel.evaluate((dialog) => dialog.scrollTop)).toBeGreaterThan(0);
    await expect(page).toHaveURL(new RegExp(`[?]item=task-${KEY}$`));
    await page.setViewportSize(size);
    await box.fill("Not sent yet");
    await page.reload();
    await expect(box).toHaveValue("Not sent yet");
    await expectEveryLook(page);
  });

  await test.step("an @ offers people, and what is sent stands on the other screen", async () => {
    await box.fill("");
    await box.pressSequentially("@edg");
    await expect(panel.getByRole("option")).toHaveCount(1);
    await page.keyboard.press("Enter");
    await box.pressSequentially("see 2 and B1: `make <b>`");
    await page.keyboard.press("Control+Enter");
    await expect(box).toHaveValue("");
    const said = watched.getByRole("list", { name: "Comments" });
    await expect(said).toContainText(/@Edgar \w+ see 2 and B1: make <b>/);
    await expect(said.getByRole("link", { name: "B1" })).toHaveAttribute("href", /#blocker-B1$/);
    await expect(said.getByRole("button")).toHaveCount(0);
  });

  await test.step("Escape gives the focus back to the row, and Ctrl+Z takes the comment back", async () => {
    const entries = await page.evaluate(() => history.length);
    await page.keyboard.press("Escape");
    await expect(panel).toHaveCount(0);
    await expect(page).not.toHaveURL(/item=/);
    await page.keyboard.press("Control+z");
    await expect(page.getByText(`Taken back: Commented on task ${KEY}.`)).toBeVisible();
    await expect(watched.getByText("Nobody has said anything yet.")).toBeVisible();
    await plan.walkTo(KEY);
    await page.keyboard.press("Space");
    await expect(panel).toBeVisible();
    expect(await page.evaluate(() => history.length), "closed by going back").toBe(entries);
  });

  await test.step("Back puts it away and stays on the plan; what came by a link is put away in place", async () => {
    await page.goBack();
    await expect(panel).toHaveCount(0);
    await expect(page).toHaveURL(`/projects/${SLUG}/plan`);
    expect(await plan.hasFocus(KEY)).toBe(true);
    await other.goto(`/projects/${SLUG}/go-no-go?item=task-${KEY}`);
    const entries = await other.evaluate(() => history.length);
    await expect(watched.getByRole("region", { name: "Claim and evidence" })).toBeVisible();
    await watched.getByRole("button", { name: "Close" }).click();
    await expect(watched).toHaveCount(0);
    await expect(other).toHaveURL(`/projects/${SLUG}/go-no-go`);
    expect(await other.evaluate(() => history.length)).toBe(entries);
  });

  await test.step("what was changed elsewhere meanwhile stands beside what is written here", async () => {
    await page.keyboard.press("Space");
    // What was known of it stands there until it is read again.
    await expect(panel.getByText("Nobody has said anything yet.")).toBeVisible();
    await box.fill("As it was");
    const sent = page.waitForRequest(isAction);
    await box.press("Control+Enter");
    const { slug, id } = (await sent).postDataJSON() as { slug: string; id: string };
    await expect(panel.getByRole("list", { name: "Comments" })).toContainText("As it was");
    await panel.getByRole("button", { name: /^Edit comment/ }).click();
    const editor = panel.getByRole("textbox", { name: "Edit comment" });
    await editor.fill("Mine");
    // Put away and opened again, the panel has it still.
    await page.keyboard.press("Escape");
    await expect(panel).toHaveCount(0);
    await page.keyboard.press("Space");
    await expect(editor).toHaveValue("Mine");
    // It waits, and takes no key that is for the panel.
    await expect(editor).not.toBeFocused();
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    await expect(editor).toHaveValue("Mine");
    const elsewhere = { slug, comment: { id, version: 1 }, body: "Theirs" };
    const headers = { origin: new URL(page.url()).origin };
    await page.request.post("/api/actions/comments.edit", { headers, data: elsewhere });
    await editor.press("Control+Enter");
    const both = panel.getByRole("table", { name: "What both of you changed" });
    await expect(both.getByRole("row").nth(1)).toContainText(/As it was.*Theirs.*Mine/);
    await axe(page);
    await panel.getByRole("button", { name: "Save mine over theirs" }).click();
    await expect(panel.getByRole("list", { name: "Comments" })).toContainText("Mine");
  });
});
