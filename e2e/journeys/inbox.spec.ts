import { expect, test } from "../fixtures/test";

const PLAN = "/projects/core-vibe-hq/plan";

test("whoever is named is told at once, goes there by keyboard and has read it", async ({ as }) => {
  const [lena, vera] = [await as("lead"), await as("viewer")];
  const count = vera.getByRole("banner").getByRole("link", { name: /^Inbox/ });
  const panel = lena.getByRole("dialog", { name: "Task 2" });
  await vera.goto("/");
  await expect(count).toHaveAccessibleName("Inbox");

  await lena.goto(`${PLAN}?item=task-2`);
  await panel.getByRole("textbox", { name: "Comment" }).fill("@Vera Viewer, look at B1");
  await lena.keyboard.press("Control+Enter");
  await expect(panel.getByRole("list", { name: "Comments" })).toContainText("@Vera Viewer");
  await expect(count).toHaveAccessibleName("Inbox 1 unread");

  await test.step("G and I lead to the inbox, M marks, Enter opens what it is about", async () => {
    await vera.keyboard.press("g");
    await vera.keyboard.press("i");
    await expect(vera.getByRole("heading", { level: 1 })).toHaveText("1 notice unread.");
    const row = vera.getByRole("link", { name: /^Lena Lead named you in a comment ?, unread/ });
    await expect(async () => {
      await vera.keyboard.press("j");
      await expect(row).toBeFocused({ timeout: 1000 });
    }).toPass();
    await vera.keyboard.press("m");
    await expect(vera.getByText("All of it is read.")).toBeVisible();
    await expect(count).toHaveAccessibleName("Inbox");
    await vera.getByRole("link", { name: /^All/ }).click();
    await vera.getByRole("link", { name: /^Lena Lead named you/ }).press("Enter");
    await expect(vera).toHaveURL(`${PLAN}?item=task-2`);
    const there = vera.getByRole("dialog", { name: "Task 2" });
    await expect(there.getByRole("list", { name: "Comments" })).toContainText("look at B1");
  });

  await test.step("what is taken back was never told", async () => {
    await vera.goto("/inbox");
    await panel.getByRole("textbox", { name: "Comment" }).fill("@Vera Viewer, once more");
    await lena.keyboard.press("Control+Enter");
    await expect(panel.getByRole("list", { name: "Comments" })).toContainText("once more");
    await expect(count).toHaveAccessibleName("Inbox 1 unread");
    await panel
      .getByRole("button", { name: /^Delete/ })
      .last()
      .click();
    await expect(count).toHaveAccessibleName("Inbox");
  });
});
