import { axe, expect, expectEveryLook, test } from "../fixtures/test";

const OVERVIEW = "/projects/core-vibe-hq";
const WHY = "The nine are the ones that the report names";

test("a lead explains a difference, reads it as explained, and opens it again", async ({ as }) => {
  const page = await as("lead", { width: 1440 });
  await page.goto(OVERVIEW);
  const findings = page.getByRole("region", { name: "Findings" });
  const allOpen = findings.getByText(/^\d+ not explained$/);
  await expect(allOpen).toBeVisible();
  const finding = findings.getByRole("listitem").filter({ hasText: "listed are 9" }).first();
  await finding.locator("summary").click();
  await finding.getByRole("button", { name: /^Explain: 30/ }).click();

  const dialog = page.getByRole("dialog", { name: "Explain a difference" });
  await expect(dialog).toContainText("stated");
  await expect(dialog).toContainText("30");
  await expect(dialog).toContainText("listed are 9");
  await dialog.getByRole("button", { name: "Explain" }).click();
  await expect(dialog).toContainText("Say why the two differ.");
  await dialog.getByLabel("Why they differ").fill(WHY);
  await dialog.getByRole("button", { name: "Explain" }).click();
  await expect(dialog).toBeHidden();
  await expect(finding).toContainText(new RegExp(`Lena Lead, .+: ${WHY}`));
  await expect(findings.getByText(/^\d+ of \d+ not explained$/)).toBeVisible();

  await page.reload();
  await finding.locator("summary").click();
  await finding.getByRole("button", { name: /^Change the explanation/ }).click();
  await expect(dialog.getByLabel("Why they differ")).toHaveValue(WHY);
  await dialog.getByRole("button", { name: "Open it again" }).click();
  await expect(dialog).toBeHidden();
  await expect(allOpen).toBeVisible();
  await expect(finding).not.toContainText(WHY);
});

test("the second of two who explain it sees what the first one said", async ({ as }) => {
  const [first, second] = [await as("lead"), await as("admin")];
  const ask = async (page: typeof first) => {
    await page.goto(OVERVIEW);
    const finding = page.getByRole("listitem").filter({ hasText: "tasks add up to" }).first();
    await finding.locator("summary").click();
    await finding
      .getByRole("button", { name: /^Explain/ })
      .first()
      .click();
    return page.getByRole("dialog", { name: "Explain a difference" });
  };
  const [mine, theirs] = [await ask(first), await ask(second)];
  await mine.getByLabel("Why they differ").fill("Tests are not in it");
  await mine.getByRole("button", { name: "Explain" }).click();
  await expect(mine).toBeHidden();
  await theirs.getByLabel("Why they differ").fill("Meetings are not in it");
  await theirs.getByRole("button", { name: "Explain" }).click();
  await expect(theirs.getByRole("alert")).toContainText("Nothing of yours is written.");
  await expect(theirs).toContainText("It stands as: Tests are not in it");
  await expect(theirs.getByLabel("Why they differ")).toHaveValue("Meetings are not in it");
  await axe(second);
  await theirs.getByRole("button", { name: "Open it again" }).click();
  await expect(theirs).toBeHidden();
});

test("a viewer reads both sides, and explains nothing", async ({ as }) => {
  const page = await as("viewer");
  await page.goto(OVERVIEW);
  const findings = page.getByRole("region", { name: "Findings" });
  const finding = findings.getByRole("listitem").filter({ hasText: "listed are 9" }).first();
  await finding.locator("summary").click();
  await expect(finding.getByText("Computed from")).toBeVisible();
  await expect(findings.getByRole("button", { name: /^Explain/ })).toHaveCount(0);
});

test("the dialog is accessible and fits", async ({ as }) => {
  const page = await as("lead");
  await page.goto(OVERVIEW);
  const findings = page.getByRole("region", { name: "Findings" });
  const finding = findings.getByRole("listitem").filter({ hasText: "listed are 9" }).first();
  await finding.locator("summary").click();
  await finding.getByRole("button", { name: /^Explain/ }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectEveryLook(page);
});
