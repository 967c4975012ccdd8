import { axe, expect, expectEveryLook, test } from "../fixtures/test";
import { PlanApi, PlanPage } from "../pages/plan-page";
import { RowDialogs } from "../pages/row-dialogs";

test("V on a row records what one saw, told beforehand what it will do", async ({ as }) => {
  const page = await as("lead");
  const lena = new RowDialogs(page);
  const plan = new PlanPage(page);
  const api = new PlanApi(page.request);
  await lena.claim("item-ready-15");
  await plan.title("ready-15").focus();
  await page.keyboard.press("v");
  const says = lena.dialog.getByRole("status");
  const passed = lena.dialog.getByRole("radio", { name: "passed" });
  await expect(passed).toBeFocused();
  // Nothing is chosen beforehand: a second Enter alone records nothing for good.
  await page.keyboard.press("Enter");
  await expect(lena.dialog.getByRole("radiogroup")).toHaveAccessibleDescription(
    /Say what came of it/,
  );
  await expect(passed).not.toBeChecked();
  await page.keyboard.press("p");
  await expect(says).toHaveText("You claimed it yourself: a second person has to confirm.");
  await page.keyboard.press("f");
  await expect(lena.dialog.getByRole("radio", { name: "failed" })).toBeFocused();
  await expect(says).toHaveText("Refutes your own claim.");
  await lena.dialog.getByRole("button", { name: "Record evidence" }).click();
  await expect(
    lena.dialog.getByRole("textbox", { name: "What failed" }),
  ).toHaveAccessibleDescription(/Say what failed/);
  await axe(page);
  await page.keyboard.press("Escape");
  await expect(lena.dialog).toHaveCount(0);
  expect(await plan.hasFocus("ready-15")).toBe(true);
  expect((await api.item("ready-15")).state).toBe("claimed");

  const edgar = new RowDialogs(await as("executive"));
  const row = await edgar.open("item-ready-15");
  await row.getByRole("button", { name: "Record evidence…" }).click();
  await edgar.dialog.getByRole("radio", { name: "passed" }).check();
  await expect(edgar.dialog.getByRole("status")).toHaveText("Confirms Lena Lead’s claim.");
  await edgar.fillIn({ outcome: "passed", note: "Looked at it" });
  await expect(edgar.dialog).toHaveCount(0);
  await new PlanPage(edgar.page).expectState("ready-15", "verified");
  const item = await api.item("ready-15");
  expect(item.state).toBe("verified");
  const [event] = await api.events(item);
  expect(event).toMatchObject({ actorName: "Edgar Executive", action: "evidence.recorded" });
});

test("checks are filtered by the address, open to their runs, and take a new one", async ({
  as,
}) => {
  const page = await as("lead");
  await page.goto("/projects/vimana/evidence");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/claims were refuted/);
  const checks = page.getByRole("region", { name: "Checks", exact: true });
  await checks.getByRole("link", { name: /^Cannot fail/ }).click();
  await expect(page).toHaveURL(/\?show=cannot-fail$/);
  const rows = checks.locator("tr[id^='check-']");
  await expect(rows).toHaveCount(11);
  await expect(rows.first()).toContainText(/passes either way|any number passes|without/);
  await page.goBack();
  await expect(page).not.toHaveURL(/show=/);
  await page.reload();
  await expect(checks.getByRole("link", { name: /^All/ })).toHaveAttribute("aria-current", "true");

  await page.goto("/projects/vimana/evidence?show=failing#check-check-3.2");
  const row = page.locator("[id='check-check-3.2']");
  await expect(row).toBeInViewport();
  await expect(row.getByRole("button")).toHaveAttribute("aria-expanded", "true");
  const inside = page.locator("[id='inside-check-check-3.2']");
  await expect(inside.getByText("It never ran.")).toBeVisible();
  await inside.getByRole("button", { name: "Record evidence…" }).click();
  const dialog = page.getByRole("dialog", { name: "Record evidence" });
  await dialog.getByRole("radio", { name: "failed" }).check();
  await dialog.getByRole("textbox", { name: "What failed" }).fill("2 of 40 failed");
  await dialog.getByRole("textbox", { name: "Commit" }).fill("not a commit");
  await dialog.getByRole("textbox", { name: "What failed" }).press("Control+Enter");
  const commit = dialog.getByRole("textbox", { name: "Commit" });
  await expect(commit).toHaveAccessibleDescription(/Seven to 64 letters/);
  await expect(commit).toBeFocused();
  await commit.fill("4f1c2a9");
  await dialog.getByRole("button", { name: "Record evidence" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(inside.getByText("2 of 40 failed")).toBeVisible();
  await expect(inside.getByText("4f1c2a9")).toBeVisible();
  await expect(row).toContainText("failed");
  await expect(row).toContainText("yes");
});

test("the ledger keeps what was refuted, and the source is judged by it", async ({ as }) => {
  const page = await as("executive");
  await page.goto("/projects/vimana/evidence?claims=refuted");
  const claims = page.getByRole("region", { name: "Claims", exact: true });
  await expect(claims.getByRole("link", { name: /^Refuted/ })).toHaveAttribute(
    "aria-current",
    "true",
  );
  await expect(claims.getByText("Claimed by Earlier executor").first()).toBeVisible();
  const calibration = page.getByRole("region", { name: "Calibration" });
  await expect(calibration.getByRole("row", { name: /^Earlier executor/ })).toContainText(
    "0 of 5 held",
  );
});

test("a viewer reads all of it and finds nothing to record with", async ({ as }) => {
  const page = await as("viewer");
  await page.goto("/projects/vimana/evidence#check-check-0.1");
  await expect(page.locator("[id='inside-check-check-0.1']")).toBeVisible();
  await expect(page.getByRole("button", { name: /Record|Answer|Waiver/ })).toHaveCount(0);
});

test("the page and its dialog are accessible and fit", async ({ as }) => {
  const page = await as("lead");
  await page.goto("/projects/core-vibe-hq/evidence");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectEveryLook(page);
  await page.goto("/projects/vimana/evidence#check-check-0.1");
  const inside = page.locator("[id='inside-check-check-0.1']");
  await expect(inside.getByText("It never ran.")).toBeVisible();
  await expectEveryLook(page);
  await inside.getByRole("button", { name: "Record evidence…" }).click();
  await expect(page.getByRole("dialog").getByRole("radio", { name: "passed" })).toBeFocused();
  await expectEveryLook(page);
});
