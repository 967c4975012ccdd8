import type { Page } from "@playwright/test";
import { axe, expect, expectEveryLook, test } from "../fixtures/test";

test("projects are made, renamed, archived and restored in the browser", async ({ gantry }) => {
  test.setTimeout(180_000);
  const page = await gantry.openAs("lead");
  const { keyboard } = page;
  const dialog = page.getByRole("dialog");
  const field = (label: string) => dialog.getByLabel(label, { exact: true });
  const sentence = page.getByRole("heading", { level: 1 });

  await test.step("of nothing, by keyboard alone", async () => {
    await page.goto("/");
    await askForNew(page);
    await keyboard.type("Harbour Ledger");
    await expect(field("Address")).toHaveValue("harbour-ledger");
    await keyboard.press("Enter");
    await expect(field("What it is, in a sentence")).toBeFocused();
    await expect(field("What it is, in a sentence")).toHaveAccessibleDescription(
      "Say in a sentence what it is.",
    );
    await expectEveryLook(page);
    await keyboard.type("Books berths and bills for them.");
    await keyboard.press("Control+Enter");
    await expect(page).toHaveURL(/\/projects\/harbour-ledger$/);
    await expect(sentence).toHaveText(
      "Not ready. There is nothing to judge by: no must-have, no go criterion, no gate.",
    );
    await expect(page.getByText("Nothing is planned yet, so nothing is next.")).toBeVisible();
    await axe(page);
    await page.getByRole("link", { name: "Raise risks" }).click();
    await expect(sentence).toHaveText("No risk is on record.");
  });

  await test.step("from a template, at an address that nobody has", async () => {
    await page.goto("/");
    await askForNew(page);
    await keyboard.type("Harbour ledger");
    await expect(field("Address")).toHaveValue("harbour-ledger-2");
    await field("Address").fill("harbour-ledger");
    await field("Name").fill("Pier");
    // Written by hand it stays.
    await expect(field("Address")).toHaveValue("harbour-ledger");
    await field("What it is, in a sentence").fill("Where boats land.");
    await dialog.getByLabel(/^Service going to production/).check();
    await dialog.getByRole("button", { name: "Create project" }).click();
    await expect(field("Address")).toHaveAccessibleDescription(
      /^Taken: another project is at harbour-ledger\./,
    );
    await field("Address").fill("");
    await field("Name").fill("Jetty");
    await expect(field("Address")).toHaveValue("jetty");
    await keyboard.press("Enter");
    await expect(page).toHaveURL(/\/projects\/jetty$/);
    await expect(sentence).toHaveText("Not ready. 0 of 3 must-haves are met.");
    await expect(page.getByRole("link", { name: "Build in one command" }).first()).toBeVisible();
  });

  await test.step("renamed, and taken back", async () => {
    await page.getByRole("button", { name: "Project…" }).click();
    await field("Name").fill("Jetty two");
    await expectEveryLook(page);
    await keyboard.press("Enter");
    const crumbs = page.getByRole("navigation", { name: "Breadcrumb" });
    await expect(crumbs).toContainText("Jetty two");
    await keyboard.press("Control+z");
    await expect(page.getByText("Taken back: Changed what is said of the project.")).toBeVisible();
    await expect(crumbs).not.toContainText("two");
  });

  await test.step("archived, found among the archived, and restored", async () => {
    await page.getByRole("button", { name: "Project…" }).click();
    await expect(field("Name")).toHaveValue("Jetty");
    await dialog.getByRole("button", { name: "Archive …" }).click();
    await expect(dialog.getByRole("button", { name: "Archive Jetty" })).toBeFocused();
    await keyboard.press("Enter");
    await expect(page.getByText(/^Archived .+ It can be read, and nobody writes/)).toBeInViewport();
    await expect(page.getByRole("button", { name: "Project…" })).toHaveCount(0);
    await axe(page);

    await page.goto("/");
    await expect(page.getByRole("link", { name: "Harbour Ledger" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Jetty" })).toHaveCount(0);
    await page.getByRole("link", { name: "Archived 1" }).click();
    await expect(page).toHaveURL(/\?show=archived$/);
    await axe(page);
    await page.getByRole("link", { name: "Jetty" }).click();
    await page.getByRole("button", { name: "Restore" }).click();
    await expect(page.getByRole("button", { name: "Project…" })).toBeVisible();
    await page.goto("/");
    await expect(page.getByRole("link", { name: "Jetty" })).toBeVisible();
  });

  await test.step("by nobody whose role does not grant it", async () => {
    const vera = await gantry.openAs("viewer");
    await vera.goto("/projects/jetty");
    await expect(vera.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(vera.getByRole("button", { name: "Project…" })).toHaveCount(0);
    await vera.goto("/");
    await expect(vera.getByRole("link", { name: "Jetty" })).toBeVisible();
    await expect(vera.getByRole("button", { name: "New project" })).toHaveCount(0);
  });
});

/** Presses the key until the form is there: what the server has drawn hears none. */
async function askForNew(page: Page): Promise<void> {
  const name = page.getByRole("dialog").getByLabel("Name", { exact: true });
  await expect(async () => {
    await page.keyboard.press("c");
    await expect(name).toBeFocused({ timeout: 1000 });
  }).toPass();
}
