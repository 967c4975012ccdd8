import { expect, test } from "../fixtures/test";
import { PlanPage } from "../pages/plan-page";

test("two on one page see each other, the field the other writes in, and what came of it", async ({
  as,
}) => {
  const [page, other] = [await as("lead"), await as("admin")];
  const [lena, ada] = [new PlanPage(page, "vimana"), new PlanPage(other, "vimana")];
  await lena.open();
  await ada.open();
  // Others may look at it too.
  for (const [one, name] of [
    [page, "Ada Admin"],
    [other, "Lena Lead"],
  ] as const) {
    await one.getByRole("button", { name: / here$/ }).click();
    await expect(one.locator("#who-is-here li", { hasText: name })).toBeVisible();
    await one.keyboard.press("Escape");
  }

  await expect(async () => {
    await ada.title("0.5").focus();
    await other.keyboard.press("e");
    await expect(other.getByRole("dialog")).toBeVisible({ timeout: 2000 });
  }).toPass();
  await expect(lena.row("0.5")).toContainText("Ada Admin is editing");
  await other.getByRole("dialog").getByRole("radio", { name: "P3" }).check();

  await lena.title("0.5").focus();
  await page.keyboard.press("e");
  const form = page.getByRole("dialog");
  await expect(form.getByText("Ada Admin has this open too.")).toBeVisible();
  await expect(form.getByRole("radiogroup", { name: "Priority" })).toContainText(
    "Ada Admin is writing here.",
  );
  await page.keyboard.press("Escape");
  await expect(form).toHaveCount(0);

  await other.keyboard.press("Enter");
  await expect(lena.row("0.5")).toHaveAttribute("data-changed", "");
  await expect(lena.row("0.5")).toContainText("P3");
  await expect(page.getByText(/^Changed by others: Write down the critical fixes/)).toBeAttached();
  await expect(lena.row("0.5")).not.toContainText("is editing");

  await other.keyboard.press("Control+z");
  await expect(lena.row("0.5")).toContainText("P1");
  await other.close();
  await expect(page.locator("#who-is-here", { hasText: "Ada Admin" })).toHaveCount(0);
});
