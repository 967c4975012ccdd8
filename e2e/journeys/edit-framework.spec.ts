import { axe, expect, test } from "../fixtures/test";

const PLATFORM = "/projects/execution-platform";

test("what decides is written in the browser, read back before, and taken back", async ({
  gantry,
}) => {
  test.setTimeout(300_000);
  const page = await gantry.openAs("lead");
  const { keyboard } = page;
  const dialog = page.getByRole("dialog");
  const told = page.getByRole("status");
  const part = (name: string) => page.getByRole("region", { name });

  await test.step("a must-have is added by keyboard; its rule is read back, and judged", async () => {
    await page.goto(`${PLATFORM}/go-no-go`);
    const must = part("Must-have");
    await expect(must.getByRole("listitem")).toHaveCount(7);
    await expect(async () => {
      await keyboard.press("c");
      await expect(dialog).toBeVisible({ timeout: 1000 });
    }).toPass();
    await expect(dialog.getByLabel("What must hold")).toBeFocused();
    await keyboard.type("Streaming works");
    await dialog.getByLabel("How it is known").selectOption("metric");
    await dialog.getByRole("button", { name: "Add criterion" }).click();
    const metric = dialog.getByLabel("Metric, with its target");
    await expect(metric).toHaveAccessibleDescription("Say which metric.");
    await expect(metric).toBeFocused();
    await metric.selectOption({ index: 1 });
    await expect(dialog.getByText(/^Met while .* is measured /)).toBeVisible();
    await expect(dialog.getByText(/The verdict stays NO-GO\.$/)).toBeVisible();
    await axe(page);
    await dialog.getByLabel("What must hold").press("Enter");
    await expect(must.getByRole("listitem")).toHaveCount(8);
    await expect(must.getByText("Streaming works")).toBeVisible();
  });

  await test.step("it goes again with Ctrl+Z", async () => {
    await keyboard.press("Control+z");
    await expect(part("Must-have").getByRole("listitem")).toHaveCount(7);
  });

  await test.step("a trigger says by how many weeks, or it is not saved", async () => {
    const line = part("No-go triggers").locator("summary", { hasText: "smaller than 3" });
    await line.focus();
    await keyboard.press("k");
    await expect(line).not.toBeFocused();
    await keyboard.press("j");
    await expect(line).toBeFocused();
    await keyboard.press("e");
    const weeks = dialog.getByLabel("By how many weeks");
    await weeks.fill("");
    await weeks.press("Enter");
    await expect(weeks).toHaveAccessibleDescription("Say by how many weeks.");
    await weeks.fill("6");
    await expect(dialog.getByText("If it fires: extend by 6 weeks.")).toBeVisible();
    await weeks.press("Enter");
    await expect(dialog).toHaveCount(0);
    await expect(line).toContainText("extend by 6 weeks");
  });

  await test.step("it is archived once it is told what depends on it, and comes back", async () => {
    const lineIn = (name: string) => part(name).locator("summary", { hasText: "smaller than 3" });
    const archive = async (name: string) => {
      await lineIn(name).click();
      await part(name).getByRole("button", { name: "Archive…" }).filter({ visible: true }).click();
    };
    await archive("No-go triggers");
    await expect(dialog.getByRole("alert")).toHaveText(
      /^It stays. Criterion no-go-team is a no-go trigger that counts down, and the verdict/,
    );
    await keyboard.press("Escape");
    await lineIn("No-go triggers").press("e");
    await dialog.getByRole("radio", { name: "can defer" }).check();
    await dialog.getByLabel("What must hold").press("Enter");
    const why = dialog.getByLabel("Why");
    await expect(why).toHaveAccessibleDescription(/^Criterion no-go-team would stand better by/);
    await expect(why).toBeFocused();
    await axe(page);
    await keyboard.type("The team is larger by then.");
    await keyboard.press("Control+Enter");
    await expect(dialog).toHaveCount(0);
    await archive("Can defer");
    await expect(dialog.getByRole("list", { name: "What depends on it" })).toHaveText(
      "stated figure extended-weeks is stated of it",
    );
    await dialog.getByRole("button", { name: "Archive" }).click();
    await expect(lineIn("Can defer")).toHaveCount(0);
    await expect(told.filter({ hasText: /^Archived criterion no-go-team/ })).toBeVisible();
    await keyboard.press("Control+z");
    await expect(lineIn("Can defer")).toHaveCount(1);
    await keyboard.press("Control+Shift+z");
    await expect(lineIn("Can defer")).toHaveCount(0);
  });

  await test.step("what is archived is found on a page of its own, and restored", async () => {
    await page.goto(`${PLATFORM}/archive`);
    await expect(page.getByText("1 row is archived.")).toBeVisible();
    await page.getByLabel("Find").fill("nothing of the kind");
    await expect(page.getByText("Nothing of the archive says that.")).toBeVisible();
    await page.getByLabel("Find").fill("smaller team");
    await axe(page);
    await page.getByRole("button", { name: /^Remove for good/ }).click();
    await expect(dialog.getByText(/^Nothing brings it back/)).toBeVisible();
    await dialog.getByRole("button", { name: "Keep it" }).click();
    await page.getByRole("checkbox", { name: "criterion no-go-team" }).check();
    await page.getByRole("button", { name: "Restore 1 chosen" }).click();
    await expect(page.getByText("Nothing is archived.")).toBeVisible();
  });

  await test.step("a milestone is promised on the timeline, and removed", async () => {
    await page.goto(`${PLATFORM}/timeline?view=table`);
    const row = page.getByRole("row").filter({ hasText: "The pilot runs" });
    await expect(async () => {
      await keyboard.press("c");
      await expect(dialog).toBeVisible({ timeout: 1000 });
    }).toPass();
    await dialog.getByLabel("What is promised").fill("The pilot runs");
    await dialog.getByLabel("From").fill("2027-03-01");
    await dialog.getByLabel("By", { exact: true }).fill("2027-02-01");
    await dialog.getByRole("button", { name: "Add milestone" }).click();
    await expect(dialog.getByLabel("By", { exact: true })).toHaveAccessibleDescription(
      "It ends before it begins.",
    );
    await dialog.getByLabel("By", { exact: true }).fill("2027-03-31");
    await axe(page);
    await dialog.getByLabel("What is promised").press("Enter");
    await expect(row).toBeVisible();
    await row.getByRole("button").first().click();
    await dialog.getByRole("button", { name: "Remove …" }).click();
    await dialog.getByRole("button", { name: "Remove milestone M1" }).click();
    await expect(row).toHaveCount(0);
    await keyboard.press("Control+z");
    await expect(row).toBeVisible();
  });

  await test.step("a figure is stated, and stands among the findings until it agrees", async () => {
    await page.goto(PLATFORM);
    const findings = part("Findings");
    await findings.getByRole("button", { name: "State a figure…" }).click();
    await dialog.getByLabel("What it is a figure of").fill("Phases in the deck");
    await dialog.getByLabel("Set beside what is computed").selectOption("count.phases");
    await dialog.getByLabel("From").fill("5");
    await dialog.getByLabel("Where it is stated").fill("The deck");
    await dialog.getByLabel("Where it is stated").press("Enter");
    const section = dialog.getByLabel("Where in it, or who said it");
    await expect(section).toHaveAccessibleDescription("Say where in it, or who said it.");
    await section.fill("Slide 3");
    await axe(page);
    await section.press("Enter");
    await expect(dialog).toHaveCount(0);
    await findings.getByText(/^show \d+ more$/).click();
    const line = findings.locator("details").filter({ hasText: "Phases in the deck" }).last();
    await expect(line).toContainText(/stated\s+5/);
    await line.locator("summary").click();
    await line.getByRole("button", { name: /^Edit…/ }).click();
    await dialog.getByLabel("From").fill("6");
    await dialog.getByLabel("To").fill("6");
    await dialog.getByLabel("To").press("Enter");
    await expect(dialog).toHaveCount(0);
    await expect(findings.getByText("Phases in the deck").filter({ visible: true })).toHaveCount(0);
  });
});
